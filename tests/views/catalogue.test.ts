/** What catalogues of data are told of the tables. */
import { expect, test } from 'vitest';
import { exportFiles } from '../../src/exports/index.ts';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/index.ts';
import { cataloguePath, toDcat, toSchemaOrg } from '../../src/views/takeaway/index.ts';
import { tinyRecord, writeFiles } from '../publish/tiny.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const origin = 'https://record.example';
const root = mkdtempSync(join(tmpdir(), 'waymark-catalogue-'));
writeFiles(root, tinyRecord());
const repository = await buildRepository({ root, asOf: '2026-06-30', history: 'off' });
rmSync(root, { recursive: true });
const context = toContext(repository, 'en', { base: '/of', origin });
const paths = new Map(
  [...exportFiles([context])].map(({ path, content }) => [`${origin}/of${path}`, content]),
);

/** Every string at a key, however deep. */
function* at(data: unknown, key: string): Generator<string> {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, value] of Object.entries(data)) {
    if (name === key && typeof value === 'string') yield value;
    yield* at(value, key);
  }
}

test('each table has its page and its files, in both vocabularies, and all are there', () => {
  const dcat = toDcat(context);
  const tables = repository.datasets.map((dataset) => toSchemaOrg(context, dataset));
  expect(tables.length).toBeGreaterThan(1);
  const names = tables.map(({ name }) => name);
  expect(
    (dcat['dcat:dataset'] as { 'dct:title': string }[]).map((one) => one['dct:title']),
  ).toEqual(names);
  const files = [...at(tables, 'contentUrl')];
  expect(files.length).toBe(2 * tables.length);
  expect(files.filter((file) => !paths.has(file))).toEqual([]);
  const same = [...at(dcat, '@id')].filter((one) => one.startsWith(origin));
  expect(same).toEqual(files);
});

test('the catalogue is a file of the site, as it is told', () => {
  const written = paths.get(`${origin}/of${cataloguePath}`) as string;
  expect(JSON.parse(written)).toEqual(toDcat(context));
});

test('nothing is said that the descriptor does not say', () => {
  const { licenses, contributors } = repository.descriptor;
  for (const dataset of repository.datasets) {
    const told = toSchemaOrg(context, dataset);
    expect('license' in told).toBe(licenses.length + dataset.resource.licenses.length > 0);
    expect('creator' in told).toBe(contributors.length > 0);
    expect(Object.values(told)).not.toContain('');
    expect(told.variableMeasured).toHaveLength(dataset.header.length);
  }
});
