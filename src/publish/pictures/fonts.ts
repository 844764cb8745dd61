/**
 * The faces in which pictures are set: the files that the site itself serves, opened so that a text
 * becomes the outlines of its glyphs. No font of the machine is asked, so a picture is the same
 * wherever it is drawn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

export type Family = 'sans' | 'serif';

/**
 * Parts of the faces, each for its scripts, in the order in which they are asked for a character.
 */
const parts: Readonly<Record<'notoSans' | 'notoArabic' | 'sourceSerif', readonly string[]>> = {
  notoSans: [
    'latin',
    'latin-ext',
    'greek',
    'cyrillic',
    'vietnamese',
    'cyrillic-ext',
    'greek-ext',
    'devanagari',
  ].map((part) => `@fontsource-variable/noto-sans/files/noto-sans-${part}-wght-normal.woff2`),
  notoArabic: ['arabic', 'symbols', 'math'].map(
    (part) =>
      `@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-${part}-wght-normal.woff2`,
  ),
  sourceSerif: ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'cyrillic-ext'].map(
    (part) => `@fontsource-variable/source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`,
  ),
};
/** Arrows and the signs of arithmetic, at one weight. */
const signs = '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';
const sans = [
  parts.notoSans[0]!,
  ...parts.notoArabic.slice(0, 1),
  ...parts.notoSans.slice(1),
  ...parts.notoArabic.slice(1),
  signs,
];
const files: Readonly<Record<Family, readonly string[]>> = {
  sans,
  serif: [...parts.sourceSerif, ...sans],
};

/** One stroke of an outline: a letter of path data and its numbers. */
export interface Stroke {
  type: string;
  values: readonly number[];
}

/** One part of a face at one weight. */
export interface Cut {
  font: Font;
  unitsPerEm: number;
  has(character: number): boolean;
  /** The outline of a glyph, in the face's units. */
  outlineOf(glyph: number): readonly Stroke[];
}

interface Opened {
  face: Face;
  known: ReadonlySet<number>;
}

const require = createRequire(import.meta.url);

/** Every face, opened; its cuts are made as they are asked for. */
export class Fonts {
  readonly #faces: ReadonlyMap<string, Opened>;
  readonly #cuts = new Map<string, Cut>();

  private constructor(faces: ReadonlyMap<string, Opened>) {
    this.#faces = faces;
  }

  static async open(): Promise<Fonts> {
    const names = [...new Set(Object.values(files).flat())];
    return new Fonts(
      new Map(await Promise.all(names.map(async (name) => [name, await openFace(name)] as const))),
    );
  }

  /** The cuts in which a family is to be set, in the order in which they are asked. */
  cutsOf(family: Family, weight: number): readonly Cut[] {
    return files[family].map((name) => this.#cut(name, weight));
  }

  #cut(name: string, weight: number): Cut {
    const key = `${name} ${weight}`;
    let cut = this.#cuts.get(key);
    if (!cut) this.#cuts.set(key, (cut = toCut(this.#faces.get(name)!, weight)));
    return cut;
  }
}

async function openFace(name: string): Promise<Opened> {
  const bytes = await decompress(readFileSync(require.resolve(name)));
  const face = new Face(new Blob(bytes.slice().buffer));
  return { face, known: new Set(face.collectUnicodes()) };
}

function toCut({ face, known }: Opened, weight: number): Cut {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const outlines = new Map<number, readonly Stroke[]>();
  return {
    font,
    unitsPerEm: face.upem,
    has: (character) => known.has(character),
    outlineOf(glyph) {
      let outline = outlines.get(glyph);
      if (!outline) outlines.set(glyph, (outline = font.glyphToJson(glyph)));
      return outline;
    },
  };
}
