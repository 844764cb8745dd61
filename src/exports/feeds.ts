/**
 * Atom and JSON feeds of what changed: everything, each register, theme, participant, forum and
 * measure. Entries say what changed in words.
 */
import { Feed } from 'feed';
import { toAddress } from '../schema/values/index.ts';
import type { RecordOf } from '../schema/index.ts';
import {
  type Context,
  absolute,
  addressIn,
  fileAddress,
  registerName,
  searchFactsOf,
  titleOf,
} from '../views/parts/index.ts';
import {
  addressOfChanged,
  changeSentence,
  changesOf,
  fieldsOfChanged,
  followedRegisters,
  partiesOf,
  whyOf,
} from '../views/changes/index.ts';
import { feedOf } from '../views/takeaway/index.ts';
import type { ChangeWithReason } from '../history/read/index.ts';

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
  const { history, records } = context.repository;
  if (!history || history.mode === 'off') return;
  const feeds = new Map<string, { what: string; changes: ChangeWithReason[] }>([
    ['all', { what: context.say('feed.everything'), changes: [] }],
  ]);
  const open = (name: string, what: string) => {
    if (!feeds.has(name)) feeds.set(name, { what, changes: [] });
  };
  for (const kind of ['themes', 'participants', 'forums', 'measures'] as const)
    for (const record of records.of(kind) as readonly RecordOf[])
      open(feedOf(record)!, titleOf(context, record).text);
  for (const register of followedRegisters(context))
    open(`register-${register}`, registerName(context, register, 'many'));
  for (const change of changesOf(context))
    for (const name of ['all', ...namesOf(context, change)]) feeds.get(name)?.changes.push(change);
  for (const [name, { what, changes }] of feeds)
    yield* toFeed(context, name, what, changes.slice(0, mostEntries));
}

/** The feeds that a change belongs to, beside that of everything. */
function namesOf(context: Context, change: ChangeWithReason): readonly string[] {
  if (!change.register) return [];
  const record = context.repository.records.findIn(change.register, change.id) as
    RecordOf | undefined;
  const own = fieldsOfChanged(context, change);
  const meetings = [...(own.meeting ?? []), ...(own.meetings ?? [])];
  const forums = meetings.flatMap(
    (id) => context.repository.records.findIn('meetings', id)?.fields.forum ?? [],
  );
  const facts = record
    ? searchFactsOf(context, record).filters
    : [
        ...(own.themes ?? []).map((id) => ['theme', toAddress(id)] as const),
        ...[...forums, ...(own.forum ?? [])].map((id) => ['forum', toAddress(id)] as const),
      ];
  const of = (kind: 'theme' | 'forum') =>
    facts.filter(([name]) => name === kind).map(([, value]) => `${kind}-${value}`);
  const measures = [
    ...(change.register === 'measures' ? [change.id] : []),
    ...(own.measure ?? []),
    ...(own.measures ?? []),
  ];
  return [
    ...new Set([
      `register-${change.register}`,
      ...partiesOf(context, change).map((id) => `participant-${id}`),
      ...of('theme'),
      ...of('forum'),
      ...measures.map((id) => `measure-${toAddress(id)}`),
    ]),
  ];
}

function* toFeed(
  context: Context,
  name: string,
  what: string,
  changes: readonly ChangeWithReason[],
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
  changes: readonly ChangeWithReason[],
  toTitle: (text: string) => string,
): Feed {
  const { descriptor, history, asOf } = context.repository;
  const self = absolute(context, fileAddress(context, `/feeds/${name}.xml`));
  const newest = changes[0]?.date ?? history!.versions[0]?.date ?? asOf;
  const feed = new Feed({
    title: context.say('feed.title', { site: descriptor.title, what }),
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
    feed.addItem({
      title: toTitle(context.say('feed.entry', { kind, id: change.id, what: said })),
      id: entryId(context, change),
      link: linkOf(context, change),
      date: atNoon(change.date),
      content: toContent(context, change, said),
    });
  }
  return feed;
}

/** The same for the same change in every build. */
function entryId(context: Context, change: ChangeWithReason): string {
  const { commit = 'worktree', register, dataset, id, field } = change;
  const parts = [commit, register ?? dataset, encodeURIComponent(id), field ?? change.change];
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
function toContent(
  context: Context,
  { register, id, amendments }: ChangeWithReason,
  said: string,
): string {
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

const linkOf = (context: Context, change: ChangeWithReason): string =>
  absolute(context, addressOfChanged(context, change) ?? addressIn(context, '/changes/'));

/** A day as an instant that is the same day in every time zone from -11 to +11. */
const atNoon = (date: string) => new Date(`${date}T12:00:00Z`);
