/** Nothing of a record is printed raw: what moves the cursor, colours or reorders stands as its code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFault, formatFaultLine } from '../../src/i18n/index.ts';
import { fault, faultCodes } from '../../src/schema/faults/index.ts';
import messages from '../../src/i18n/en.json' with { type: 'json' };
import { TemporaryRepository } from '../history/temporaryRepository.ts';

const hostile =
  '\u001b[31mRed\u001b]0;title\u0007\nNo error, 0 warnings\u202e\u2066\r\u0085\u009b2J\u2028';
const raw = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What a message asks for: a number where it counts, else the worst of texts. */
const paramsOf = (message: string) =>
  Object.fromEntries(
    [...message.matchAll(/\{(\w+)(?:\}|, (\w+))/g)].map(([, name, kind]) => [
      name!,
      kind === 'number' || kind === 'plural' ? 2 : hostile,
    ]),
  );

test('by no kind of fault, whatever it names', () => {
  for (const code of faultCodes) {
    const one = fault(
      code,
      { file: `data/${hostile}.csv`, line: 1, field: hostile, found: hostile },
      paramsOf(messages[`fault.${code}`]),
    );
    expect(formatFaultLine('en', one), code).not.toMatch(raw);
    expect(formatFault('fr', one), code).not.toMatch(raw);
  }
});

test('by no command, as text, for a forge or as Markdown', () => {
  const repository = new TemporaryRepository();
  const cell = JSON.stringify(hostile.replaceAll('\0', ''));
  const base = repository.commit('2024-01-01', {
    'data/datapackage.json': JSON.stringify({
      name: 'one',
      title: 'One',
      resources: [{ name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } }],
    }),
    'data/actions.csv': 'id,title\nA-1,Do\n',
  });
  repository.write({
    'data/actions.csv': `id,title,${cell}\nA-1,${cell},${cell}\n${cell},Do,\n`,
    [`content/lessons/${hostile.replaceAll('/', '')}.mdx`]: '---\ntitle: One\n---\n',
    [`content/lessons/${hostile.replaceAll('/', '')}.png`]: 'no picture',
    [`data/${hostile.replaceAll('/', '')}.xlsx`]: '',
    'data/notes.txt': hostile,
  });
  const root = join(import.meta.dirname, '../..');
  const run = (file: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'src/cli', file), ...args], {
      env: { PATH: process.env.PATH, RECORD: repository.root },
      encoding: 'utf8',
    });
  for (const args of [
    ['check.ts'],
    ['check.ts', '--format', 'github'],
    ['check.ts', '--base', base],
    ['diff.ts', base],
    ['diff.ts', base, '--format', 'markdown'],
  ] as const) {
    const { stdout, stderr } = run(...(args as unknown as [string, ...string[]]));
    const lines = `${stdout}${stderr}`.split('\n');
    expect(lines.length, args.join(' ')).toBeGreaterThan(2);
    expect(
      lines.filter((line) => raw.test(line)),
      args.join(' '),
    ).toEqual([]);
    expect(
      lines.filter((line) => /^No error/.test(line)),
      args.join(' '),
    ).toEqual([]);
  }
});
