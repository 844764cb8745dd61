import { expect, test } from 'vitest';
import { parseProse } from '../../src/prose/read.ts';
import { seeded } from '../bench/seeded.ts';
import { blockSeeds, inlineSeeds } from '../fixtures/hostileProse.ts';
import { findCode, findOpinions } from './readers.ts';

/** Pieces of Markdown and MDX, most of them the marks by which readers draw borders. */
const pieces: readonly string[] = [
  'a',
  'b',
  'word ',
  ' ',
  '  ',
  '   ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '`',
  '``',
  '```',
  '~~~',
  '\n```\n',
  '\n~~~\n',
  '\n````\n',
  '```js\n',
  '{a}',
  '{b}',
  '{',
  '}',
  '{/* c */}',
  '{/*',
  '*/}',
  '\\',
  '\\{',
  '\\`',
  '\\<',
  '<',
  '>',
  '< a',
  '<Chart name="x"/>',
  '<Ref id="x"/>',
  '<Callout>',
  '</Callout>',
  '<Callout>\n',
  '\n</Callout>\n',
  '<Ref id="',
  '"/>',
  '<div>',
  '</div>',
  '<b/>',
  "<Ref id='a'>",
  '</Ref>',
  '/>',
  '"',
  "'",
  'import a from "b"',
  'export const a = 1',
  'import',
  'export',
  'import "x"',
  '\nimport{a} from "b"\n',
  '\nexport * from "x"\n',
  'export default 1',
  '\nexport controls ',
  '|',
  '| a | b |\n|---|---|\n',
  '\n|---|---|\n',
  '|-|\n',
  '| `a',
  '` |',
  '\\|',
  '- ',
  '* ',
  '1. ',
  '+ ',
  '> ',
  '>',
  '# ',
  '## ',
  '---\n',
  '***\n',
  '===\n',
  '[',
  '](',
  '](b)',
  ')',
  '![',
  '[a]: b\n',
  '[a]: ',
  '[^1]',
  '[^1]: ',
  '[a]',
  '(',
  '<b>',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '&#123;',
  '&lt;',
  '&amp;',
  'https://a.b/',
  'www.a.b/',
  'a@b.c',
  '$',
  '$$',
  '\n$$\n',
  '$`',
  ':::',
  '\n:::\n',
  ':a[',
  '%%',
  '<!--',
  '-->',
  '<!-- x -->',
  '\n    ',
  '\n  ',
  '\n   ',
  '- [ ] ',
  '- [x] ',
  '\u00a0',
  '\u2003',
  '\\\n',
  '  \n',
  'é',
  '٠',
  '😀',
  '!',
  '<https://a.b>',
  '<a@b.c>',
  '^',
  '=',
  '+++',
  '\n+++\n',
  '\n---\n',
  '…',
  '[[',
  ']]',
  '{#id}',
  '%',
  '@',
  '#',
  ';',
  ':',
  'term\n: ',
];
/** Texts that the gate lets through, to be spoilt. */
const sound: readonly string[] = [
  '## Driving event\n\nWords with `code {a}` in a line.\n\n- one\n- two `b`\n\n> quoted\n',
  '| a | b |\n| --- | --- |\n| `c` | d |\n| e | \\{f\\} |\n\nafter\n',
  '```\nlet {a} = <b/>;\n```\n\nwords\n',
  '<Callout kind="note">\n\nwords `a` and\nmore\n\n- b\n\n</Callout>\n',
  'a[^1] and [b][c] and ![d](e.png)\n\n[^1]: note `f`\n[c]: https://g.example "h"\n',
  '1. a\n\n   ```\n   b\n   ```\n2. c\n\n~~~\n{d}\n~~~\n',
  'Dual-use\nexport controls apply.\n\n<Chart name="a" filter="b"/>\n\n{/* c */}\n\nd <Ref id="e"/> f\n',
  'a\n===\n\n***\n\n- [x] b\n  c\n\n  d\n',
];
const head = '---\ntitle: x\n---\n';

test('no text that the gate lets through holds code for any other reader', () => {
  const seed = Number(process.env['GATE_SEED'] ?? 20_261_123);
  const cases = Number(process.env['GATE_CASES'] ?? 20_000);
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const hostile = [...inlineSeeds, ...blockSeeds].map(({ text }) => text);
  const generate = (): string => {
    const few = random() < 0.5 ? Array.from({ length: 6 }, () => pick(pieces)) : pieces;
    return Array.from({ length: 2 + Math.floor(random() * 14) }, () =>
      random() < 0.03 ? pick(hostile) : pick(few),
    ).join('');
  };
  const spoil = (): string => {
    let text = pick(sound) + (random() < 0.5 ? pick(sound) : '');
    for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
      const at = Math.floor(random() * (text.length + 1));
      text =
        text.slice(0, at) +
        (random() < 0.8 ? pick(pieces) : '') +
        text.slice(at + Math.floor(random() * 3));
    }
    return text;
  };
  const start = performance.now();
  let accepted = 0;
  const disagreements: string[] = [];
  for (let number = 0; number < cases; number += 1) {
    const source = head + (random() < 0.6 ? generate() : spoil());
    const { prose } = parseProse(source, 'content/lessons/x.mdx');
    if (!prose) continue;
    accepted += 1;
    const own = findCode(prose.body as never);
    for (const opinion of [
      ...(own ? [`the gate's own tree: ${own}`] : []),
      ...findOpinions(source),
    ])
      disagreements.push(`${opinion} in ${JSON.stringify(source.slice(head.length))}`);
  }
  console.log(
    `gate: seed ${seed}, ${cases} texts, ${accepted} accepted, ${disagreements.length} ` +
      `with code for another reader, ${Math.round(performance.now() - start)} ms`,
  );
  expect(accepted).toBeGreaterThan(cases / 5);
  expect(disagreements).toEqual([]);
}, 3_600_000);

test('the other readers see code where there is some, so that their silence means something', () => {
  const seen = (body: string): number => findOpinions(head + body).length;
  expect(
    [
      seen('{a}'),
      seen('import a from "b"'),
      seen('<b>c</b>'),
      seen('<Chart name={a}/>'),
      seen('<Evil/>'),
    ].map((count) => count >= 3),
  ).toEqual([true, true, true, true, true]);
  expect(seen('Words `with {code}` in them.\n\n<Chart name="a"/>\n')).toBe(0);
});
