/**
 * What charts cost: `npm run bench:charts`. Prints how long 1,000 drawings take, how large drawings
 * are, how large the script of the live figure is, what a picture costs, and how smoothly a matrix
 * of 60 by 40 scrolls on a slow phone beside an empty page in the same run, each beside its limit;
 * ends with 1 where a limit is passed. Where no browser is found, it says that the matrix was not
 * measured.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { toHtml } from 'hast-util-to-html';
import { Drawer } from '../../src/publish/pictures/draw.ts';
import { toStandalone, toStandaloneSvg } from '../../src/charts/standalone.ts';
import { toShareCard } from '../../src/views/takeaway/card.ts';
import { toSvg } from '../../src/charts/svg.ts';
import { examples } from '../charts/examples.ts';

const kilobyte = 1024;
let passed = true;

function report(what: string, found: number, limit: number, unit: string): void {
  const within = found <= limit;
  passed &&= within;
  console.log(
    `${what.padEnd(58)} ${found.toFixed(2).padStart(9)} ${unit.padEnd(3)} of ${limit} ${within ? 'within' : 'OVER'}`,
  );
}

/** Seconds that 1,000 calls take, over all examples in turn. */
function secondsFor(draw: (index: number) => unknown): number {
  const begun = performance.now();
  for (let index = 0; index < 1000; index += 1) draw(index);
  return (performance.now() - begun) / 1000;
}

const exampleAt = (index: number) => examples[index % examples.length]!;
report(
  '1,000 figures, each drawn wide and narrow',
  secondsFor((index) => [
    toHtml(toSvg(exampleAt(index), { width: 'wide' })),
    toHtml(toSvg(exampleAt(index), { width: 'narrow' })),
  ]),
  10,
  's',
);
report(
  '1,000 files to take away',
  secondsFor((index) => toStandaloneSvg(exampleAt(index), { address: 'https://example.org/' })),
  10,
  's',
);

for (const spec of examples) {
  for (const width of ['wide', 'narrow'] as const) {
    report(
      `${spec.kind} ${spec.id}, ${width}, compressed`,
      gzipSync(toHtml(toSvg(spec, { width }))).length / kilobyte,
      12,
      'KB',
    );
  }
}

const bundle = await build({
  entryPoints: [new URL('../../src/charts/live/chart.ts', import.meta.url).pathname],
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
  logLevel: 'error',
});
report(
  'live figure with Chart.js, one shared file, compressed',
  gzipSync(bundle.outputFiles[0]!.contents).length / kilobyte,
  60,
  'KB',
);

/** Milliseconds of the processor that a picture takes, and how large it is, over many. */
function costOf(
  draw: (index: number) => Uint8Array,
  count: number,
): { each: number; kilobytes: number } {
  draw(0);
  const begun = process.cpuUsage().user;
  let bytes = 0;
  for (let index = 0; index < count; index += 1) bytes += draw(index).length;
  return {
    each: (process.cpuUsage().user - begun) / 1000 / count,
    kilobytes: bytes / count / kilobyte,
  };
}

const drawer = await Drawer.open();
const figures = costOf(
  (index) => drawer.draw(toStandalone(exampleAt(index), { address: 'https://example.org/' }), 1280),
  40,
);
report('a figure as PNG, 1280 pixels wide, processor time', figures.each, 250, 'ms');
report('a figure as PNG, size', figures.kilobytes, 60, 'KB');
const cards = costOf(
  (index) =>
    drawer.draw(
      toShareCard({
        kind: `Action ${index}`,
        title: {
          text:
            index % 2 === 0
              ? `Name the desks that answer, number ${index}`
              : `تسمية المكاتب التي تجيب، رقم ${index}`,
        },
        site: 'A record',
        language: index % 2 === 0 ? 'en' : 'ar',
      }),
      800,
    ),
  100,
);
report('a card beside a link, 800 by 420, processor time', cards.each, 100, 'ms');
report('a card beside a link, size', cards.kilobytes, 12, 'KB');

/**
 * A page with a matrix of 60 by 40 as `Matrix.astro` draws it, with the site's own style sheets.
 */
async function matrixPage(): Promise<string> {
  const styles = await build({
    entryPoints: [new URL('../../src/styles/index.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    outdir: '/none',
    external: ['*.woff2'],
    logLevel: 'error',
  });
  const css = styles.outputFiles.find(({ path }) => path.endsWith('.css'))!.text;
  const head = Array.from(
    { length: 40 },
    (_, index) => `<th scope="col"><a href="#c${index}">Party ${index}</a></th>`,
  ).join('');
  const cell = (product: number) =>
    `<td class="v-scale${1 + (product % 5)}"><a href="#x">${product % 25}.0</a></td>`;
  const row = (index: number) =>
    `<tr><th scope="row"><a href="#r${index}">Scenario of a longer name, number ` +
    `${index}</a></th>` +
    `${Array.from({ length: 40 }, (_, column) => cell(index * column)).join('')}</tr>`;
  return (
    '<!doctype html><html lang="en"><meta name="viewport" ' +
    `content="width=device-width"><style>${css}</style><main><figure class="figure"><div ` +
    'class="matrix-frame" tabindex="0"><table ' +
    `class="matrix"><thead><tr><th></th>${head}</tr></thead><tbody>` +
    `${Array.from({ length: 60 }, (_, index) => row(index)).join('')}</tbody></table></` +
    'div></figure></main></html>'
  );
}

/**
 * Times between frames while a finger moves the matrix both ways, with the processor slowed down
 * four times; sorted.
 */
async function frameTimes(browser: Browser, html: string): Promise<readonly number[]> {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.setContent(html);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const frame = document.querySelector('.matrix-frame')!;
        const found: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          found.push(now - last);
          last = now;
          frame.scrollLeft += 14;
          scrollTo(0, scrollY + 9);
          if (found.length < 120) requestAnimationFrame(step);
          else done(found.slice(5));
        };
        requestAnimationFrame(step);
      }),
  );
  await page.close();
  return times.toSorted((a, b) => a - b);
}

const browser = await launch().catch(() => undefined);
if (browser) {
  const bare =
    '<!doctype html><html lang="en"><meta name="viewport" ' +
    'content="width=device-width"><style>.matrix-frame { overflow: auto } p { ' +
    'inline-size: 200rem; block-size: 200rem }</style><div ' +
    'class="matrix-frame"><p>1</p></div></html>';
  const [empty, full] = [
    await frameTimes(browser, bare),
    await frameTimes(browser, await matrixPage()),
  ];
  await browser.close();
  const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)]!;
  console.log(
    'Frames slowed four times, median and 95th percentile: an empty page ' +
      `${at(empty, 0.5).toFixed(1)} and ${at(empty, 0.95).toFixed(1)} ms, a matrix of 60 ` +
      `by 40 ${at(full, 0.5).toFixed(1)} and ${at(full, 0.95).toFixed(1)} ms.`,
  );
  report(
    'matrix of 60 by 40 beside an empty page, median frame',
    at(full, 0.5) / at(empty, 0.5),
    1.5,
    'x',
  );
} else console.log('NOT MEASURED: the frames of a matrix; no browser was found.');
process.exitCode = passed ? 0 : 1;
