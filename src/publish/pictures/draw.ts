/** From a drawing that stands by itself to the bytes of a picture. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { Fonts } from './fonts.ts';
import { Letters } from './letters.ts';
import { toPng } from './png.ts';

/** Draws pictures; what it needs is loaded once. */
export class Drawer {
  readonly #letters: Letters;

  private constructor(letters: Letters) {
    this.#letters = letters;
  }

  static async open(): Promise<Drawer> {
    await initWasm(
      readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
    );
    return new Drawer(new Letters(await Fonts.open()));
  }

  /** The picture of a drawing, `width` pixels across, as a PNG file. */
  draw(root: Element, width: number): Uint8Array {
    const svg = toHtml(this.#letters.outline(root), { space: 'svg', closeEmptyElements: true });
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: false },
    });
    const image = drawing.render();
    const png = toPng(image.pixels, image.width, image.height);
    image.free();
    drawing.free();
    return png;
  }
}
