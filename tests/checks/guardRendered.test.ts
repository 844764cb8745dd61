/** The guard reads a lesson as its reader does: whatever is written between the letters goes. */
import { describe, expect, test } from 'vitest';
import { checkGuard, listGuardedStrings } from '../../src/checks/guard/index.ts';
import { parseProse } from '../../src/prose/index.ts';
import { rules } from './guarded.ts';

const codesOf = (body: string, file = 'content/lessons/one.mdx') => {
  const { prose, faults } = parseProse(
    `---\ntitle: One\n---\n\nA first paragraph.\n\n${body}\n`,
    file,
  );
  // What the grammar refuses is refused all the same.
  if (!prose) return faults.map(({ code }) => code);
  return checkGuard(listGuardedStrings(prose), rules).map(({ code, line }) => `${code} ${line}`);
};

/** What may not be published, in two parts between which something can be put. */
const sensitive = {
  'x-classification': [
    ['NATO ', 'SECRET'],
    ['TOP ', 'SECRET'],
    ['UNCLASSIFIED//FOR OFFICIAL ', 'USE ONLY'],
  ],
  'x-tlp': [
    ['TLP', ':RED'],
    ['TLP:', 'AMBER'],
  ],
  'x-personal-data': [
    ['jo.nowhere@', 'ministry.int'],
    ['+44 20 ', '7946 0958'],
  ],
  'x-account-number': [['GB82 WEST 1234 ', '5698 7654 32']],
  'x-secret': [
    ['password', ': Tr0ub4dor&3x'],
    ['ghp_16C7e42F292c', '6912E7710c838347Ae178B4a'],
  ],
  'x-coordinates': [['48.85837, ', '2.29448']],
};
/** What an author, or somebody who means harm, may put there, and the page does not show. */
const disguises: Readonly<Record<string, (a: string, b: string) => string>> = {
  comment: (a, b) => `${a}{/* the */}${b}`,
  strong: (a, b) => `${a}**${b}**`,
  'strong before': (a, b) => `**${a.trimEnd()}**${a.slice(a.trimEnd().length)}${b}`,
  emphasis: (a, b) => `*${a.trimEnd()}*${a.slice(a.trimEnd().length)}*${b}*`,
  deleted: (a, b) => `${a}~~${b}~~`,
  link: (a, b) => `[${a}](https://a.example/x)${b}`,
  'link behind': (a, b) => `${a}[${b}](https://a.example/x)`,
  code: (a, b) => `${a}\`${b}\``,
  escapes: (a, b) => `${a}${b}`.replace(/[@_.:+/]/g, (sign) => `\\${sign}`),
  references: (a, b) =>
    `${a}${b}`.replace(/[@:. ]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  'named spaces': (a, b) => `${a}${b}`.replaceAll(' ', '&numsp;'),
  tabs: (a, b) => `${a}${b}`.replaceAll(' ', '&Tab;'),
  'line break': (a, b) => (a.endsWith(' ') ? `${a.trimEnd()}\\\n${b}` : `${a}${b}`),
  'hard break': (a, b) => (a.endsWith(' ') ? `${a}  \n${b}` : `${a}${b}`),
};
/** Where it may stand. */
const places: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => `Then ${text} was said.`,
  heading: (text) => `## Of ${text.replaceAll('\n', ' ').replaceAll('\\ ', ' ')} once`,
  item: (text) => `- one\n- of ${text.replaceAll('\n', '\n  ')} here`,
  quote: (text) => `> of ${text.replaceAll('\n', '\n> ')} here`,
  cell: (text) =>
    `| a | b |\n| - | - |\n| c | of ${text.replaceAll('\n', ' ').replaceAll('\\ ', ' ')} here |`,
  callout: (text) => `<Callout kind="note">\nOf ${text} here.\n</Callout>`,
  footnote: (text) => `A note[^1].\n\n[^1]: Of ${text.replaceAll('\n', '\n    ')} here.`,
};

describe.each(Object.entries(sensitive))('%s', (code, texts) => {
  test.each(Object.keys(disguises))('behind %s, in every place', (disguise) => {
    const missed = texts.flatMap(([a, b]) =>
      Object.entries(places).flatMap(([place, wrap]) => {
        const body = wrap(disguises[disguise]!(a!, b!));
        const found = codesOf(body);
        return found.some((one) => one.startsWith(code) || /^x-(?:mdx|front)/.test(one))
          ? []
          : [`${place}: ${body}`];
      }),
    );
    expect(missed).toEqual([]);
  });
});

test('in places that are no prose', () => {
  for (const [body, code] of [
    ['[mail](mailto:jo.nowhere%40ministry.int)', 'x-personal-data 7'],
    ['[call](tel:+442079460958)', 'x-personal-data 7'],
    ['[note](https://a.example/x "NATO SECRET")', 'x-classification 7'],
    ['![TLP:RED map](a.png)', 'x-tlp 7'],
    ['Ring +44&hyphen;20&hyphen;7946&hyphen;0958 then.', 'x-personal-data 7'],
    ['At 48&period;85837, 2&period;29448 then.', 'x-coordinates 7'],
    ['```\nNATO RESTRICTED\n\n+44 20 7946 0958\n```', 'x-classification 8'],
    ['| NATO | SECRET |\n| - | - |\n| a | b |', 'x-classification 7'],
    ['<Callout kind="note" title="NATO SECRET">\nWords.\n</Callout>', 'x-classification 7'],
  ] as const)
    expect(codesOf(body), body).toContain(code);
});

test('in the name of the file', () => {
  expect(codesOf('Words.', 'content/lessons/+44-20-7946-0958.mdx')).toContain(
    'x-personal-data undefined',
  );
  expect(codesOf('Words.', 'content/lessons/NATO-SECRET.mdx')).toContain(
    'x-classification undefined',
  );
});

test('and of what is innocent nothing', () => {
  for (const body of [
    'NATO and the **secret** ballot of [the assembly](https://a.example/secret-ballot).',
    'The *password* is kept by the duty desk.',
    'See [the register](/actions/a-2022-1-04/) and `x-coordinates`.',
    '- Restricted waters\n- Secret ballots\n\n1. NATO\n2. Secretariat',
  ])
    expect(codesOf(body), body).toEqual([]);
});
