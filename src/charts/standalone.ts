/**
 * The chart as a file of its own: title, drawing, source, as-of date and address in one picture
 * that needs nothing beside it.
 */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { formatSource, formatSummary } from './format.ts';
import { changeMarks } from './kinds/matrix.ts';
import { paint } from './parts/paint.ts';
import { palettes } from './parts/palette.ts';
import { write, writeSmall } from './parts/pen.ts';
import { toSheet, type Sheet } from './parts/sheet.ts';
import { changesIn, hasSmallBase, type ChartSpec } from './spec.ts';
import { draw } from './svg.ts';
import { wrap } from './parts/text.ts';

export interface StandaloneOptions {
  theme?: 'light' | 'dark';
  /** `share` has the proportions of a picture beside a link: 1200 by 630. */
  size?: 'wide' | 'narrow' | 'share';
  /** The address of the page that the figure stands on. */
  address: string;
  /**
   * What must be said of the record wherever the figure goes, such as that it is a demonstration.
   */
  notice?: string;
}

const margin = 20;
const titleSize = { wide: 20, narrow: 17, share: 21 };
/** A longer title in a share picture is set smaller, to leave room for the drawing. */
const longTitle = { lines: 2, size: 15 };
export const share = { width: 1200, height: 630 };
export const interfaceFace = 'Noto Sans, Noto Sans Arabic, DejaVu Sans, sans-serif';
export const textFace = 'Source Serif 4, Noto Serif, Noto Naskh Arabic, serif';

interface Block {
  height: number;
  node: Element;
}

function titleBlock(sheet: Sheet, form: keyof typeof titleSize): Block {
  const long =
    form === 'share' &&
    wrap(sheet.spec.title, titleSize[form] * 1.1, sheet.width, longTitle.lines + 1).length >
      longTitle.lines;
  const size = long ? longTitle.size : titleSize[form];
  const lines = wrap(sheet.spec.title, size * 1.1, sheet.width, 4);
  return {
    height: lines.length * size * 1.25 + 8,
    node: s('g', { fontFamily: textFace }, [write(sheet, 0, size, lines, 'start', 'strong', size)]),
  };
}

/** Note, source and as-of date, and the address. */
function footBlock(sheet: Sheet, { address, notice }: StandaloneOptions): Block {
  const { spec } = sheet;
  const said = [
    ...(spec.note === undefined ? [] : [spec.note]),
    ...changesIn(spec).map((change) => `${changeMarks[change]} ${spec.changes?.[change] ?? ''}`),
    ...(hasSmallBase(spec) ? [spec.words.smallBaseNote] : []),
    formatSource(spec),
    ...(notice === undefined ? [] : [notice]),
  ];
  const step = sheet.small * 1.4;
  let y = sheet.small + 8;
  const set = (said: string, leftToRight = false) => {
    const lines = wrap(said, sheet.small, sheet.width, 3);
    const turned = leftToRight && spec.direction === 'rtl';
    const node = writeSmall(sheet, 0, y, lines, turned ? 'end' : 'start', 'soft');
    y += lines.length * step;
    return turned ? { ...node, properties: { ...node.properties, direction: 'ltr' } } : node;
  };
  // An address runs from left to right in every script; else its last sign would stand before it.
  const nodes = [...said.map((one) => set(one)), set(address, true)];
  return { height: y - sheet.small + 4, node: s('g', nodes) };
}

/** Characters that XML cannot hold are replaced, so that every file can be read. */
function toXml(element: Element): string {
  const file = toHtml(element, { space: 'svg', closeEmptyElements: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`.replace(
    /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    '\ufffd',
  );
}

/**
 * The parts one under the other; in the proportions of a share picture the drawing is made to fit
 * what title and foot leave.
 */
function compose(
  sheet: Sheet,
  size: 'wide' | 'narrow' | 'share',
  options: StandaloneOptions,
): { nodes: Element[]; width: number; height: number; scale: number } {
  const drawing = draw(sheet);
  const title = titleBlock(sheet, size);
  const foot = footBlock(sheet, options);
  const across = Math.max(sheet.width, drawing.width);
  const full = {
    width: across + 2 * margin,
    height: title.height + drawing.height + foot.height + 2 * margin,
  };
  const height = size === 'share' ? (full.width * share.height) / share.width : full.height;
  const room = height - 2 * margin - title.height - foot.height;
  const scale = Math.min(1, room / drawing.height);
  const shrink = scale < 1 ? `scale(${scale.toFixed(3)})` : '';
  const rightward = sheet.spec.direction === 'rtl' ? across - drawing.width * scale : 0;
  const shift = sheet.spec.direction === 'rtl' ? across - sheet.width : 0;
  return {
    width: full.width,
    height,
    scale,
    nodes: [
      s('g', { transform: `translate(${margin + shift} ${margin})` }, [title.node]),
      s(
        'g',
        {
          transform: `translate(${Math.round(margin + rightward)} ${Math.round(margin + title.height)})${shrink}`,
        },
        [...drawing.nodes],
      ),
      s(
        'g',
        { transform: `translate(${margin + shift} ${Math.round(height - margin - foot.height)})` },
        [foot.node],
      ),
    ],
  };
}

const leastShareScale = 0.6;

/**
 * Whether the drawing can be read in the proportions of a share picture: one of many rows would be
 * made too small.
 */
export function fitsShare(spec: ChartSpec, options: StandaloneOptions): boolean {
  const { scale, width } = compose(toSheet(spec, 'share'), 'share', options);
  return (scale * (spec.kind === 'matrix' ? measuredWidth : width)) / width >= leastShareScale;
}
const measuredWidth = 640 + 2 * margin;

/** The whole file, as XML. */
export function toStandaloneSvg(spec: ChartSpec, options: StandaloneOptions): string {
  return toXml(toStandalone(spec, options));
}

/** The whole drawing, painted, with everything that it says in it. */
export function toStandalone(spec: ChartSpec, options: StandaloneOptions): Element {
  const { theme = 'light', size = 'wide', address } = options;
  const colours = palettes[theme];
  const sheet = toSheet(spec, size);
  const { nodes, width, height } = compose(sheet, size, options);
  const [across, down] =
    size === 'share' ? [share.width, share.height] : [Math.ceil(width), Math.ceil(height)];
  const root = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: across,
      height: down,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      fontFamily: interfaceFace,
      fontSize: String(sheet.size),
      direction: spec.direction,
      role: 'img',
    },
    [
      s('title', spec.title),
      s('desc', `${formatSummary(spec)} ${formatSource(spec)} ${address}`),
      s('rect', { width: '100%', height: '100%', fill: colours.paper }),
      ...nodes,
    ],
  );
  root.properties['xml:lang'] = spec.language;
  return paint(root, colours);
}
