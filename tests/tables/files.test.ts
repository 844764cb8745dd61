import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRecordFiles } from '../../src/tables/files.ts';

let base: string;
let root: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'waymark-'));
  root = join(base, 'record');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true }));

function write(file: string, content: string | object | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(
    join(root, file),
    typeof content === 'string' || content instanceof Uint8Array
      ? content
      : JSON.stringify(content),
  );
}
const describeFiles = (...paths: string[]) => ({
  name: 'p',
  resources: paths.map((path) => ({ name: path.replace(/\W+/g, '-'), path })),
});
const faultsOf = () => {
  const { files, faults } = readRecordFiles(root);
  return [...files.flatMap((file) => file.faults), ...faults];
};
const codes = () => faultsOf().map((fault) => `${fault.code} ${fault.found ?? fault.file}`);

describe('where the descriptor stands', () => {
  test.each([
    'data/datapackage.json',
    'datapackage.json',
    'data/datapackage.yaml',
    'datapackage.yml',
  ])('%s', (file) => {
    write(
      file,
      file.endsWith('.json')
        ? describeFiles('a.csv')
        : 'name: p\nresources:\n  - name: a\n    path: a.csv\n',
    );
    write(join(dirname(file), 'a.csv'), 'id\n1\n');
    const { descriptor, files, faults } = readRecordFiles(root);
    expect(faults).toEqual([]);
    expect(descriptor!.file).toBe(file);
    expect(files).toMatchObject([
      { file: join(dirname(file), 'a.csv'), bytes: 5, text: 'id\n1\n' },
    ]);
  });

  test('the one in data/ comes first', () => {
    write('datapackage.json', { name: 'outer', resources: [] });
    write('data/datapackage.json', describeFiles('a.csv'));
    write('data/a.csv', 'id\n');
    expect(readRecordFiles(root).descriptor!.name).toBe('p');
  });

  test('none', () => {
    expect(readRecordFiles(join(root, 'nowhere'))).toMatchObject({
      files: [],
      faults: [{ code: 'x-no-record' }],
    });
  });

  test('one that cannot be read', () => {
    write('data/datapackage.json', '{ "name": ');
    const { descriptor, source, faults } = readRecordFiles(root);
    expect([descriptor, source?.text]).toEqual([undefined, '{ "name": ']);
    expect(faults).toMatchObject([{ code: 'package-error', line: 1 }]);
  });
});

describe('files of resources', () => {
  test('several of one resource, in their order', () => {
    write('datapackage.json', { name: 'p', resources: [{ name: 'a', path: ['2.csv', '1.csv'] }] });
    write('1.csv', 'id\n1\n');
    write('2.csv', 'id\n2\n');
    expect(readRecordFiles(root).files.map((file) => [file.resource, file.file])).toEqual([
      ['a', '2.csv'],
      ['a', '1.csv'],
    ]);
  });

  test('what is no table is measured and not read', () => {
    write('datapackage.json', describeFiles('a.pdf'));
    write('a.pdf', Uint8Array.of(0xff, 0xfe));
    expect(readRecordFiles(root)).toMatchObject({
      files: [{ file: 'a.pdf', bytes: 2 }],
      faults: [],
    });
    expect(readRecordFiles(root).files[0]!.text).toBeUndefined();
  });

  test('what lies elsewhere is not looked for', () => {
    write('datapackage.json', describeFiles('https://example.org/a.csv'));
    expect(readRecordFiles(root)).toMatchObject({ files: [], faults: [] });
  });

  test('a missing one, with the nearest name', () => {
    write('data/datapackage.json', describeFiles('action.csv', 'more/x.csv'));
    write('data/actions.csv', 'id\n');
    expect(faultsOf()[0]).toMatchObject({
      code: 'x-file-missing',
      file: 'data/datapackage.json',
      found: 'action.csv',
      params: { near: 'yes', suggestion: 'actions.csv' },
    });
    expect(codes()).toEqual([
      'x-file-missing action.csv',
      'x-file-missing more/x.csv',
      'x-file-not-described data/actions.csv',
    ]);
  });

  test('a name in another case is another name', () => {
    write('datapackage.json', describeFiles('A.csv'));
    write('a.csv', 'id\n');
    expect(faultsOf()).toMatchObject([{ code: 'x-file-missing', params: { suggestion: 'a.csv' } }]);
  });

  test('a folder is no file', () => {
    write('datapackage.json', describeFiles('a.csv'));
    mkdirSync(join(root, 'a.csv'));
    expect(codes()).toEqual(['x-file-missing a.csv']);
  });

  test('one over the cap is refused unread, a large one is named', () => {
    write('datapackage.json', describeFiles('huge.csv', 'large.csv'));
    write('huge.csv', '');
    truncateSync(join(root, 'huge.csv'), 60 * 1024 * 1024);
    write('large.csv', `id\n${'1234567\n'.repeat(70_000)}`);
    const before = process.memoryUsage().rss;
    expect(codes()).toEqual(['x-file-too-large huge.csv', 'x-file-large large.csv']);
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024);
  });

  test('schemas and dialects of their own are read along', () => {
    write('data/datapackage.json', {
      name: 'p',
      resources: [{ name: 'a', path: 'a.csv', schema: 's.json', dialect: 'd.json' }],
    });
    write('data/s.json', { fields: [{ name: 'id', type: 'integer' }] });
    write('data/d.json', { delimiter: ';' });
    write('data/a.csv', 'id\n1\n');
    const { descriptor, references, faults } = readRecordFiles(root);
    expect([faults, [...references.keys()]]).toEqual([[], ['data/s.json', 'data/d.json']]);
    expect(descriptor!.resources[0]).toMatchObject({
      dialect: { delimiter: ';' },
      schema: { fields: [{ type: 'integer' }] },
    });
  });

  test('a table under another encoding', () => {
    write('datapackage.json', {
      name: 'p',
      resources: [{ name: 'a', path: 'a.csv', encoding: 'windows-1252' }],
    });
    write('a.csv', Uint8Array.of(0x69, 0x64, 0x0a, 0xe9, 0x0a));
    expect(readRecordFiles(root).files[0]!.text).toBe('id\né\n');
  });
});

describe('links', () => {
  test('one that leads out of the record is refused, one within is followed', () => {
    writeFileSync(join(base, 'secret.csv'), 'id\nsecret\n');
    write('data/datapackage.json', describeFiles('out.csv', 'in.csv', 'folder/secret.csv'));
    write('data/real.csv', 'id\n1\n');
    symlinkSync(join(base, 'secret.csv'), join(root, 'data/out.csv'));
    symlinkSync(base, join(root, 'data/folder'));
    symlinkSync('real.csv', join(root, 'data/in.csv'));
    const { files } = readRecordFiles(root);
    expect(
      faultsOf()
        .filter((fault) => fault.code === 'x-path-outside')
        .map((fault) => fault.found),
    ).toEqual(['out.csv', 'folder/secret.csv']);
    expect(files.map((file) => [file.file, file.text])).toEqual([
      ['data/out.csv', undefined],
      ['data/in.csv', 'id\n1\n'],
      ['data/folder/secret.csv', undefined],
    ]);
  });

  test('one to what lies beside the record’s folders, or is hidden, is refused', () => {
    write('.env', 'id\nkey\n');
    write('.git/config', 'id\nkey\n');
    write('private/list.csv', 'id\nkey\n');
    write('data/.drafts/list.csv', 'id\nkey\n');
    write('content/list.csv', 'id\n1\n');
    const links = {
      'env.csv': '../.env',
      'config.csv': '../.git/config',
      git: '../.git',
      'private.csv': '../private/list.csv',
      all: '..',
      'draft.csv': '.drafts/list.csv',
      'content.csv': '../content/list.csv',
    };
    const paths = Object.keys(links).map((name) =>
      name.endsWith('.csv') ? name : `${name}/${name === 'git' ? 'config' : 'private/list.csv'}`,
    );
    write('data/datapackage.json', describeFiles(...paths));
    for (const [name, to] of Object.entries(links)) symlinkSync(to, join(root, 'data', name));
    expect(
      readRecordFiles(root)
        .files.filter(({ text }) => text !== undefined)
        .map(({ file }) => file),
    ).toEqual(['data/content.csv']);
    expect(
      faultsOf()
        .filter(({ code }) => code === 'x-path-outside')
        .map(({ found, params }) => `${found} ${params?.why}`),
    ).toEqual(paths.filter((path) => path !== 'content.csv').map((path) => `${path} link`));
  });

  test('folders that lead round are not walked', () => {
    write('data/datapackage.json', describeFiles('a.csv'));
    write('data/a.csv', 'id\n');
    for (const name of ['one', 'two', 'three']) symlinkSync('.', join(root, 'data', name));
    expect(codes()).toEqual([]);
  });
});
