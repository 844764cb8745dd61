/** A rule about what is withheld or exempted that has no effect is an error, and names the nearest. */
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { TemporaryRepository, type Files } from '../history/temporaryRepository.ts';
import { tinyRecord } from '../publish/tiny.ts';

const first = tinyRecord();
const withRules = (rules: object): Files => {
  const own = JSON.parse(first['data/datapackage.json']!) as { waymark: object };
  return {
    'data/datapackage.json': JSON.stringify({ ...own, waymark: { ...own.waymark, ...rules } }),
  };
};
const retitled = (title: string): Files => ({
  'data/actions.csv': first['data/actions.csv']!.replace(',Test the line,', `,${title},`),
});

/** Faults of a record whose A-2 once had another title, under some rules. */
async function told(rules: object, past: Files = {}, now: Files = {}) {
  const repository = new TemporaryRepository();
  repository.commit('2024-02-01', { ...first, ...retitled('Ring Orbadel'), ...past });
  repository.commit('2024-03-02', { ...first, ...now, ...withRules(rules) });
  return (await checkRecord({ root: repository.root })).faults.filter(
    ({ severity }) => severity === 'error',
  );
}
const reason = 'told in confidence';
const title = { record: 'A-2', field: 'title', until: '2024-03-01', reason };

describe('redactions', () => {
  test('with an effect have no fault, under any case of the id', async () => {
    expect(await told({ redactions: [title, { ...title, record: 'a-2' }] })).toEqual([]);
  });
  test.each([
    [{ record: 'A-22' }, 'record', 'A-2'],
    [{ record: 'A-2 ' }, 'record', 'A-2'],
    [{ field: 'titel' }, 'field', 'title'],
    [{ field: 'Title' }, 'field', 'title'],
    [{ field: 'notes' }, 'value', ''],
    [{ until: '2024-01-01' }, 'value', ''],
    [{ until: '01/02/2024' }, 'date', undefined],
    [{ until: '2024-13-01' }, 'date', undefined],
    [{ until: '2024-02' }, 'date', undefined],
  ])('%j', async (more, why, suggestion) => {
    const faults = await told({ redactions: [{ ...title, ...more }] });
    expect(faults.map(({ code, params }) => [code, params['why'], params['suggestion']])).toEqual([
      ['x-idle-rule', why, suggestion],
    ]);
    expect(faults[0]!.line).toBeGreaterThan(0);
  });
  test('of a short value: the record and those that refer to it may not quote it', async () => {
    const measure = { record: 'CBM-1', field: 'title', until: '2024-03-01', reason };
    const past = {
      'data/measures.csv': first['data/measures.csv']!.replace('Notice of releases', 'Orbadel'),
    };
    const now = {
      'data/measures.csv': first['data/measures.csv']!.replace('Each side', 'Orbadel: each side'),
      'data/actions.csv': first['data/actions.csv']!.replace(
        'The parties name',
        'As in Orbadel the parties name',
      ),
      'data/terms.csv': first['data/terms.csv']!.replace('\n', '\norbadel,Orbadel,A town\n'),
    };
    const faults = await told({ redactions: [measure] }, past, now);
    expect(faults.map(({ code, file, field }) => [code, file, field])).toEqual([
      ['x-withheld', 'data/actions.csv', 'text'],
      ['x-withheld', 'data/measures.csv', 'summary'],
    ]);
  });
});

describe('exemptions', () => {
  const label = 'A note of TLP:RED which is a colour.';
  const marked = {
    'data/terms.csv': first['data/terms.csv']!.replace('\n', `\ncolour,Colour,${label}\n`),
  };
  const rule = { file: 'data/terms.csv', code: 'x-tlp', reason: 'the glossary explains it' };
  const exempting = (...rules: object[]) => ({ guard: { exempt: rules } });
  test.each([
    {},
    { record: 'colour' },
    { field: 'definition' },
    { record: 'Colour', field: 'definition' },
  ])('match a cell by its record, its column or both: %j', async (more) => {
    expect(await told(exempting({ ...rule, ...more }), {}, marked)).toEqual([]);
  });
  test('match a past value as they match a present one', async () => {
    expect((await told({}, marked)).map(({ code }) => code)).toContain('x-tlp');
    for (const more of [{}, { record: 'colour' }, { record: 'colour', field: 'definition' }])
      expect(await told(exempting({ ...rule, ...more }), marked)).toEqual([]);
  });
  test.each([
    [{ record: 'gate' }, 'nothing', ''],
    [{ field: 'term' }, 'nothing', ''],
    [{ code: 'x-secret' }, 'nothing', ''],
    [{ file: 'data/term.csv' }, 'file', 'data/terms.csv'],
    [{ file: 'terms.csv' }, 'file', 'data/terms.csv'],
  ])('that let nothing through are told: %j', async (more, why, suggestion) => {
    const faults = await told(exempting(rule, { ...rule, ...more }), {}, marked);
    expect(faults.map(({ code, params }) => [code, params['why'], params['suggestion']])).toEqual([
      ['x-idle-rule', why, suggestion],
    ]);
  });
});
