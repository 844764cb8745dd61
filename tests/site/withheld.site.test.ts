/**
 * Past values that may not be shown: markers are planted in the versions of a record, in its own
 * rows and in those that quote them. The record as it stands is refused while it quotes one; once
 * it does not, the built site holds none, packed files included, and the gap is declared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { temporary, tinyRecord, type Files } from '../publish/tiny.ts';
import { TemporaryRepository } from '../history/temporaryRepository.ts';
import { build } from './build.ts';

const markers = {
  due: '2024-11-17',
  title: 'Zyxomatic Quarrel of Pelagund',
  notes: 'Zyxunder desk of Orbadel',
  body: 'The zyxlamp stood under the weir',
};
/** What of the markers may be found nowhere; dates also as they are written in words. */
const forbidden = [
  markers.due,
  '17 November 2024',
  'November 17, 2024',
  '17 novembre 2024',
  'Zyxomatic',
  'Zyxunder',
  'zyxlamp',
];
const reason = 'told in confidence';

const first = tinyRecord();
const descriptor = (redactions: readonly object[]) => {
  const known = JSON.parse(first['data/datapackage.json']!) as {
    waymark: object;
    resources: object[];
  };
  const more = ['amendments', 'corrections', 'positions'].map((name) => ({
    name,
    path: `${name}.csv`,
    waymark: { register: name },
  }));
  return JSON.stringify({
    ...known,
    waymark: { ...known.waymark, redactions },
    resources: [...known.resources, ...more],
  });
};
const redactions = [
  { record: 'A-2', field: 'due', until: '2024-03-01', reason },
  { record: 'A-2', field: 'title', until: '2024-03-01', reason },
  { record: 'A-3', field: 'notes', reason },
  { record: 'LL-ONE', field: 'body', until: '2024-03-01', reason },
];
const actions = (title: string, due: string, notes: string) =>
  first['data/actions.csv']!.replace(',Test the line,', `,${title},`)
    .replace('2024-09-30', due)
    .split('\n')
    .map((line, index) => {
      if (line === '') return line;
      if (index === 0) return `${line},notes`;
      return line.startsWith('A-3') ? `${line},${notes}` : `${line},`;
    })
    .join('\n');
const quoting: Files = {
  'data/amendments.csv':
    'record,field,from,to,reason,authority,date\n' +
    `A-2,due,${markers.due},2024-09-30,Once ${markers.due} now later,WG-1,2024-02-20\n`,
  'data/corrections.csv':
    'id,record,was,is,noticed_by,noticed_on,corrected_on,explanation\n' +
    'C-1,A-2,Said 17 November 2024,Says 30 September,North,2024-02-21,2024-02-22,\n',
  'data/positions.csv':
    'subject,participant,kind,text,date\n' +
    `A-3,north,reservation,Not at the ${markers.notes},2024-02-20\n`,
  'data/terms.csv': `id,term,definition\ngate,Gate,Known from the ${markers.title}\n`,
};
const clean: Files = {
  'data/amendments.csv':
    'record,field,from,to,reason,authority,date\nA-2,due,,2024-09-30,One month for the line,WG-1,2024-02-20\n',
  'data/corrections.csv':
    'id,record,was,is,noticed_by,noticed_on,corrected_on,explanation\n' +
    'C-1,A-2,An earlier day,30 September,North,2024-02-21,2024-02-22,\n',
  'data/positions.csv':
    'subject,participant,kind,text,date\nA-3,north,reservation,Not at that desk,2024-02-20\n',
  'data/terms.csv': first['data/terms.csv']!,
};
const old: Files = {
  ...first,
  ...quoting,
  'data/datapackage.json': descriptor([]),
  'data/actions.csv': actions(markers.title, markers.due, markers.notes),
  'content/lessons/ll-one.mdx': first['content/lessons/ll-one.mdx']!.replace(
    'The call was not answered.',
    `The call was not answered. ${markers.body}.`,
  ),
};
const now: Files = {
  ...first,
  'data/datapackage.json': descriptor(redactions),
  'data/actions.csv': actions('Test the line', '2024-09-30', ''),
};

const said = async (root: string) =>
  (await checkRecord({ root })).faults
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, line, field, params, found }) => [
      code,
      file,
      line,
      field,
      params.reason,
      found,
    ]);

describe('a record that quotes what it withholds', () => {
  const repository = new TemporaryRepository(afterAll);
  beforeAll(() => {
    repository.commit('2024-02-01', old);
    repository.commit('2024-03-02', { ...now, ...quoting });
  });

  test('is refused, with the file, line and column of each place and never the value', async () => {
    expect(await said(repository.root)).toEqual([
      ['x-withheld', 'data/amendments.csv', 2, 'from', reason, undefined],
      ['x-withheld', 'data/amendments.csv', 2, 'reason', reason, undefined],
      ['x-withheld', 'data/corrections.csv', 2, 'was', reason, undefined],
      ['x-withheld', 'data/positions.csv', 2, 'text', reason, undefined],
      ['x-withheld', 'data/terms.csv', 2, 'definition', reason, undefined],
    ]);
  });
  test('also where the site would not show its history', async () => {
    const out = temporary('withheld-off');
    const { status, log } = await build({
      record: repository.root,
      out: join(out.path, 'dist'),
      env: { HISTORY: 'off' },
    });
    out.remove();
    expect(status, log).toBe(1);
    expect(log).toContain('[x-withheld]');
    for (const text of forbidden) expect(log).not.toContain(text);
  });
  test('or where it still stands in the field itself, or in the reason of the redaction', async () => {
    const other = new TemporaryRepository();
    other.commit('2024-02-01', old);
    other.commit('2024-03-02', {
      ...now,
      ...clean,
      'data/actions.csv': actions('Test the line', markers.due, ''),
      'data/datapackage.json': descriptor([
        { ...redactions[0], reason: `it was ${markers.due}` },
        ...redactions.slice(1),
      ]),
    });
    const faults = await said(other.root);
    expect(faults.map(([code, file, line, field]) => [code, file, line, field])).toEqual([
      ['x-withheld', 'data/actions.csv', 3, 'due'],
      ['x-withheld', 'data/datapackage.json', undefined, 'waymark.redactions.0.reason'],
    ]);
    expect(JSON.stringify(faults)).not.toContain(markers.due);
  });
  test('unless the descriptor exempts the cell, with a reason', async () => {
    const other = new TemporaryRepository();
    other.commit('2024-02-01', old);
    const own = JSON.parse(descriptor(redactions)) as { waymark: object };
    const guard = {
      exempt: [
        {
          file: 'data/terms.csv',
          field: 'definition',
          code: 'x-withheld',
          reason: 'another quarrel',
        },
      ],
    };
    other.commit('2024-03-02', {
      ...now,
      ...clean,
      'data/terms.csv': quoting['data/terms.csv']!,
      'data/datapackage.json': JSON.stringify({ ...own, waymark: { ...own.waymark, guard } }),
    });
    expect(await said(other.root)).toEqual([]);
  });
});

describe('the site of a record that does not', () => {
  const out = temporary('withheld');
  const files = new Map<string, string>();
  afterAll(out.remove);
  beforeAll(async () => {
    const repository = new TemporaryRepository(afterAll);
    repository.commit('2024-02-01', old);
    repository.commit('2024-03-02', { ...now, ...clean });
    const { status, log } = await build({
      record: repository.root,
      out: join(out.path, 'dist'),
      env: { HISTORY: 'full' },
    });
    expect(status, log).toBe(0);
    for (const path of readdirSync(join(out.path, 'dist'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))) {
      const bytes = readFileSync(path);
      files.set(
        path.slice(out.path.length + 5),
        (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
      );
    }
  });

  test('holds none of the values: no page, feed, JSON, table, search index or picture', () => {
    for (const text of forbidden)
      expect(
        [...files]
          .filter(([, content]) => content.toLowerCase().includes(text.toLowerCase()))
          .map(([path]) => path),
        text,
      ).toEqual([]);
    // What would have been found, were it there: the search index and the pictures are read as they
    // are.
    expect(
      [...files].filter(([path, content]) =>
        path.includes('/pagefind/') || path.includes('/search/')
          ? content.includes('Test the line')
          : false,
      ).length,
    ).toBeGreaterThan(0);
  });
  test('declares the gap on the pages, and gives the reasons that may be shown', () => {
    for (const path of [
      '/actions/a-2/index.html',
      '/actions/a-3/index.html',
      '/lessons/ll-one/index.html',
    ])
      expect(files.get(path), path).toContain(`Reason: ${reason}`);
    for (const path of ['/actions/a-2/index.html', '/corrections/index.html'])
      expect(files.get(path), path).toContain('An earlier day');
    expect(files.get('/actions/a-2/index.html')).toContain('One month for the line');
    expect(JSON.parse(files.get('/changes.json')!)).toContainEqual(
      expect.objectContaining({
        id: 'A-2',
        field: 'due',
        from: { redacted: reason },
        to: '2024-09-30',
        reason: 'One month for the line',
      }),
    );
  });
});
