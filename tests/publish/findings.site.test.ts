/** What refuses a site, and what is the engine's own defect, with which it goes out. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  SiteRefused,
  refuseOrKeep,
  tellDefects,
  toDefect,
} from '../../src/publish/reconcile/findings.ts';
import { edit, spoilableSite } from './reconciled.ts';

const { refusedAfter } = await spoilableSite();
const page = 'actions/a-1/index.html';
const into = (html: string) => edit(page, '</main>', `${html}</main>`);
const drop = (file: string) => (site: string) => rmSync(join(site, file), { recursive: true });

test.each<[string, (site: string) => void, boolean]>([
  ['a row that is lost', edit('data/actions.csv', /A-2,.*\n/, ''), true],
  ['a page of a record that is lost', drop('actions/a-2/index.html'), true],
  ['what could run', into('<script>alert(1)</script>'), true],
  ['a link that would run', into('<a href="javascript:alert(1)">x</a>'), true],
  ['what comes from elsewhere', into('<img src="https://evil.example/x.png">'), true],
  ['a page without its policy', edit(page, /<meta http-equiv="content-s[^>]*>/, ''), true],
  ['a link that leads to nothing', into('<a href="/nowhere/">x</a>'), false],
  ['a link to no place of a page', into('<a href="/method/#nowhere">x</a>'), false],
  ['a link to no place of its page', into('<a href="#nowhere">x</a>'), false],
  ['an image that is missing', into('<img src="/missing.png">'), false],
  ['an id that stands twice', into('<p id="content">x</p>'), false],
  [
    'a damaged piece of the search',
    (site) => {
      const folder = join(site, 'search', 'index');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      rmSync(
        join(
          folder,
          files.find((file) => file.endsWith('.pf_fragment'))!,
        ),
      );
    },
    false,
  ],
])('%s', async (_, change, refused) => expect(await refusedAfter(change)).toBe(refused));

test('one finding that may not go out refuses the site', () => {
  const dead = toDefect('a/index.html', '"/b/" leads to nothing');
  expect(refuseOrKeep([dead])).toEqual([dead]);
  expect(() => refuseOrKeep([dead, { place: 'b', text: 'is missing' }])).toThrow(SiteRefused);
});

test('a defect is told as the fault of the engine, with what to report and where', () => {
  const dead = toDefect('a/index.html', '"/b/" leads to nothing');
  expect(tellDefects([dead], 'Waymark 1.0, Node 24', 'https://example.org/issues')).toBe(
    'A fault of Waymark, not of the record (1 finding): the site is published, and nothing in the ' +
      'record has to be changed. Please report these lines at https://example.org/issues.\n' +
      'Waymark 1.0, Node 24\na/index.html: "/b/" leads to nothing',
  );
});
