/**
 * Texts of a drawing as outlines: each character in a face that has it, shaped for its script, and
 * in the order in which the line is read.
 */
import bidiFactory from 'bidi-js';
import type { Element, ElementContent, Properties } from 'hast';
import { s } from 'hastscript';
import { Buffer as ShapingBuffer, Direction, shape } from 'harfbuzzjs';
import type { Cut, Family, Fonts, Stroke } from './fonts.ts';

const bidi = bidiFactory();
/** Line breaks and tabs stand for a space in a drawing. */
const blank = /[\t\n\r]/g;
/** Characters that join, mark or steer what stands before them are set in the same face. */
const clinging = /[\p{M}\p{Cf}\u200d]/u;

interface Placed {
  cut: Cut;
  glyph: number;
  x: number;
  y: number;
}
interface Line {
  glyphs: readonly Placed[];
  width: number;
}
interface Run {
  cut: Cut;
  level: number;
  text: string;
}

/** Sets texts as outlines. */
export class Letters {
  readonly #fonts: Fonts;
  readonly #buffer = new ShapingBuffer();

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  /** How wide a text is. */
  widthOf(text: string, family: Family, weight: number, size: number): number {
    return this.#set(text, 'ltr', this.#fonts.cutsOf(family, weight), size).width;
  }

  /** The drawing with a path in the place of every text. */
  outline(root: Element): Element {
    return this.#walk(root, {});
  }

  #walk(element: Element, around: Properties): Element {
    const inherited = inherit(around, element.properties);
    if (element.tagName === 'text') return this.#draw(element, inherited);
    const children = element.children.filter(
      (child) => child.type === 'element' && child.tagName !== 'title' && child.tagName !== 'desc',
    ) as Element[];
    return { ...element, children: children.map((child) => this.#walk(child, inherited)) };
  }

  /** One path for the whole text, with its own paint. */
  #draw(element: Element, inherited: Properties): Element {
    const { x, y, ...paint } = element.properties;
    for (const name of settingTexts) delete paint[name];
    const lines = linesOf(element, Number(x ?? 0), Number(y ?? 0));
    return s('path', { ...paint, d: lines.map((line) => this.#toPath(line, inherited)).join('') });
  }

  #toPath({ text, x, y }: { text: string; x: number; y: number }, inherited: Properties): string {
    const direction = inherited.direction === 'rtl' ? 'rtl' : 'ltr';
    const family = familyOf(String(inherited.fontFamily ?? ''));
    const size = Number(inherited.fontSize ?? 16);
    const line = this.#set(
      text,
      direction,
      this.#fonts.cutsOf(family, Number(inherited.fontWeight ?? 400)),
      size,
    );
    const from = x - line.width * shareBefore(String(inherited.textAnchor ?? 'start'), direction);
    return line.glyphs
      .map(({ cut, glyph, x: dx, y: dy }) =>
        toData(cut.outlineOf(glyph), from + dx, y - dy, size / cut.unitsPerEm),
      )
      .join('');
  }

  #set(text: string, direction: 'ltr' | 'rtl', cuts: readonly Cut[], size: number): Line {
    const glyphs: Placed[] = [];
    let width = 0;
    for (const run of toVisual(toRuns(text, direction, cuts))) {
      const scale = size / run.cut.unitsPerEm;
      for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of this.#shape(run)) {
        glyphs.push({
          cut: run.cut,
          glyph: codepoint,
          x: width + xOffset * scale,
          y: yOffset * scale,
        });
        width += xAdvance * scale;
      }
    }
    return { glyphs, width };
  }

  #shape({ cut, level, text }: Run) {
    this.#buffer.clearContents();
    this.#buffer.addText(text);
    this.#buffer.guessSegmentProperties();
    this.#buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(cut.font, this.#buffer);
    return this.#buffer.getGlyphInfosAndPositions();
  }
}

/** What says how texts are set, and nothing of how outlines are painted. */
const settingTexts = ['fontFamily', 'fontSize', 'fontWeight', 'textAnchor'] as const;
const inheritable = ['direction', ...settingTexts] as const;

function inherit(around: Properties, own: Properties): Properties {
  return {
    ...around,
    ...Object.fromEntries(
      inheritable.filter((name) => own[name] !== undefined).map((name) => [name, own[name]]),
    ),
  };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'element') return textOf(node.children);
      return node.type === 'text' ? node.value : '';
    })
    .join('');
}

/** The lines of a text: those of its `tspan`s that say where they begin, else itself. */
function linesOf(element: Element, x: number, y: number): { text: string; x: number; y: number }[] {
  const spans = element.children.filter((child) => child.type === 'element');
  if (spans.length === 0) return [{ text: textOf(element.children), x, y }];
  let down = y;
  return spans.map((span) => {
    down += Number(span.properties.dy ?? 0);
    return { text: textOf(span.children), x: Number(span.properties.x ?? x), y: down };
  });
}

/** The family that a list of faces begins with. */
function familyOf(faces: string): Family {
  const [first = ''] = faces.split(',');
  return /serif/i.test(first.replace(/sans.?serif/i, '')) ? 'serif' : 'sans';
}

/** The share of a line that lies before its anchor, counted from the left. */
function shareBefore(anchor: string, direction: 'ltr' | 'rtl'): number {
  if (anchor === 'middle') return 0.5;
  return (anchor === 'end') === (direction === 'ltr') ? 1 : 0;
}

/** The text in its own order, cut where the direction or the face changes. */
function toRuns(given: string, direction: 'ltr' | 'rtl', cuts: readonly Cut[]): Run[] {
  const text = given.replace(blank, ' ');
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const last = runs.at(-1);
    const level = levels[at]!;
    const code = character.codePointAt(0)!;
    const cut =
      last && (clinging.test(character) || (character === ' ' && last.cut.has(code)))
        ? last.cut
        : (cuts.find((one) => one.has(code)) ?? cuts[0]!);
    if (last && last.level === level && last.cut === cut) last.text += character;
    else runs.push({ cut, level, text: character });
    at += character.length;
  }
  return runs;
}

/**
 * The runs from left to right: from the deepest level outward, neighbours of that level or deeper
 * change places (rule L2 of the Unicode algorithm).
 */
function toVisual(runs: readonly Run[]): readonly Run[] {
  const order = [...runs];
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && order[to]!.level >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/** An outline as path data, at its place and size; a face counts upward, a drawing downward. */
function toData(steps: readonly Stroke[], x: number, y: number, scale: number): string {
  let data = '';
  for (const { type, values } of steps) {
    data += type;
    for (let index = 0; index < values.length; index += 2)
      data += `${index === 0 ? '' : ' '}${fine(x + values[index]! * scale)} ${fine(y - values[index + 1]! * scale)}`;
  }
  return data;
}

const fine = (value: number): number => Math.round(value * 100) / 100;
