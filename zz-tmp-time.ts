import { parseProse } from './src/sources/prose.ts';
import { proseCaps } from './src/sources/proseCaps.ts';
let seed = Number(process.argv[2] ?? 1); const N = Number(process.argv[3] ?? 200);
const rnd = () => { seed |= 0; seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296; };
const pick = <T>(a: T[]) => a[Math.floor(rnd() * a.length)]!;
const voc = ['a','b ','word ',' ','\t','\n','`','``','```','~~~','\n```\n','{/* c */}','\\','\\{','\\`','<Chart name="x"/>','<Ref id="x"/>','\n<Callout>\n','\n</Callout>\n','<Ref id="','"/>','"',"'",'import','|','| a | b |\n|---|---|\n','|-|\n','`a`','\n- ','\n* ','\n1. ','\n> ','\n>> ','\n# ','\n---\n','\n***\n','\n===\n','[','](','](b)',')','![','\n[a]: b','[^1]','\n[^1]: ','[a]','(','*','**','_','__','~','~~','&#123;','&lt;','&amp;','&','https://a.b/','www.a.b/','a@b.c','a.','-.','+@','$','\n    ','\n  ','\n   ','\n- [ ] ','\n- [x] ','\u00a0','\\\n','  \n','é','😀','!','^','=','<','\n\n','a\n\n','-','"a','[a](b "','x. ','http://','/','?a=','&b=','_a','*a',']','[]','[][]','[a][b]','[^a]','\n[^a]: a','\n|','| a ','\n| a | a | a | a |'];
const count = (t: string, r: RegExp) => (t.match(r) ?? []).length;
const make = (unit: string) => {
  const head = '---\ntitle: x\n---\n\n'; const k = { m: count(unit, /[*_~[\]!]/g), a: count(unit, /[*_~[\]!&<{`\\|>@]/g), r: count(unit, /&/g), l: count(unit, /\n/g), p: count(unit, /\|/g) };
  let out = head; let m = 0, a = 0, r = 0, l = 5, para = 0, line = 0, p = 0, rows = 0; let size = out.length; const parts: string[] = [head];
  while (size + unit.length + 2 < 262000) {
    if (m + k.m > 990 || para + unit.length > 19500 || rows + k.l > 990) { parts.push('\n\n'); m = para = line = rows = 0; l += 2; size += 2; }
    if (line + unit.length > 19000) { parts.push('\n'); line = 0; l++; size++; }
    if (a + k.a > proseCaps.allMarks - 50 || r + k.r > proseCaps.references - 10 || l + k.l > proseCaps.lines - 10 || p + k.p > 9900) break;
    parts.push(unit); size += unit.length; m += k.m; a += k.a; r += k.r; l += k.l; p += k.p; para += unit.length; rows += k.l; line = k.l ? 0 : line + unit.length;
  }
  return parts.join('');
};
const top: [number, string, string][] = [];
const units = process.argv[4] ? [JSON.parse(process.argv[4])] : Array.from({ length: N }, (_, i) => i < voc.length && N > voc.length ? voc[i]! : Array.from({ length: 1 + Math.floor(rnd() * 4) }, () => pick(voc)).join(''));
for (const u of units) {
  const d = make(u); const c0 = process.threadCpuUsage(); const r = parseProse(d, 'f'); const c1 = process.threadCpuUsage(c0); const e = c1.user / 1000;
  top.push([Math.round(e), JSON.stringify(u) + ' ' + d.length, r.faults.slice(0, 1).map(x => x.code + JSON.stringify(x.params)).join()]);
}
top.sort((a, b) => b[0] - a[0]); for (const t of top.slice(0, 30)) console.log(...t);
