import { mdxToMdast, markdownToMdast } from 'satteri';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxjs } from 'micromark-extension-mdxjs';
import { gfm } from 'micromark-extension-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { parseProse } from './src/sources/prose.ts';
import { authorComponents } from './src/schema/prose.ts';
let seed = Number(process.argv[2] ?? 1); const N = Number(process.argv[3] ?? 20000);
const rnd = () => { seed |= 0; seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296; };
const pick = <T>(a: T[]) => a[Math.floor(rnd() * a.length)]!;
const voc = ['a','b','word ',' ','  ','   ','    ','\t','\n','\n\n','\n','\r\n','`','``','```','~~~','\n```\n','\n~~~\n','\n````\n','```js\n','{a}','{b}','{','}','{/* c */}','{/*','*/}','\\','\\{','\\`','\\<','<','>','<Chart name="x"/>','<Ref id="x"/>','<Callout>','</Callout>','<Callout>\n','\n</Callout>\n','<Ref id="','"/>','<div>','</div>','<b/>','<Ref id=\'a\'>','</Ref>','/>','"',"'",'import a from "b"','export const a = 1','import','export','import "x"','\nimport{a} from "b"\n','\nexport * from "x"\n','export default 1','|','| a | b |\n|---|---|\n','\n|---|---|\n','|-|\n','| `a','` |','\\|','- ','* ','1. ','+ ','> ','>','# ','## ','---\n','***\n','===\n','[','](','](b)',')','![','[a]: b\n','[a]: ','[^1]','[^1]: ','[a]','(',"<b>",'*','**','_','__','~','~~','&#123;','&lt;','&amp;','https://a.b/','www.a.b/','a@b.c','$','$$','\n$$\n','$`',':::','\n:::\n',':a[','%%','<!--','-->','<!-- x -->','\n    ','\n  ','\n   ','- [ ] ','- [x] ','\u00a0','\u2003','\\\n','  \n','é','٠','😀','!','<https://a.b>','<a@b.c>','^','=','+++','\n+++\n','\n---\n','\v','…','[[',']]','{#id}','%','@','#',';',':','term\n: '];
const code = (n: any, fm: string): string | undefined => {
  if (n.type === 'mdxjsEsm') return 'esm';
  if (n.type === 'html' && !/^\s*<\/?(?:Chart|Figure|Stat|Table|Ref|Term|Callout)\b/.test(n.value)) return 'html ' + n.value;
  if (n.type === 'toml') return 'toml';
  if ((n.type === 'mdxFlowExpression' || n.type === 'mdxTextExpression') && !/^\s*(?:\/\*((?!\*\/)[^])*\*\/\s*)*$/.test(n.value)) return 'expr ' + n.value;
  if (n.type === 'mdxJsxFlowElement' || n.type === 'mdxJsxTextElement') {
    if (!n.name || !Object.hasOwn(authorComponents, n.name)) return 'jsx ' + n.name;
    for (const a of n.attributes) if (a.type !== 'mdxJsxAttribute' || (a.value !== null && typeof a.value === 'object')) return 'attr ' + JSON.stringify(a).slice(0,100);
  }
  for (const c of n.children ?? []) { const r = code(c, fm); if (r) return r; }
  return undefined;
};
const fmx = '---\ntitle: x\n---\n';
const counts: Record<string, number> = {}; let accepted = 0; const shown: Record<string, number> = {};
const bump = (k: string, d: string) => { counts[k] = (counts[k] ?? 0) + 1; const g = k.split(' ')[0]! + (k.split(' ')[1] ?? ''); shown[g] = (shown[g] ?? 0) + 1; if (shown[g]! <= 6) console.log(k, JSON.stringify(d.slice(fmx.length))); };
for (let i = 0; i < N; i++) {
  let d = fmx; const n = 2 + Math.floor(rnd() * 14);
  const voc2 = rnd() < 0.5 ? Array.from({ length: 6 }, () => pick(voc)) : voc;
  for (let j = 0; j < n; j++) d += pick(voc2);
  const r = parseProse(d, 'f'); if (!r.prose) continue;
  accepted++;
  try { const c = code(fromMarkdown(d, { extensions: [frontmatter(), gfm(), mdxjs()], mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown(), mdxFromMarkdown()] }), fmx); if (c) bump('mm ' + c, d); } catch (e: any) { bump('mm-err ' + e.message.slice(0, 60), d); }
  for (const [name, f] of [['default', {}], ['all', { math: true, directive: true, superscript: true, subscript: true, wikilinks: true, definitionList: true, headingAttributes: true }]] as const) {
    try { const c = code(mdxToMdast(d, { features: f } as any), fmx); if (c) bump('sat-' + name + ' ' + c, d); } catch (e: any) { bump('sat-err-' + name + ' ' + String(e.message).slice(0, 80), d); }
    try { const c = code(markdownToMdast(d, { features: f } as any), fmx); if (c) bump('md-' + name + ' ' + c, d); } catch (e: any) { bump('md-err ' + e.message, d); }
  }
}
console.log({ accepted, N }); const g: Record<string, number> = {}; for (const [k, v] of Object.entries(counts)) { const kk = k.split(' ').slice(0, 2).join(' ').slice(0, 30); g[kk] = (g[kk] ?? 0) + v; } console.log(g);
