/** The elements of a text whose drawing takes more than a name: links, images, tables, items. */
import type { Element, ElementContent, Properties } from 'hast';
import type { AlignType, Heading, ListItem, Table, TableCell } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { ProseOptions } from './component.ts';

/** What the handlers share while one text is drawn. */
export interface ProseDrawing {
  options: ProseOptions;
  ids: ReadonlyMap<Heading, string>;
  prefix: string;
  tables: number;
}

export const toElement = (
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
/** Words of contributors run in the direction of their own script. */
export const auto = { dir: 'auto' } as const;

export function linkProperties(
  url: string,
  title: string | null | undefined,
  { options, ids, prefix }: ProseDrawing,
): Properties {
  const own = url.startsWith('#') && [...ids.values()].includes(prefix + decode(url.slice(1)));
  const href = own ? `#${prefix}${decode(url.slice(1))}` : (options.address?.(url, 'link') ?? url);
  const isExternal = /^https:/i.test(href);
  return {
    href,
    ...(title ? { title } : {}),
    ...(isExternal ? { rel: ['noopener', 'noreferrer', 'nofollow', 'ugc'] } : {}),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function imageProperties(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  { options }: ProseDrawing,
): Properties {
  return {
    src: options.address?.(url, 'image') ?? url,
    alt: alt ?? '',
    loading: 'lazy',
    decoding: 'async',
    ...(title ? { title } : {}),
  };
}

/** A table that can be scrolled by itself, its columns aligned by classes. */
export function drawTable(state: State, node: Table, drawing: ProseDrawing): Element {
  const [head, ...rows] = node.children.map((row, index) =>
    toElement(
      'tr',
      {},
      row.children.map((cell, column) =>
        drawCell(state, cell, index === 0 ? 'th' : 'td', node.align?.[column]),
      ),
    ),
  );
  drawing.tables += 1;
  const parts = [
    toElement('thead', {}, head ? [head] : []),
    ...(rows.length > 0 ? [toElement('tbody', {}, rows)] : []),
  ];
  return toElement(
    'div',
    {
      className: ['scroll'],
      role: 'region',
      ariaLabel: drawing.options.tableLabel(drawing.tables),
      tabIndex: 0,
    },
    [toElement('table', { className: ['table'] }, parts)],
  );
}

function drawCell(
  state: State,
  cell: TableCell,
  tag: 'th' | 'td',
  align: AlignType | undefined,
): Element {
  const properties = {
    ...auto,
    ...(tag === 'th' ? { scope: 'col' } : {}),
    ...(align ? { className: [`align-${align}`] } : {}),
  };
  return toElement(tag, properties, state.all(cell));
}

/**
 * An item of a list; a task says by a sign whether it is done, for a control that nobody can use
 * would only mislead.
 */
export function drawItem(state: State, node: ListItem): Element {
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'paragraph' && !node.spread
      ? state.all(child)
      : [state.one(child, node) as ElementContent[] | ElementContent].flat(),
  );
  const drawn = children.filter((child) => child !== undefined);
  if (typeof node.checked !== 'boolean') return toElement('li', auto, drawn);
  const sign: ElementContent = { type: 'text', value: node.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = drawn;
  const inside = first?.type === 'element' && first.tagName === 'p';
  return toElement(
    'li',
    auto,
    inside ? [{ ...first, children: [sign, ...first.children] }, ...rest] : [sign, ...drawn],
  );
}
