/** A real history, whose counts are known by other means. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { read, toLine } from './told.ts';

describe('the catalogue of exploited vulnerabilities', () => {
  const bundle = resolve('../shared/real/kev/record.bundle');
  test.skipIf(!existsSync(bundle))(
    `has the counts that its files have (skipped where ${existsSync(bundle) ? '' : 'there is no '}../shared/real/kev)`,
    async () => {
      const root = mkdtempSync(join(tmpdir(), 'waymark-kev-'));
      onTestFinished(() => rmSync(root, { recursive: true, force: true }));
      execFileSync('git', ['clone', '-q', '-b', 'main', bundle, root]);
      const history = await read(root);
      const actions = history.events.filter((event) => event.register === 'actions');
      const own = actions.filter((event) => event.quiet === undefined);
      expect(actions.filter((event) => event.quiet === 'baseline')).toHaveLength(1252);
      expect(own.filter((event) => event.change === 'added')).toHaveLength(153);
      expect(own.filter((event) => event.change === 'changed')).toHaveLength(104);
      expect(own.filter((event) => event.change === 'withdrawn')).toMatchObject([
        { id: 'CVE-2025-4664', date: '2025-06-09' },
      ]);
      expect(history.changes.filter((change) => change.change === 'added')).toHaveLength(153);
      const columns = Object.fromEntries(
        [
          'knownRansomwareCampaignUse',
          'summary',
          'notes',
          'product',
          'title',
          'owner_text',
          'text',
          'cwes',
          'due',
        ].map((field) => [
          field,
          history.changes.filter((change) => change.field === field).length,
        ]),
      );
      expect(columns).toEqual({
        knownRansomwareCampaignUse: 47,
        summary: 30,
        notes: 21,
        product: 17,
        title: 16,
        owner_text: 10,
        text: 7,
        cwes: 3,
        due: 2,
      });
      expect(
        history.changes
          .filter((change) => change.field === 'knownRansomwareCampaignUse')
          .every(({ from, to }) => from === 'Unknown' && to === 'Known'),
      ).toBe(true);
      expect(history.changes.filter((change) => change.field === 'due').map(toLine)).toEqual([
        '2025-02-18 CVE-2025-0108 changed due: 2025-04-08 -> 2025-03-11',
        '2025-04-29 CVE-2025-3928 changed due: 2025-05-17 -> 2025-05-19',
      ]);
      expect(
        own.filter((event) => event.id === 'CVE-2024-57727' && event.change === 'changed'),
      ).toHaveLength(3);
      expect(history.versions).toHaveLength(77);
      expect(history.gaps).toEqual([]);
    },
    60_000,
  );
});
