/**
 * The text of a lesson or report, cut where a chart or a table stands, with its live numbers and
 * references filled in.
 */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { ChartSpec } from '../../charts/index.ts';
import type { DrawnProse, RecordOf, FigureTableName } from '../../schema/index.ts';
import { addressIn, fileAddress, findAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import type { Table } from '../parts/table.ts';
import { titleOf } from '../parts/texts.ts';
import type { Attributes, Component } from './component.ts';
import { findPlacedChart, findPlacedStat, findPlacedTable } from './figures.ts';
import { toHast } from './hast.ts';
import { toTerm } from './terms.ts';

export type ProsePart =
  | { kind: 'text'; tree: Root; headings: readonly PartHeading[] }
  | { kind: 'chart'; chart: ChartSpec }
  | { kind: 'table'; table: Table; label: string };

/** A heading of the first rank below the title, which is listed in the page's contents. */
interface PartHeading {
  id: string;
  text: string;
}

const placeholder = 'waymark-part';
/** Keeps a part for later, and gives what stands in its place until then. */
type Put = (part: ProsePart) => ElementContent;

export function toProseParts(
  context: Context,
  record: RecordOf,
  prose: DrawnProse,
): readonly ProsePart[] {
  const placed: ProsePart[] = [];
  const put: Put = (part) => {
    placed.push(part);
    return h(placeholder, { id: String(placed.length - 1) });
  };
  const explained = new Set<string>();
  const tree = toHast(prose.body, {
    component: (name, attributes, children) =>
      name === 'Term'
        ? toTerm(context, attributes.id, children, explained)
        : drawComponent(context, record, prose, { name, attributes, children }, put),
    tableLabel: (number) => context.say('prose.table', { number }),
    footnotes: {
      label: context.say('prose.footnotes'),
      backLabel: (reference) => `${context.say('prose.footnoteBack')} ${reference}`,
    },
    address: (url, of) => addressFor(context, prose, url, of),
  });
  return cut(tree, placed);
}

function addressFor(
  context: Context,
  prose: DrawnProse,
  url: string,
  of: 'link' | 'image',
): string {
  if (of === 'image') return mediaAddress(context, prose, url);
  return url.startsWith('/') ? addressIn(context, url) : url;
}

function drawComponent(
  context: Context,
  record: RecordOf,
  prose: DrawnProse,
  { name, attributes, children }: Component & { children: ElementContent[] },
  put: Put,
): ElementContent | ElementContent[] {
  switch (name) {
    case 'Chart':
      return placedChart(context, record, attributes, put);
    case 'Table':
      return placedTable(context, record, attributes, put);
    case 'Stat':
      return placedStat(context, record, attributes);
    case 'Figure':
      return picture(context, prose, attributes);
    case 'Ref':
      return reference(context, attributes.id);
    case 'Callout':
      return callout(attributes, children);
    default:
      return children;
  }
}

function placedChart(
  context: Context,
  record: RecordOf,
  attributes: Attributes,
  put: Put,
): ElementContent {
  const chart = findPlacedChart(context, record, attributes);
  return chart ? put({ kind: 'chart', chart }) : hint(context.say('chart.empty'));
}

function placedTable(
  context: Context,
  record: RecordOf,
  attributes: Attributes,
  put: Put,
): ElementContent {
  const table = findPlacedTable(context, record, attributes);
  if (!table || table.rows.length === 0) return hint(context.say('tables.empty'));
  const label = context.say(`tables.${attributes.name as FigureTableName}`);
  return put({ kind: 'table', table, label });
}

function placedStat(context: Context, record: RecordOf, attributes: Attributes): ElementContent {
  const stat = findPlacedStat(context, record, attributes);
  return stat
    ? h('a', { href: stat.href, className: ['stat'], dataFigure: 'stats' }, stat.text)
    : h('span', context.say('chart.missing'));
}

const hint = (text: string): ElementContent => h('p', { className: ['hint'] }, text);

function callout({ title }: Attributes, children: ElementContent[]): ElementContent {
  const heading = title ? h('p', { className: ['callout-title'], dir: 'auto' }, title) : [];
  return h('aside', { className: ['callout'] }, heading, children);
}

/** Where an image beside a text is published. */
function mediaAddress(context: Context, prose: DrawnProse, url: string): string {
  const folder = prose.file.slice(0, prose.file.lastIndexOf('/')).replace(/^content\//, '');
  return fileAddress(context, `/media/${folder}/${url.replace(/^(?:\.\/)+/, '')}`);
}

function picture(
  context: Context,
  prose: DrawnProse,
  { src, alt, caption, credit }: Attributes,
): ElementContent {
  const words = [caption, credit].filter((one) => one !== undefined).join(' · ');
  return h(
    'figure',
    { className: ['picture'] },
    h('img', {
      src: mediaAddress(context, prose, src ?? ''),
      alt: alt ?? '',
      loading: 'lazy',
      decoding: 'async',
    }),
    words === '' ? [] : h('figcaption', { dir: 'auto' }, words),
  );
}

function reference(context: Context, id: string | undefined): ElementContent {
  const target = context.repository.records.find(id);
  const href = target && findAddress(context, target);
  if (!target || !href) return h('span', id ?? '');
  const title = titleOf(context, target);
  return h(
    'a',
    { href, dir: 'auto', ...(title.lang ? { lang: title.lang } : {}) },
    `${title.text} (${target.id})`,
  );
}

const isPlaceholder = (node: Root['children'][number]): node is Element =>
  node.type === 'element' && node.tagName === placeholder;

function textOf(node: ElementContent): string {
  if (node.type === 'element') return node.children.map(textOf).join('');
  return node.type === 'text' ? node.value : '';
}

/** Gives a heading the link to itself that every heading of a page has, and tells of it. */
function withAnchor(node: Root['children'][number]): readonly PartHeading[] {
  if (node.type !== 'element' || node.tagName !== 'h2' || !node.properties.id) return [];
  const id = String(node.properties.id);
  const text = textOf(node);
  node.children.push(
    h('a', { className: ['anchor'], href: `#${id}`, tabIndex: -1, ariaHidden: 'true' }),
  );
  return [{ id, text }];
}

/** The children of the tree between the placeholders, and what those stand for. */
function cut(tree: Root, placed: readonly ProsePart[]): readonly ProsePart[] {
  const parts: ProsePart[] = [];
  let text: Root['children'] = [];
  const flush = () => {
    const headings = text.flatMap(withAnchor);
    if (text.length > 0)
      parts.push({ kind: 'text', tree: { type: 'root', children: text }, headings });
    text = [];
  };
  for (const node of tree.children) {
    const part = isPlaceholder(node) ? placed[Number(node.properties.id)] : undefined;
    if (!part) text.push(node);
    else {
      flush();
      parts.push(part);
    }
  }
  flush();
  return parts;
}
