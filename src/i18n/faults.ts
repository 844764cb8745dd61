/** Faults in words: one form for every reporter. */
import { type Fault, type FaultCode, showControls } from '../schema/faults/index.ts';
import { say } from './say.ts';

/** The paragraph of a kind of fault: what it means, why it matters, how it is mended. */
export function explainFault(language: string, code: FaultCode): string {
  return say(language, `fault.${code}.explained`);
}

/**
 * What is wrong and what to write instead, without the place: `"2024-13-01" is not a date; write it
 * as …`.
 */
export function formatFault(language: string, fault: Fault): string {
  const shown = Object.entries({
    ...fault.params,
    found: fault.found ?? '',
    field: fault.field ?? '',
  }).map(([name, value]) => [name, typeof value === 'string' ? showControls(value) : value]);
  const sentence = say(
    language,
    `fault.${fault.code}`,
    Object.fromEntries(shown) as Fault['params'],
  );
  return 'more' in fault.params
    ? `${sentence} ${say(language, 'fault.more', fault.params)}`
    : sentence;
}

/**
 * The whole line: `data/actions.csv:14 due: "2024-13-01" is not a date; write it as …
 * [invalid-date]`.
 */
export function formatFaultLine(language: string, fault: Fault): string {
  const place = `${showControls(fault.file)}${fault.line === undefined ? '' : `:${fault.line}`}`;
  const field = fault.field ? ` ${showControls(fault.field)}` : '';
  return `${place}${field}: ${formatFault(language, fault)} [${fault.code}]`;
}
