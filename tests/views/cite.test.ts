import { expect, test } from 'vitest';
import { toCite, toPageCite, type CitePiece } from '../../src/views/takeaway/cite.ts';
import { toFrameView } from '../../src/views/pages/frame.ts';
import { type History, type RecordEvent, noHistory } from '../../src/schema/history/history.ts';
import { context, descriptor, record } from '../make.ts';

const hash = 'c0ffee'.repeat(6) + 'abcd';
const sum = 'e3b0c442'.repeat(8);
const action = record('actions', { id: 'A-1', title: 'Open {both} gates & tell 50 %' } as never);
const other = record('actions', { id: 'A-2', title: 'Never touched again' } as never);

/** The first version has both rows; the second changes one; the newest of the record neither. */
const [first, second, newest] = ['abad1dea'.repeat(5), hash, 'decafbad'.repeat(5)] as const;
const event = (id: string, version: number, more: Partial<RecordEvent>): RecordEvent => ({
  ...{ register: 'actions', id, lineage: id === 'A-1' ? 1 : 2, version },
  ...{ date: `2026-06-0${8 + version}`, commit: [first, second][version]!, fields: [] },
  ...{ change: 'added', ...more },
});
const history: History = {
  ...{ ...noHistory, mode: 'full' },
  events: [
    event('A-1', 0, { quiet: 'baseline', values: { title: 'Open' } }),
    event('A-2', 0, { quiet: 'baseline', values: { title: 'Never touched again' } }),
    event('A-1', 1, {
      change: 'changed',
      fields: [{ field: 'title', from: 'Open', to: 'Open {both} gates & tell 50 %' }],
    }),
  ],
};
const about = {
  ...context([action, other], {
    commit: { hash: newest, date: '2026-09-30' },
    history,
    hashOf: () => sum,
    descriptor: { ...descriptor, title: 'The Record' },
  }),
  origin: 'https://record.example',
};

const said = (pieces: readonly CitePiece[]) => pieces.map(({ text }) => text).join('');

test('a record is cited with day and commit of its own last change and the hash of its values, in every form', () => {
  const { text, forms } = toCite(about, action, '/actions/a-1.json');
  expect(said(text)).toBe(
    'Open {both} gates & tell 50 %. Action A-1, The Record, version of 9 June 2026 ' +
      '(c0ffeec0ff). https://record.example/actions/a-1/',
  );
  const [bibtex, ris, csl] = forms.map((form) => form.text);
  expect(bibtex).toBe(
    '@misc{A-1,\n  title = {Open \\{both\\} gates \\& tell 50 \\%},\n' +
      '  howpublished = {The Record},\n  year = {2026},\n  month = {6},\n  day = {9},\n' +
      `  note = {A-1, ${hash}, SHA-256 ${sum}},\n` +
      '  url = {https://record.example/actions/a-1/}\n}',
  );
  const lines = ris!.split('\n').map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)!);
  expect(lines.map(([, tag]) => tag)).toEqual([
    'TY',
    'TI',
    'T2',
    'PY',
    'DA',
    'ID',
    'ET',
    'N1',
    'UR',
    'ER',
  ]);
  expect(Object.fromEntries(lines.map(([, tag, value]) => [tag, value]))).toMatchObject({
    DA: '2026/06/09',
    ET: hash,
    N1: `SHA-256 ${sum}`,
  });
  expect(JSON.parse(csl!)).toEqual([
    {
      id: 'A-1',
      type: 'webpage',
      title: 'Open {both} gates & tell 50 %',
      'container-title': 'The Record',
      issued: { 'date-parts': [[2026, 6, 9]] },
      version: hash,
      note: `SHA-256 ${sum}`,
      URL: 'https://record.example/actions/a-1/',
    },
  ]);
});

test('a record that nobody touched is cited as on the first day', () => {
  expect(said(toCite(about, other, '/actions/a-2.json').text)).toContain(
    'version of 8 June 2026 (abad1deaab)',
  );
});

test.each([
  [
    [{ register: 'actions' }],
    'Page. The Record, version of 9 June 2026 (c0ffeec0ff). https://record.example/page/',
  ],
  [[{ register: 'measures' }], 'Page. The Record. https://record.example/page/'],
  [undefined, 'Page. The Record. https://record.example/page/'],
  ['day', 'Page. The Record, as of 30 June 2026. https://record.example/page/'],
  [
    'record',
    'Page. The Record, version of 30 September 2026 (decafbadde). https://record.example/page/',
  ],
] as const)('a page that tells %j is cited by the last change of that', (tells, expected) => {
  const page = { title: 'Page', path: '/page/', ...(tells ? { tells } : {}) };
  const { text, forms } = toFrameView(about, page).cite!;
  expect(said(text)).toBe(expected);
  const commits = [hash, newest].filter((one) => forms.every((form) => form.text.includes(one)));
  expect(commits.map((one) => one.slice(0, 10))).toEqual(
    [/\((\w{10})\)/.exec(expected)?.[1] ?? []].flat(),
  );
});

test('a page with data of its own has its own citation', () => {
  const page = { title: 'A-1', path: '/actions/a-1/', json: '/actions/a-1.json' };
  expect(toFrameView(about, page).cite).toBeUndefined();
  expect(toPageCite(about, { title: 'x', path: '/reports/slippage/' }).forms[0]!.text).toContain(
    '@misc{reports-slippage,',
  );
});

test('without history nothing is said of when, in any form', () => {
  const repository = { ...about.repository, history: noHistory };
  const { text, forms } = toCite({ ...about, repository }, action, '/actions/a-1.json');
  expect(said(text)).toBe(
    'Open {both} gates & tell 50 %. Action A-1, The Record. https://record.example/actions/a-1/',
  );
  expect(forms.map((form) => /\byear|PY|issued|20\d\d/.exec(form.text))).toEqual([
    null,
    null,
    null,
  ]);
});

test('only what tells the record as a whole names its day and commit in the foot', () => {
  const footOf = (tells?: 'record' | 'day') => {
    const page = { title: 'Page', path: '/page/', ...(tells ? { tells } : {}) };
    const { version } = toFrameView(about, page);
    return [version.text, version.link?.href];
  };
  expect(footOf('record')).toEqual([
    'As of 30 June 2026. Version decafbadde of 30 September 2026.',
    undefined,
  ]);
  expect(footOf('day')).toEqual(['As of 30 June 2026.', undefined]);
  expect(footOf()).toEqual(['', '/about/#edition']);
});

test('every page says that the site is built without history, where it is', () => {
  const page = { title: 'Actions', path: '/actions/' };
  const without = 'This edition of the site was built without the history of its rows.';
  expect(
    toFrameView({ ...about, repository: { ...about.repository, history: noHistory } }, page).version
      .text,
  ).toContain(without);
  expect(
    toFrameView(
      { ...about, repository: { ...about.repository, history: { ...noHistory, mode: 'full' } } },
      page,
    ).version.text,
  ).not.toContain(without);
});
