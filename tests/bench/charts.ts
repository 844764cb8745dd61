/**
 * What charts cost: `npm run bench:charts`. Prints how long 1,000 drawings take, how large drawings are, and how large the script of the live figure
 * is, each beside its limit; ends with 1 where a limit is passed.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { toHtml } from 'hast-util-to-html';
import { toStandaloneSvg } from '../../src/views/charts/standalone.ts';
import { toSvg } from '../../src/views/charts/svg.ts';
import { examples } from '../views/charts/examples.ts';

const kilobyte = 1024;
let passed = true;

function report(what: string, found: number, limit: number, unit: string): void {
  const within = found <= limit;
  passed &&= within;
  console.log(`${what.padEnd(58)} ${found.toFixed(2).padStart(9)} ${unit.padEnd(3)} of ${limit} ${within ? 'within' : 'OVER'}`);
}

/** Seconds that 1,000 calls take, over all examples in turn. */
function secondsFor(draw: (index: number) => unknown): number {
  const begun = performance.now();
  for (let index = 0; index < 1000; index += 1) draw(index);
  return (performance.now() - begun) / 1000;
}

const exampleAt = (index: number) => examples[index % examples.length]!;
report('1,000 figures, each drawn wide and narrow', secondsFor((index) => [
  toHtml(toSvg(exampleAt(index), { width: 'wide' })), toHtml(toSvg(exampleAt(index), { width: 'narrow' })),
]), 10, 's');
report('1,000 files to take away', secondsFor((index) => toStandaloneSvg(exampleAt(index), { address: 'https://example.org/' })), 10, 's');

for (const spec of examples) {
  for (const width of ['wide', 'narrow'] as const) {
    report(`${spec.kind} ${spec.id}, ${width}, compressed`, gzipSync(toHtml(toSvg(spec, { width }))).length / kilobyte, 12, 'KB');
  }
}

const bundle = await build({
  entryPoints: [new URL('../../src/client/liveChart.ts', import.meta.url).pathname], bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error',
});
report('live figure with Chart.js, one shared file, compressed', gzipSync(bundle.outputFiles[0]!.contents).length / kilobyte, 60, 'KB');
process.exitCode = passed ? 0 : 1;
