/**
 * Atom and JSON feeds of what changed: everything, each table, theme, participant, forum and
 * measure. Entries say what changed in words.
 */
import { Feed } from 'feed';
import { formatDate } from '../i18n/index.ts';
import type { RecordOf } from '../schema/index.ts';
import {
  type Context,
  absolute,
  addressIn,
  fileAddress,
  registerName,
  titleOf,
} from '../views/parts/index.ts';
import {
  type LogEntry,
  addressOfChanged,
  changeSentence,
  feedEntries,
  keptSince,
  tableLink,
  whyOf,
} from '../views/changes/index.ts';
import { feedsOf } from '../views/takeaway/index.ts';

interface FeedFile {
  path: string;
  content: string;
}

/** The newest entries of a feed; older ones are on `/changes/`. */
const mostEntries = 100;

/** A feed names whole addresses: without SITE they are those of `npm run preview`. */
const previewOrigin = 'http://localhost:4321';

export function* feedFiles(given: Context): Generator<FeedFile> {
  const context = given.origin === '' ? { ...given, origin: previewOrigin } : given;
  const { history } = context.repository;
  if (!history || history.mode !== 'full') return;
  for (const [name, what] of feedsOf(context))
    yield* toFeed(context, name, what, feedEntries(context, name).slice(0, mostEntries));
}

function* toFeed(
  context: Context,
  name: string,
  what: string,
  changes: readonly LogEntry[],
): Generator<FeedFile> {
  // Titles of Atom entries are HTML to the library, those of JSON feeds are plain text.
  yield {
    path: `/feeds/${name}.xml`,
    content: buildFeed(context, name, what, changes, escapeHtml).atom1(),
  };
  yield {
    path: `/feeds/${name}.json`,
    content: buildFeed(context, name, what, changes, (text) => text).json1(),
  };
}

function buildFeed(
  context: Context,
  name: string,
  what: string,
  changes: readonly LogEntry[],
  toTitle: (text: string) => string,
): Feed {
  const { descriptor, asOf } = context.repository;
  const self = absolute(context, fileAddress(context, `/feeds/${name}.xml`));
  const since = keptSince(context) ?? asOf;
  const newest = changes[0]?.date || since;
  const feed = new Feed({
    title: context.say('feed.title', { site: descriptor.title, what }),
    description: describe(context, changes.length, what, since),
    id: self,
    link: absolute(context, addressIn(context, '/changes/')),
    language: context.language,
    updated: atNoon(newest),
    copyright: descriptor.licenses.map((one) => one.title ?? one.name ?? '').join(', '),
    generator: 'Waymark',
    feedLinks: { atom: self, json: absolute(context, fileAddress(context, `/feeds/${name}.json`)) },
    author: { name: descriptor.title },
  });
  for (const change of changes) {
    const kind = change.register
      ? registerName(context, change.register, 'one')
      : (change.dataset ?? '');
    const said = changeSentence(context, change);
    const named = { kind, id: change.id, what: said };
    feed.addItem({
      title: toTitle(
        change.rows === undefined
          ? context.say('feed.entry', named)
          : `${context.say('word.labelled', { label: tableLink(context, change).text })} ${said}`,
      ),
      id: entryId(context, change),
      link: linkOf(context, change),
      date: atNoon(change.date || since),
      content: toContent(context, change, said),
    });
  }
  return feed;
}

/** What a feed tells, or why it tells nothing. */
function describe(context: Context, count: number, what: string, since: string): string {
  const date = formatDate(context.language, since);
  return count === 0
    ? context.say('feed.empty', { what, date })
    : context.say('feed.description', { what, most: mostEntries });
}

/** The same for the same change in every build. */
function entryId(context: Context, change: LogEntry): string {
  const { commit = 'worktree', register, dataset, id, field, amendment, rows } = change;
  const what = rows === undefined ? [encodeURIComponent(id), field ?? change.change] : ['rows'];
  const parts =
    amendment === undefined
      ? [commit, register ?? dataset, ...what]
      : ['amendment', encodeURIComponent(amendment)];
  return `${absolute(context, addressIn(context, '/changes/'))}#${parts.join('/')}`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** What the record is called, where it still stands, what has changed in it, and why. */
function toContent(context: Context, { register, id, amendments }: LogEntry, said: string): string {
  const record =
    register && (context.repository.records.findIn(register, id) as RecordOf | undefined);
  const why = whyOf(context, amendments).map(({ label, values }) => {
    const text = values.map((value) => value.text).join('; ');
    return `${context.say('word.labelled', { label })} ${text}`;
  });
  return [...(record ? [titleOf(context, record).text] : []), said, ...why]
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .join('');
}

const linkOf = (context: Context, change: LogEntry): string =>
  absolute(context, addressOfChanged(context, change) ?? addressIn(context, '/changes/'));

/** A day as an instant that is the same day in every time zone from -11 to +11. */
const atNoon = (date: string) => new Date(`${date}T12:00:00Z`);
