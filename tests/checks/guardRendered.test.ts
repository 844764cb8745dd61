/** The guard reads a lesson as its reader does: whatever is written between the letters goes. */
import { describe, expect, test } from 'vitest';
import { checkGuard, listGuardedStrings } from '../../src/checks/guard/index.ts';
import { parseProse } from '../../src/prose/index.ts';
import { bodies, disguises, places, sensitive } from './compositions.ts';
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

describe.each(Object.entries(sensitive))('%s', (code, texts) => {
  test.each(Object.keys(disguises))('behind %s, in every place', (disguise) => {
    const missed = texts.flatMap(([a, b]) =>
      Object.entries(places).flatMap(([place, wrap]) => {
        const body = wrap(disguises[disguise]!(a, b));
        const found = codesOf(body);
        return found.some((one) => one.startsWith(code) || /^x-(?:mdx|front)/.test(one))
          ? []
          : [`${place}: ${body}`];
      }),
    );
    expect(missed).toEqual([]);
  });
});

test('each of the lessons that went through once', () => {
  expect(bodies.length).toBe(34);
  for (const [code, body] of bodies)
    expect(
      codesOf(body).map((one) => one.split(' ')[0]),
      body,
    ).toContain(code);
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
