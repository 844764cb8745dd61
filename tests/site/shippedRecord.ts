/** The tables and texts of the shipped record, read by an independent parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { RegisterName } from '../../src/schema/registers/index.ts';

export const root = join(import.meta.dirname, '../..');

const descriptor = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8')) as {
  resources: { name: string; path: string; waymark: { register: RegisterName } }[];
};
export const readTable = (path: string): Record<string, string>[] =>
  parseCsv(readFileSync(path), { columns: true, bom: true });
export const tables = descriptor.resources.map(({ name, path, waymark }) => ({
  name,
  register: waymark.register,
  rows: readTable(join(root, 'data', path)),
}));
export const lessonFiles = (['lessons', 'reports'] as const).flatMap((register) =>
  readdirSync(join(root, 'content', register))
    .filter((file) => /^[^.]+\.mdx$/.test(file))
    .map((file) => ({ register, id: file.replace('.mdx', '') })),
);
