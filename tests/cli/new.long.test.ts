import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextNumber, toActionId, toLessonId, toLessonText } from '../../src/cli/new/start.ts';
import { checkRecord } from '../../src/record/index.ts';
import { judgeProse } from '../../src/client/check/judge.ts';
import { folder, root, run } from './newRun.ts';

const descriptor = (dialect?: Record<string, unknown>) =>
  JSON.stringify({
    resources: [
      { name: 'meetings', path: 'meetings.csv', waymark: { register: 'meetings' } },
      {
        name: 'actions',
        path: 'actions.csv',
        ...(dialect ? { dialect } : {}),
        waymark: { register: 'actions' },
      },
    ],
  });
/** What is wrong, but that the folder is not in git. */
const errorsIn = async (root: string) =>
  (await checkRecord({ root })).faults.filter(({ code }) => code !== 'x-no-history');

const meetings = 'id,starts_on,ends_on\nM-1,2024-03-01,2024-03-02\nM-2,2024-06-01,2024-06-01\n';

test('an action gets the next number of its meeting, in the columns, dialect and line ends of the table', async () => {
  const record = folder({
    'data/datapackage.json': descriptor({ delimiter: ';' }),
    'data/meetings.csv': meetings,
    'data/actions.csv':
      'number;id;title;meeting;own\r\n1;A-M-1-01;"a;b";M-1;x\r\n9;A-M-1-09;c;M-1;y',
  });
  expect(run(record, 'action', 'm-1').stdout).toContain(
    'data/actions.csv:4 is the new row A-M-1-10',
  );
  expect(readFileSync(join(record, 'data/actions.csv'), 'utf8')).toBe(
    'number;id;title;meeting;own\r\n1;A-M-1-01;"a;b";M-1;x\r\n9;A-M-1-09;c;M-1;y\r\n10;A-M-1-10;;M-1;\r\n',
  );
  expect(run(record, 'action', 'M-2').stdout).toContain('A-M-2-01');
  const errors = async () =>
    (await checkRecord({ root: record })).faults
      .filter(({ severity, code }) => severity === 'error' && code !== 'x-unknown-column')
      .map(({ code, line, field }) => [code, line, field]);
  // A row that is begun is not published before it says something.
  expect(await errors()).toEqual([
    ['x-required', 4, 'text'],
    ['x-required', 5, 'text'],
  ]);
  const rows = readFileSync(join(record, 'data/actions.csv'), 'utf8');
  writeFileSync(join(record, 'data/actions.csv'), rows.replaceAll(';;M-', ';Test the line;M-'));
  expect(await errors()).toEqual([]);
  expect(run(record, 'action', 'M-9')).toMatchObject({ status: 2, stdout: '' });
});

test('the first action of an empty table is told what the check does with it', async () => {
  const record = folder({
    'data/datapackage.json': descriptor(),
    'data/meetings.csv': meetings,
    'data/actions.csv': 'id,title,meeting,number\n',
  });
  const said = () => run(record, 'action', 'M-1').stdout.includes('npm run check refuses it');
  const refused = async () =>
    (await checkRecord({ root: record })).faults.some(({ code }) => code === 'x-required');
  // The check refuses an empty row where others say something, and so it is told.
  expect([said(), await refused()]).toEqual([false, false]);
  const rows = readFileSync(join(record, 'data/actions.csv'), 'utf8');
  writeFileSync(join(record, 'data/actions.csv'), rows.replace(',,M-1', ',Test the line,M-1'));
  expect([said(), await refused()]).toEqual([true, true]);
});

test('a table of a register is added to a record, described, and never twice', async () => {
  const record = folder({
    'data/datapackage.json': descriptor().replace(/^\{/, '{\n    "title": "Own",'),
    'data/meetings.csv': meetings,
    'data/actions.csv': 'id\n',
  });
  const action = run(record, 'table', 'alerts');
  expect(action).toMatchObject({ status: 0 });
  const described = readFileSync(join(record, 'data/datapackage.json'), 'utf8');
  expect(JSON.parse(described)).toMatchObject({
    title: 'Own',
    resources: [{}, {}, { path: 'alerts.csv', waymark: { register: 'alerts' } }],
  });
  // In the indents that it had.
  expect(described).toContain('\n    "title"');
  expect(await errorsIn(record)).toEqual([]);
  for (const name of ['alerts', 'lessons', 'alert', 'toString'])
    expect(run(record, 'table', name)).toMatchObject({ status: 2, stdout: '' });
});

test('every register can be added to a new record, which then has no fault', async () => {
  const record = join(folder(), 'own');
  const made = run(root, 'record', record).stdout;
  const others = /REGISTER:\n *(.*)$/m.exec(made)![1]!.split(', ');
  for (const name of others) expect(run(record, 'table', name)).toMatchObject({ status: 0 });
  expect(others.length).toBeGreaterThan(15);
  expect(await errorsIn(record)).toEqual([]);
});

test('a lesson has an id of its own, and says what belongs under each heading', () => {
  const record = folder({
    'data/datapackage.json': descriptor(),
    'data/meetings.csv': meetings,
    'data/actions.csv': 'id\n',
  });
  for (const name of ['ll-a-line-for-the-night.mdx', 'll-a-line-for-the-night-2.mdx']) {
    expect(run(record, 'lesson', 'A line for the night').stdout).toContain(
      'Recommendation: Who should do what, and by when.',
    );
    expect(existsSync(join(record, 'content/lessons', name))).toBe(true);
  }
  expect(run(record, 'lesson').status).toBe(2);
  expect(run(record, 'lesson', ' ').status).toBe(2);
  expect(run(record, 'lesson', '=1+1')).toMatchObject({ status: 2, stdout: '' });
});

test.each([
  'Two: words',
  '"quoted" \'both\'',
  '# no comment',
  'true',
  '2024-12-31',
  '{a}',
  '&anchor',
  'شمال',
  'é'.repeat(80),
  '\\',
])('the title %j stands as it is, and the sections are refused until they are written', (title) => {
  const id = toLessonId(title);
  const record = {
    strict: true,
    guard: { coordinateDecimals: 2, words: [], exempt: [] },
    tables: [],
    known: [],
  };
  const text = toLessonText(id, title, '2024-12-31');
  const faultsOf = (lesson: string) =>
    judgeProse(lesson, 'lessons', `content/lessons/${id}.mdx`, record).faults.map(
      ({ code, params }) => [code, params?.section],
    );
  expect(faultsOf(text)).toEqual(
    ['Driving event', 'Lesson', 'Recommendation', 'Evidence of effect'].map((section) => [
      'x-missing-section',
      section,
    ]),
  );
  expect(faultsOf(text.replace(/^## .*$/gm, '$&\n\nSomething.'))).toEqual([]);
});

test('numbers and ids go on as the list does', () => {
  expect([nextNumber([]), nextNumber(['1', '2']), nextNumber(['1(a)', '12 bis'])]).toEqual([
    1, 3, 13,
  ]);
  expect([
    toActionId('M-1', 3, []),
    toActionId('M-1', 10, ['A-9']),
    toActionId('M-1', 4, ['X.003']),
  ]).toEqual(['A-M-1-03', 'A-10', 'X.004']);
  expect([
    toLessonId('Élan’s “night” test'),
    toLessonId('…'),
    toLessonId('a '.repeat(60)).length <= 64,
  ]).toEqual(['ll-elans-night-test', 'll-lesson', true]);
});
