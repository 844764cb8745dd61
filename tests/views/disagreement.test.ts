/** Disagreement stands beside what it is about: as a mark, as a value to filter by, above scores. */
import { describe, expect, test } from 'vitest';
import type { FieldsOf } from '../../src/schema/registers/index.ts';
import { recordFactsOf, searchFactsOf } from '../../src/views/parts/filters.ts';
import { marksOf } from '../../src/views/parts/marks.ts';
import { facetsOf } from '../../src/views/records/list/facets.ts';
import { toRecordTable } from '../../src/views/records/recordTable.ts';
import { toScoresView } from '../../src/views/records/scores.ts';
import { context, record } from '../make.ts';

type Position = Partial<FieldsOf<'positions'>>;
const position = (subject: string, fields: Position) =>
  record('positions', { subject, participant: 'n', kind: 'dissent', ...fields });

describe('a position', () => {
  const marked = (fields: Position) =>
    marksOf(context([]), position('D', fields)).map(({ voice, text }) => `${voice}: ${text}`);
  test.each<[Position, string]>([
    [{}, 'contested: Stands'],
    [{ kind: 'supports' }, 'done: Stands'],
    [{ until: '2026-06-30' }, 'closed: Withdrawn'],
    [{ lapses_on: '2026-06-29' }, 'closed: Lapsed'],
    [{ date: '2026-07-01' }, 'not-begun: Not yet in effect'],
  ])('%j has its state as a mark', (fields, mark) => expect(marked(fields)).toEqual([mark]));
  test('has it on every list', () => {
    const { columns, rows } = toRecordTable(context([]), 'positions', [position('D', {})]);
    const at = columns.findIndex(({ kind }) => kind === 'status');
    expect(rows[0]!.cells[at]).toMatchObject([{ kind: 'mark', text: 'Stands' }]);
  });
});

describe('a record', () => {
  const decisions = ['D', 'E', 'F', 'G'].map((id) => record('decisions', { id }));
  const site = context([
    ...decisions,
    position('d', { kind: 'reservation' }),
    position('D', { until: '2026-06-01' }),
    position('E', { lapses_on: '2026-06-01' }),
    position('F', { kind: 'interpretative_statement' }),
  ]);
  test('is found by what became of the disagreements on it', () => {
    expect(decisions.map((one) => recordFactsOf(site, one).disagreement)).toEqual([
      ['standing', 'withdrawn'],
      ['lapsed'],
      [],
      [],
    ]);
    expect(searchFactsOf(site, decisions[1]!).filters).toContainEqual(['disagreement', 'lapsed']);
  });
  test('says that it stands, and says nothing where it does not', () =>
    expect(decisions.map((one) => marksOf(site, one).map(({ text }) => text))).toEqual([
      ['Disagreement stands'],
      [],
      [],
      [],
    ]));
  test('is offered above the list, each state with how many have it', () =>
    expect(
      facetsOf(site, 'decisions', decisions).find(({ name }) => name === 'disagreement')?.values,
    ).toEqual([
      { key: 'standing', label: 'Disagreement stands', count: 1 },
      { key: 'withdrawn', label: 'Disagreement withdrawn', count: 1 },
      { key: 'lapsed', label: 'Disagreement lapsed', count: 1 },
    ]));
});

describe('the scores of a scenario', () => {
  const assessment = record('assessments', { id: 'J' });
  const score = (scenario: string) =>
    record('scores', {
      assessment: 'J',
      scenario,
      participant: 'n',
      perspective: 'local',
      dimension: 'impact',
      value: 2,
    });
  const amendment = (field: string, authority: string) =>
    record('amendments', { record: 'j', field, to: '2', authority });
  const site = context([
    assessment,
    record('assessments', { id: 'K' }),
    record('scenarios', { id: 'S' }),
    record('scenarios', { id: 'T' }),
    record('decisions', { id: 'D' }),
    record('decisions', { id: 'E' }),
    record('decisions', { id: 'F' }),
    score('S'),
    score('T'),
    amendment('S/n/local/impact/value', 'D'),
    amendment('published_on', 'F'),
    amendment('T/n/local/impact/value', 'M'),
    position('J', { text: 'on all' }),
    position('J', { participant: 'm', scenarios: ['s'], text: 'on S' }),
    position('J', { participant: 'o', scenarios: ['T'], text: 'on T' }),
    position('D', { text: 'on what a score of S rests on' }),
    position('F', { text: 'on what the edition rests on' }),
    position('E', { text: 'on something else' }),
    position('K', { text: 'on another edition' }),
  ]);
  const shown = (scenario: string) => {
    const [first] = toScoresView(site, { assessment, scenario }).sections;
    if (first?.id !== 'positions' || first.kind !== 'table') return [];
    const at = first.table.columns.findIndex(({ key }) => key === 'text');
    return first.table.rows.map(({ cells }) =>
      cells[at]!.map((one) => ('text' in one ? one.text : '')).join(),
    );
  };
  test('stand with every position on them, and with no other', () => {
    expect(shown('s')).toEqual([
      'on all',
      'on S',
      'on what a score of S rests on',
      'on what the edition rests on',
    ]);
    const territory = toScoresView(site, { assessment, scenario: 't' }).sections.at(-1)!;
    const beside = 'intro' in territory ? territory.intro! : [];
    expect(beside.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      ...['n', 'o', 'n'].flatMap((who) => [`mark: ${who}, Dissent: Stands`, 'text:  · ']),
      'link: Where participants stood on these scores',
    ]);
    expect(shown('t')).toEqual(['on all', 'on T', 'on what the edition rests on']);
  });
});
