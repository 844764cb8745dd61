/** Repositories as they are opened and read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readHistory, type HistoryResult } from '../../src/history/history.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { toDescriptor, type Files } from './temporaryRepository.ts';

const descriptor = toDescriptor([
  { name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } },
]);
export const files = (...rows: string[]): Files => ({
  'data/datapackage.json': descriptor,
  'data/actions.csv': `${['id,meeting,title', ...rows].join('\n')}\n`,
});
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'waymark-git-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
export const read = (root: string, mode?: 'off'): Promise<HistoryResult> =>
  readHistory({ root, descriptor: readRecordFiles(root).descriptor!, mode });
export function write(root: string, content: Files): void {
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text!);
  }
}
