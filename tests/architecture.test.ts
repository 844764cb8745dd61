/** The laws of the house, as ARCHITECTURE.md states them. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFiles, exportsOf, filesIn, importsOf, neighboursOf, root, textOf } from './source.ts';

interface Storey {
  name: string;
  /** Which npm packages it may import. */
  packages: RegExp;
  /** Rooms or files that may import from `node:`. */
  node: readonly string[];
}

/** The table of storeys, from the ground up. */
const storeys: readonly Storey[] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `([\w.]+)` \|[^|]*\|([^|]*)\|([^|]*)\|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, name, packages, node]) => ({
    name: name!,
    packages: new RegExp(`^(${words(packages!).map(toPattern).join('|')})$`),
    node: words(node!.replaceAll('`', '')),
  }));

function words(cell: string): string[] {
  return cell.trim().split(/\s+/).filter(Boolean);
}

function toPattern(name: string): string {
  return name.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '.*');
}

const packageOf = (file: string) => file.split('/')[0]!;
const storeyOf = (file: string) => storeys.find(({ name }) => name === packageOf(file));
const levelOf = (file: string) => storeys.findIndex(({ name }) => name === packageOf(file));
/** `@scope/name` or `name` of an import. */
const npmName = (target: string) => target.split('/', target.startsWith('@') ? 2 : 1).join('/');

test('every file stands on a storey of the table', () => {
  expect(storeys.length).toBeGreaterThan(12);
  expect(codeFiles.filter((file) => file !== 'env.d.ts' && !storeyOf(file))).toEqual([]);
});

/** The parts of pages stand above the frame that they are set in. */
const isAbove = (file: string, there: string) =>
  levelOf(there) > levelOf(file) &&
  !(file.startsWith('components/pages/') && /^layouts/.test(there));

test('a package imports only from storeys below', () => {
  const offenders = codeFiles.flatMap((file) =>
    neighboursOf(file)
      .filter((there) => isAbove(file, there))
      .map((there) => `${file} → ${there}`),
  );
  expect(offenders).toEqual([]);
});

test('a package is entered by an index', () => {
  // Components, styles and the scripts of pages are files of their own to Astro.
  const isOwnDoor = (file: string, there: string) =>
    /\.(astro|css)$/.test(there) ||
    basename(there) === 'index.ts' ||
    (file.endsWith('.astro') &&
      textOf(file).includes(`  import '`) &&
      /^(client|search\/client)\//.test(there)) ||
    ['tables/files.ts', 'prose/files.ts', 'site.ts'].includes(there);
  const offenders = codeFiles.flatMap((file) =>
    neighboursOf(file)
      .filter((there) => packageOf(there) !== packageOf(file) && !isOwnDoor(file, there))
      .map((there) => `${file} → ${there}`),
  );
  expect(offenders).toEqual([]);
});

test('only an index hands on what another file exports', () => {
  const hands = codeFiles.filter(
    (file) => basename(file) !== 'index.ts' && /^export (type )?[{*]/m.test(textOf(file)),
  );
  expect(hands).toEqual([]);
});

test('a package imports only the npm packages of its row, and node only where the row says so', () => {
  const mayUseNode = (file: string, { node }: Storey) =>
    node.some(
      (place) => place === 'all' || file.slice(packageOf(file).length + 1).startsWith(place),
    );
  const offenders = codeFiles.flatMap((file) => {
    const storey = storeyOf(file);
    if (!storey) return [];
    return importsOf(file)
      .filter((target) => !target.startsWith('.'))
      .filter((target) =>
        target.startsWith('node:')
          ? !mayUseNode(file, storey)
          : !storey.packages.test(npmName(target)),
      )
      .map((target) => `${file} → ${target}`);
  });
  expect(offenders).toEqual([]);
});

/** The files on a circle of imports, types included; none where there is no circle. */
function findCircle(): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const there of neighboursOf(file).filter((one) => codeFiles.includes(one))) {
      const circle = visit(there, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of codeFiles) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('no file imports itself by way of others, types included', () => {
  expect(findCircle()).toEqual([]);
});

test('a folder holds at most 12 files, a file at most 250 lines', () => {
  const files = filesIn('src');
  const crowded = new Map<string, string[]>();
  for (const file of files)
    crowded.set(dirname(file), [...(crowded.get(dirname(file)) ?? []), file]);
  const isList = (folder: string) => /(^|\/)(registers|checks|pages)(\/|$)/.test(folder);
  expect(
    [...crowded]
      .filter(([folder, own]) => own.length > 12 && !isList(folder))
      .map(([name]) => name),
  ).toEqual([]);
  const isCode = (file: string) => /\.(ts|astro|css)$/.test(file);
  const long = files.filter((file) => isCode(file) && textOf(file).split('\n').length > 251);
  expect(long).toEqual([]);
});

test('no name is exported twice with two meanings', () => {
  const places = new Map<string, string[]>();
  // What a route exports has the names that Astro gives.
  for (const file of codeFiles.filter((one) => !one.startsWith('pages/')))
    for (const name of exportsOf(file)) places.set(name, [...(places.get(name) ?? []), file]);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

test('only the front desk and the command line know the time', () => {
  const offenders = codeFiles.filter(
    (file) =>
      !/^(cli|publish|site\.ts)/.test(file) &&
      /\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(textOf(file)),
  );
  expect(offenders).toEqual([]);
});

test('only tables read with papaparse, and only live charts draw with Chart.js', () => {
  const users = (name: RegExp) =>
    codeFiles.filter((file) => importsOf(file).some((target) => name.test(target)));
  expect(users(/^papaparse$/).filter((file) => !file.startsWith('tables/text/'))).toEqual([]);
  expect(users(/^chart\.js/).filter((file) => !file.startsWith('charts/live/'))).toEqual([]);
});

test('pages are doorways of at most 60 lines', () => {
  const long = codeFiles.filter(
    (file) => file.startsWith('pages/') && textOf(file).split('\n').length > 61,
  );
  expect(long).toEqual([]);
});

test('no inline style, no raw HTML, no physical direction in styles', () => {
  const templates = codeFiles.filter((file) => file.endsWith('.astro'));
  // The frame sets what Astro has drawn of the page, once the page's contents are known.
  const drawn = /<Fragment set:html=\{(?:opening|body\.slice\(opening\.length\))\} \/>/g;
  // Linked data is a block that no browser runs, in which no tag can begin.
  const block =
    /\('<', '\\\\u003c'\)\.replaceAll\('>', '\\\\u003e'\);\n---\n\n<script type="application\/ld\+json" set:html=\{text\} \/>/;
  const allowed = new Map([
    ['layouts/Frame.astro', drawn],
    ['components/LinkedData.astro', block],
  ]);
  const raw = templates.filter((file) => {
    const text = textOf(file);
    const own = text.replace(allowed.get(file) ?? '', '');
    return /set:html|is:inline|style=[{"]/.test(own);
  });
  expect(raw).toEqual([]);
  expect(textOf('layouts/Frame.astro')).toContain(
    "const body = await Astro.slots.render('default')",
  );
  const styles = filesIn('src').filter((file) => file.endsWith('.css'));
  const physical =
    /(margin|padding|border)-(left|right)|text-align: *(left|right)|[^-\w](left|right): /;
  expect(styles.filter((file) => physical.test(textOf(file)))).toEqual([]);
});

test('versions are pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});
