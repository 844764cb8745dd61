/**
 * `npm run check`: reports every fault of a record, as text, JSON or GitHub annotations, and exits
 * with 1 where there is an error.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFault, formatFaultLine } from '../i18n/index.ts';
import { checkRecord } from '../record/index.ts';
import { type Fault, countFaults, showControls } from '../schema/faults/index.ts';
import { Mistake, root, runCommand } from '../publish/index.ts';

const formats = ['text', 'json', 'github'] as const;

const usage = `npm run check -- [--base REF] [--format ${formats.join('|')}]
Settings: RECORD; README.md says what it is.`;

/** The options; a sentence where one is not known. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { format: { type: 'string', default: 'text' }, base: { type: 'string' } },
      allowPositionals: false,
    });
    const format = formats.find((one) => one === values.format);
    if (!format) throw new Error(`--format is one of ${formats.join(', ')}`);
    return { format, base: values.base };
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n${usage}`);
  }
}

await runCommand(
  usage,
  async () => {
    const { format, base } = readArguments();
    const { faults, counts } = await checkRecord({
      root,
      base,
      cache: resolve('.waymark/cache/history'),
    });
    process.stdout.write(report(faults, counts, format));
    return countFaults(faults, 'error') > 0 ? 1 : 0;
  },
  { takesArguments: true },
);

function report(
  list: readonly Fault[],
  counts: { rows: number; texts: number },
  format: (typeof formats)[number],
): string {
  if (format === 'json') return `${JSON.stringify(list.map(toObject), null, 1)}\n`;
  if (format === 'github') return list.map(toAnnotation).join('');
  const lines = list.map(toLine).join('');
  const [errors, warnings] = [countFaults(list, 'error'), countFaults(list, 'warning')];
  const sum = errors > 0 ? count(errors, 'error') : 'No error';
  const read = `${counts.rows} rows and ${counts.texts} lessons and reports`;
  return `${lines}${sum}, ${count(warnings, 'warning')} in ${read}.\n`;
}

function count(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}

function toLine(one: Fault): string {
  return `${one.severity === 'warning' ? 'warning: ' : ''}${formatFaultLine('en', one)}\n`;
}

function toObject(fault: Fault): Record<string, unknown> {
  const { code, severity, file, line, column, field } = fault;
  return {
    code,
    severity,
    file,
    line: line ?? null,
    column: column ?? null,
    field: field ?? null,
    message: formatFault('en', fault),
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function toAnnotation(fault: Fault): string {
  const place = [
    `file=${escapeProperty(showControls(fault.file))}`,
    ...(fault.line ? [`line=${fault.line}`] : []),
    ...(fault.column ? [`col=${fault.column}`] : []),
    `title=${escapeProperty(fault.code)}`,
  ];
  const field = fault.field ? `${showControls(fault.field)}: ` : '';
  const message = escapeData(field + formatFault('en', fault));
  return `::${fault.severity} ${place.join(',')}::${message}\n`;
}
