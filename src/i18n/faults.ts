/** Faults in words: one form for every reporter. */
import type { Fault } from '../schema/faults/index.ts';
import { hasMessage, say } from './index.ts';

/**
 * What is wrong and what to write instead, without the place: `"2024-13-01" is not a date; write it
 * as …`.
 */
export function formatFault(language: string, fault: Fault): string {
  const key = `fault.${fault.code}`;
  if (!hasMessage(key)) return fault.code;
  const sentence = say(language, key, {
    ...fault.params,
    found: fault.found ?? '',
    field: fault.field ?? '',
  });
  return 'more' in fault.params
    ? `${sentence} ${say(language, 'fault.more', fault.params)}`
    : sentence;
}

/**
 * The whole line: `data/actions.csv:14 due: "2024-13-01" is not a date; write it as …
 * [invalid-date]`.
 */
export function formatFaultLine(language: string, fault: Fault): string {
  const place = `${fault.file}${fault.line === undefined ? '' : `:${fault.line}`}`;
  return `${place}${fault.field ? ` ${fault.field}` : ''}: ${formatFault(language, fault)} [${fault.code}]`;
}
