/** JSON and YAML text to a value, with the place of every property. Runs in a browser too. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { FaultList } from '../schema/faultList.ts';
import type { Fault } from '../schema/faults.ts';

export type Path = readonly (string | number)[];
export interface Spot { line: number; column: number }

export interface Notation {
  file: string;
  /** The value as written; undefined where the text cannot be read. */
  raw: unknown;
  /** Where a property or item stands; of one that is missing, where its nearest parent stands. */
  locate: (path: Path) => Spot | undefined;
}

/** Reads `.json` strictly as JSON and everything else as YAML 1.2. A key that stands twice is a fault: one of the two would be lost. */
export function parseNotation(text: string, file: string): Notation & { faults: Fault[] } {
  const faults = new FaultList();
  const counter = new LineCounter();
  const document = parseTree(text, counter);
  const raw = file.endsWith('.json') ? readJson(text, file, counter, document, faults) : readYaml(file, counter, document, faults);
  for (const { code, pos } of document?.errors ?? []) {
    if (raw === undefined || code !== 'DUPLICATE_KEY') continue;
    faults.add('package-error', () => ({ file, ...toSpot(counter, pos[0]) }), { why: 'duplicate_key', property: keyAt(text, pos[0]) });
  }
  return { file, raw, locate: (path) => findSpot(document, counter, path), faults: faults.toFaults() };
}

function parseTree(text: string, counter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core' }) as Document;
  } catch {
    return undefined;
  }
}

function readJson(text: string, file: string, counter: LineCounter, document: Document | undefined, faults: FaultList): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const offset = offsetOf(String(error), text) ?? document?.errors[0]?.pos[0] ?? 0;
    faults.add('package-error', () => ({ file, ...toSpot(counter, offset) }), { why: 'syntax', notation: 'JSON' });
    return undefined;
  }
}

function readYaml(file: string, counter: LineCounter, document: Document | undefined, faults: FaultList): unknown {
  const error = document?.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (document && !error) {
    try {
      return document.toJS() as unknown;
    } catch {
      // Aliases that would unfold without bound.
    }
  }
  faults.add('package-error', () => ({ file, ...toSpot(counter, error?.pos[0] ?? 0) }), { why: 'syntax', notation: 'YAML' });
  return undefined;
}

/** Where the engine's own message says that JSON breaks off; browsers word it differently, and some say nothing. */
function offsetOf(message: string, text: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined) return text.split('\n').slice(0, Number(line) - 1).join('\n').length + Number(column);
  return /end of/i.test(message) ? text.length : undefined;
}

function keyAt(text: string, offset: number): string {
  return /^["']?([^"':\s]*)/.exec(text.slice(offset, offset + 80))?.[1] ?? '';
}

function toSpot(counter: LineCounter, offset: number): Spot {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function findSpot(document: Document | undefined, counter: LineCounter, path: Path): Spot | undefined {
  for (let length = path.length; document && length >= 0; length--) {
    const node = (length === 0 ? document.contents : document.getIn(path.slice(0, length), true)) as { range?: [number, number, number] } | undefined;
    if (node?.range) return toSpot(counter, node.range[0]);
  }
  return undefined;
}
