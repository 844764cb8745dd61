/** The facts by which the search filters and sorts, against the tables of the record. */
import { describe, expect, test } from 'vitest';
import { filterNames, type SearchState } from '../../src/search/client/address.ts';
import { seeded } from '../bench/seeded.ts';
import { shippedAsOf } from './build.ts';
import { cards, facts, lessons, nothing, rowsOf, text } from './searchIndex.ts';

const list = (text: string | undefined) =>
  (text ?? '')
    .split(';')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');

/**
 * The facts of a row as they are read from the tables here, by the rules that the record states.
 */
interface Expected {
  id: string;
  kind: string;
  theme: string[];
  participant: string[];
  owner: string[];
  partner: string[];
  forum: string[];
  status: string;
  date: string;
}

function expectedFacts(): Expected[] {
  const forumOf = new Map(rowsOf('meetings').map(({ id, forum }) => [id!, forum!.toLowerCase()]));
  const forums = (meetings: readonly string[]) => [
    ...new Set(meetings.flatMap((id) => forumOf.get(id) ?? [])),
  ];
  const ended = ['completed', 'discontinued', 'superseded'];
  return [
    ...rowsOf('actions').map((row): Expected => ({
      id: row.id!,
      kind: 'actions',
      theme: list(row.themes),
      participant: [...new Set([...list(row.owner), ...list(row.partners)])],
      owner: list(row.owner),
      partner: list(row.partners),
      forum: forums([row.meeting!]),
      date: row.due!,
      status:
        row.due !== '' &&
        !ended.includes(row.status!) &&
        `${row.due}-12-31`.slice(0, 10) < shippedAsOf
          ? 'overdue'
          : row.status!,
    })),
    ...rowsOf('meetings').map((row): Expected => ({
      id: row.id!,
      kind: 'meetings',
      theme: list(row.themes),
      participant: [
        ...new Set([row.host, row.chair, row.facilitator, row.attendance].flatMap(list)),
      ],
      owner: [],
      partner: [...new Set([row.chair, row.facilitator, row.attendance].flatMap(list))],
      forum: [row.forum!.toLowerCase()],
      date: row.starts_on!,
      status: '',
    })),
    ...lessons.map((front): Expected => ({
      id: text(front.id),
      kind: 'lessons',
      theme: list(text(front.themes)),
      participant: list(text(front.submitted_by)),
      owner: [],
      partner: [],
      forum: forums(text(front.meetings).split(';')),
      date: text(front.occurred_on),
      status: text(front.state),
    })),
  ];
}

describe('the table of facts', () => {
  const expected = expectedFacts();
  const sorted = (values: readonly string[]) => [...values].toSorted();

  test('says of each action, meeting and lesson what its row says', () => {
    const rows = new Map(cards.get('en')!.map(([, , , id], row) => [id, row]));
    const said = expected.map(({ id }) => {
      const of = (name: (typeof filterNames)[number]) => sorted(facts.of(rows.get(id)!, name));
      return {
        id,
        kind: of('kind')[0],
        theme: of('theme'),
        participant: of('participant'),
        owner: of('owner'),
        partner: of('partner'),
        forum: of('forum'),
        status: of('status')[0] ?? '',
        year: of('year')[0] ?? '',
      };
    });
    expect(expected.length).toBeGreaterThan(300);
    expect(said).toEqual(
      expected.map(({ id, kind, theme, participant, owner, partner, forum, status, date }) => ({
        id,
        kind,
        theme: sorted(theme),
        participant: sorted(participant),
        owner: sorted(owner),
        partner: sorted(partner),
        forum: sorted(forum),
        status,
        year: date.slice(0, 4),
      })),
    );
  });

  /** Chooses as the page does, from the tables. */
  const passes = (state: SearchState) => (one: Expected) => {
    const has = {
      kind: [one.kind],
      theme: one.theme,
      participant: one.participant,
      owner: one.owner,
      partner: one.partner,
      forum: one.forum,
      status: [one.status],
      year: [one.date.slice(0, 4)],
    };
    return (
      Object.entries(has).every(([name, values]) => {
        const chosen = state.filters[name as 'kind'];
        return chosen.length === 0 || values.some((value) => chosen.includes(value));
      }) &&
      (state.from === '' || (one.date !== '' && `${one.date}-12`.slice(0, 7) >= state.from)) &&
      (state.to === '' || (one.date !== '' && `${one.date}-01`.slice(0, 7) <= state.to))
    );
  };
  const kinds = ['actions', 'meetings', 'lessons'];
  const random = seeded(3);
  const some = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;

  /** States of the filters, drawn at random among those that some row passes. */
  const states = Array.from({ length: 120 }, (): SearchState => {
    const { theme, participant, owner, partner, forum, status, date } = some(expected);
    const chosen: Record<string, string[]> = { kind: random() < 0.5 ? kinds : [some(kinds)] };
    for (const [name, values] of [
      ['theme', theme],
      ['participant', participant],
      ['owner', owner],
      ['partner', partner],
      ['forum', forum],
      ['status', status === '' ? [] : [status]],
      ['year', date === '' ? [] : [date.slice(0, 4)]],
    ] as const) {
      if (random() < 0.35 && values.length > 0)
        chosen[name] = [
          ...new Set([
            some(values),
            ...(random() < 0.4
              ? [some(expected)[name === 'year' || name === 'status' ? 'forum' : name]].flatMap(
                  (other) => other.slice(0, 1),
                )
              : []),
          ]),
        ];
    }
    const month = random() < 0.3 && date.length >= 7 ? date.slice(0, 7) : '';
    return {
      ...nothing,
      filters: { ...nothing.filters, ...chosen },
      from: month,
      to: random() < 0.5 ? month : '',
    };
  });

  test('gives the rows that the tables give, whatever is chosen', () => {
    const ids = cards.get('en')!.map(([, , , id]) => id);
    let several = 0;
    for (const state of states) {
      const found = facts.select(state, undefined).rows.map((row) => ids[row]!);
      if (found.length > 1) several += 1;
      expect({
        filters: state.filters,
        from: state.from,
        to: state.to,
        found: sorted(found),
      }).toEqual({
        filters: state.filters,
        from: state.from,
        to: state.to,
        found: sorted(expected.filter(passes(state)).map(({ id }) => id)),
      });
    }
    expect(several).toBeGreaterThan(60);
  });
  test('counts beside each value what choosing it gives', () => {
    let counted = 0;
    for (const state of [nothing, ...states.slice(0, 20)]) {
      const { rows, counts } = facts.select(state, undefined);
      for (const name of filterNames) {
        for (const [value] of facts.valuesOf(name)) {
          const chosen = state.filters[name];
          if (chosen.includes(value)) continue;
          const { results, more } = counts[name].get(value) ?? { results: 0, more: 0 };
          const given = facts.select(
            { ...state, filters: { ...state.filters, [name]: [...chosen, value] } },
            undefined,
          ).rows.length;
          if (given !== (chosen.length === 0 ? results : rows.length + more))
            expect.fail(
              `${JSON.stringify(state.filters)} with ${name}=${value}: ${given} results, ` +
                `${results} and ${more} were counted`,
            );
          counted += 1;
        }
      }
    }
    expect(counted).toBeGreaterThan(1000);
  });
  test('takes both months of a range in, and no order drops a record', () => {
    for (let month = 0; month < 96; month += 1) {
      const name = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const state = {
        ...nothing,
        filters: { ...nothing.filters, kind: ['actions'] },
        from: name,
        to: name,
      };
      expect({ name, count: facts.select(state, undefined).rows.length }).toEqual({
        name,
        count: expected.filter(passes(state)).length,
      });
    }
    const all = facts.select(nothing, undefined).rows;
    expect(all.length).toBe(cards.get('en')!.length);
    for (const sort of ['newest', 'oldest', 'due'] as const)
      expect(all.filter((row) => !Number.isFinite(facts.placeOf(row, sort)))).toEqual([]);
  });
});
