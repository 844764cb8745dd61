import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { checkGuard } from './src/checks/guard/index.ts';
const rules = { coordinateDecimals: 2, words: [], exempt: [] };
const dir='../shared/real/18f-posts/content/posts/';
const posts: {text:string,place:any,byLine?:boolean}[] = [];
for (const f of readdirSync(dir)) { const s=readFileSync(dir+f,'utf8'); let l=1; for (const b of s.split(/\n[ \t]*\n/)) { posts.push({text:b, place:{file:f,line:l}, byLine:true}); l += b.split('\n').length+1; } }
const kev: typeof posts = [];
for (const f of readdirSync('/tmp/w/kev').concat(readdirSync('/tmp/w/kev/data').map(x=>'data/'+x)).filter(f=>f.endsWith('.csv'))) { const r=Papa.parse<string[]>(readFileSync('/tmp/w/kev/'+f,'utf8')).data; r.slice(1).forEach((row,i)=>row.forEach((c,j)=>kev.push({text:c,place:{file:f,line:i+2,field:r[0]![j]}}))); }
for (const [n, set] of [['posts',posts],['kev',kev]] as const) {
  const t=performance.now(); const faults = checkGuard(set, rules); const e=performance.now()-t;
  console.log(n, set.length, set.reduce((s,x)=>s+x.text.length,0), 'chars', faults.length, (100*faults.length/set.length).toFixed(3)+'%', e.toFixed(0)+'ms');
  const by: Record<string, number> = {}; for (const f of faults) by[f.code+' '+f.params.kind]=(by[f.code+' '+f.params.kind]??0)+1; console.log(by);
  for (const f of faults) { const src = set.find(x=>x.place.file===f.file && x.place.line<=f.line! && x.place.line + x.text.split('\n').length > f.line! && (x.place.field===f.field))!; console.log('  ',f.code,f.params.kind,f.file+':'+f.line, JSON.stringify(src.byLine? src.text.split('\n')[f.line!-src.place.line] : src.text).slice(0,220)); }
}
