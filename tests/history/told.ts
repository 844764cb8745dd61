/** What the history of a repository tells, and the small tables that tests write into one. */
import { expect } from 'vitest';
import { readHistory, type HistoryOptions } from '../../src/history/history.ts';
import type { Change, History, RecordEvent } from '../../src/schema/history/history.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { toDescriptor, type Files } from './temporaryRepository.ts';

export const actionsOnly = toDescriptor([
  { name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } },
]);

export const header = 'id,meeting,title,due,status';
export const rowsOf = (...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;
export const one = 'A-1,M-1,Open the hotline between both crisis centres,2025-03-31,not_started';
export const two = 'A-2,M-1,Exchange weather reports every morning,2025-06-30,in_progress';
export const three = 'A-3,M-1,Agree on a common alert message,2025-09-30,not_started';
/** The rows with one more cell in each, the header being row 0. */
export const withColumn = (cellOf: (index: number) => string): string =>
  `${[header, one, two, three].map((row, index) => `${row},${cellOf(index)}`).join('\n')}\n`;
export const tables = (...rows: string[]): Files => ({
  'data/datapackage.json': actionsOnly,
  'data/actions.csv': rowsOf(...rows),
});

export async function read(root: string, more: Partial<HistoryOptions> = {}): Promise<History> {
  const { descriptor } = readRecordFiles(root);
  const options = { root, descriptor: descriptor!, ...more };
  const { history, faults } = await readHistory(options);
  expect(faults).toEqual([]);
  const whole = await readHistory({ ...options, whole: true });
  expect(history, 'reading by differences tells what reading whole tells').toEqual(whole.history);
  return history;
}

/** Edits as lines: date, id, what, field, from and to. */
export const lines = (history: History): string[] => history.changes.map(toLine);
export const toLine = ({ date, id, change, field, from, to }: Change): string =>
  [
    date,
    id,
    change,
    ...(field === undefined ? [] : [`${field}:`, show(from), '->', show(to)]),
  ].join(' ');
export function show(value: Change['from']): string {
  if (value === undefined || value === '') return '(nothing)';
  return typeof value === 'string' ? value : `[${value.redacted}]`;
}
export const eventsOf = (history: History, id: string): RecordEvent[] =>
  history.events.filter((event) => event.id === id);
