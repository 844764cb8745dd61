import { readdirSync, readFileSync } from 'node:fs';
import { parseProse } from './src/sources/prose.ts';
const dir='../shared/real/18f-posts/content/posts/';
const seen: Record<string, number> = {};
for (const f of readdirSync(dir)) { const s=readFileSync(dir+f,'utf8'); const r=parseProse(s,f); for(const x of r.faults){ const k=x.code+' '+(x.params.kind??x.params.cap??x.params.code??''); seen[k]=(seen[k]??0)+1; if (seen[k]! <= 5) console.log(k, f+':'+x.line+':'+x.column, x.found??'', '|', s.split('\n')[x.line!-1]!.slice(0,150)); } }
