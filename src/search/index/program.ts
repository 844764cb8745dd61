/** The indexer's program, mended where it would not load what `pack.ts` makes of its files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { partNameLength, partsFolder, partStep, partsInFile } from '../documents/format.ts';
import { unexpected } from './relied.ts';

const load =
  'let compressed_resp=await this.throttledFetch(url);' +
  'let compressed_chunk=await compressed_resp.arrayBuffer();';

/** Has the program load the piece that it needs, as `parts.ts` puts it into a file. */
const loadPiece = (steps: readonly number[], names: string) => `
async function loadPiece(url){
const steps=${JSON.stringify(steps)},inFile=${partsInFile(steps.length)},step=${partStep};
const names="${names}",long=${partNameLength};
const number=Number(/(\\d+)\\.pf_index$/.exec(url)[1]),file=Math.floor(number/inFile);
const bytesOf=(from,to)=>steps.slice(from,to).reduce((sum,one)=>sum+one*step,0);
const from=bytesOf(file*inFile,number),to=from+steps[number]*step;
const name=names.slice(file*long,(file+1)*long);
const response=await fetch(url.replace(/[^/]+\\/index\\/\\d+\\.pf_index$/,"${partsFolder}/index/"+name+".pf_index"),
{headers:{range:"bytes="+from+"-"+(to-1)}});
if(!response.ok)throw new Error(url+": "+response.status);
const all=new Uint8Array(await response.arrayBuffer());
const bytes=response.status===206?all:all.subarray(from,to);
let at=0,length=0;
do length|=(bytes[at]&127)<<(7*at);while(bytes[at++]>127);
return bytes.slice(at,at+length).buffer;
}
`;

/**
 * The indexer's program takes a file that it cannot load for an empty one, so that a reader would
 * be told that nothing was found: here it fails. And it loads files of words whole: here the piece
 * that it needs.
 */
export function mendProgram(file: string, steps: readonly number[], names: string): string {
  let program = readFileSync(file, 'utf8');
  const mend = (what: string, from: string, to: string) => {
    if (program.split(from).length !== 2) unexpected(`its program does not load ${what} as it did`);
    program = program.replace(from, () => to);
  };
  for (const what of ['the meta index', 'the index chunk ${url}'])
    mend(
      what,
      `catch(e){console.error(\`Failed to load ${what}:\n\${e?.toString()}\`);}`,
      'catch(e){throw e;}',
    );
  mend('words', load, 'let compressed_chunk=await loadPiece(url);');
  program += loadPiece(steps, names);
  writeFileSync(file, program);
  return program;
}
