/** What the faults of the guard say, and what they do not. */
import { describe, expect, test, vi } from 'vitest';
import { checkGuard, listGuardedStrings } from '../../src/checks/guard/index.ts';
import { parseProse } from '../../src/prose/read.ts';
import { rules } from './guarded.ts';

// A loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe('faults', () => {
  const label = 'TLP:AMBER with jo.nowhere@ministry.int';
  test('name the cell and never its text', () => {
    const faults = checkGuard(
      [
        {
          text: label,
          place: { file: 'data/a.csv', line: 9, field: 'notes', record: 'A-1', found: label },
        },
      ],
      rules,
    );
    expect(faults).toEqual([
      {
        code: 'x-tlp',
        severity: 'error',
        file: 'data/a.csv',
        line: 9,
        field: 'notes',
        record: 'A-1',
        params: { kind: 'label' },
      },
      {
        code: 'x-personal-data',
        severity: 'error',
        file: 'data/a.csv',
        line: 9,
        field: 'notes',
        record: 'A-1',
        params: { kind: 'email' },
      },
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/AMBER|nowhere/i);
  });
  test('are left out for an exempted cell, and for that cell and code alone', () => {
    const exempt = [
      {
        file: 'data/a.csv',
        field: 'notes',
        record: 'a-1',
        code: 'x-tlp' as const,
        reason: 'a glossary',
      },
    ];
    const at = (more: object) =>
      checkGuard(
        [
          {
            text: label,
            place: { file: 'data/a.csv', line: 9, field: 'notes', record: 'A-1', ...more },
          },
        ],
        { ...rules, exempt },
      ).map(({ code }) => code);
    expect(at({})).toEqual(['x-personal-data']);
    for (const other of [{ record: 'A-2' }, { field: 'text' }, { file: 'data/b.csv' }])
      expect(at(other)).toEqual(['x-tlp', 'x-personal-data']);
  });
  test('of a lesson name the line, in front matter, body and comments alike', () => {
    const source =
      '---\ntitle: "\\u0054LP:RED"\n---\n\nA first line,\nand TLP:\nAMBER goes on.\n\n' +
      '{/* jo.nowhere@ministry.int */}\n\n```\nNATO RESTRICTED\n```\n';
    const { prose } = parseProse(source, 'content/lessons/a.mdx');
    expect(
      checkGuard(listGuardedStrings(prose!), rules).map(({ code, line, field }) => [
        code,
        line,
        field,
      ]),
    ).toEqual([
      ['x-tlp', 2, 'title'],
      ['x-tlp', 5, undefined],
      ['x-personal-data', 9, undefined],
      ['x-classification', 12, undefined],
    ]);
  });
  test('of a cell that was read as a number say nothing of its digits, and all of its text', () => {
    const codes = (text: string, typed: boolean) =>
      checkGuard([{ text, place: { file: 'data/a.csv', field: 'value' }, typed }], rules).map(
        ({ code }) => code,
      );
    const digits = ['10000000146', '4111111111111111', '48.85837, 2.29448', '+905551234567'];
    expect(digits.flatMap((text) => codes(text, true))).toEqual([]);
    expect(digits.flatMap((text) => codes(text, false))).toHaveLength(digits.length);
    expect(codes('TLP:RED', true)).toEqual(['x-tlp']);
    const both = [true, false].map((typed) => ({
      text: '10000000146',
      place: { file: 'data/a.csv', field: 'value' },
      typed,
    }));
    expect(checkGuard(both, rules)).toHaveLength(1);
  });
  test('of a table without register are warnings, but for marks and secrets', () => {
    const texts = ['jo.nowhere@ministry.int', '48.85837, 2.29448', 'GB82 WEST 1234 5698 7654 32'];
    const severities = (all: readonly string[]) =>
      checkGuard(
        all.map((text) => ({ text, place: { file: 'data/a.csv' }, plain: true })),
        rules,
      ).map(({ severity }) => severity);
    expect(severities(texts)).toEqual(['warning', 'warning', 'warning']);
    const grave = ['TLP:RED', 'NATO SECRET', 'password=hunter22'];
    expect(severities(grave)).toEqual(['error', 'error', 'error']);
  });
});
