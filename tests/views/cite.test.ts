import { expect, test } from 'vitest';
import { toCite, toPageCite, type CitePiece } from '../../src/views/takeaway/cite.ts';
import { toFrameView } from '../../src/views/pages/frame.ts';
import { noHistory } from '../../src/schema/history/history.ts';
import { context, descriptor, record } from '../make.ts';

const hash = 'c0ffee'.repeat(6) + 'abcd';
const sum = 'e3b0c442'.repeat(8);
const action = record('actions', { id: 'A-1', title: 'Open {both} gates & tell 50 %' } as never);
const about = {
  ...context([action], {
    commit: { hash, date: '2026-06-09' },
    hashOf: () => sum,
    descriptor: { ...descriptor, title: 'The Record' },
  }),
  origin: 'https://record.example',
};

const said = (pieces: readonly CitePiece[]) => pieces.map(({ text }) => text).join('');

test('a record is cited with the date and hash of the version and the hash of its values, in every form', () => {
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

test('every other page is cited by its title and the version of the record', () => {
  const frame = toFrameView(about, { title: 'Actions', path: '/actions/' });
  expect(said(frame.cite!.text)).toBe(
    'Actions. The Record, version of 9 June 2026 (c0ffeec0ff). https://record.example/actions/',
  );
  expect(frame.cite!.forms.map(({ text }) => text.includes(hash))).toEqual([true, true, true]);
  expect(
    toFrameView(about, { title: 'A-1', path: '/actions/a-1/', json: '/actions/a-1.json' }).cite,
  ).toBeUndefined();
  expect(toPageCite(about, { title: 'x', path: '/reports/slippage/' }).forms[0]!.text).toContain(
    '@misc{reports-slippage,',
  );
});

test('every page says that the site is built without history, where it is', () => {
  const page = { title: 'Actions', path: '/actions/' };
  const without = 'This edition of the site was built without the history of its rows.';
  expect(
    toFrameView({ ...about, repository: { ...about.repository, history: noHistory } }, page)
      .version,
  ).toContain(without);
  expect(
    toFrameView(
      { ...about, repository: { ...about.repository, history: { ...noHistory, mode: 'full' } } },
      page,
    ).version,
  ).not.toContain(without);
});
