/** JSON and YAML text to a value, with the place of every property. Runs in a browser too. */
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { type Fault, FaultList, fault } from '../../schema/faults/index.ts';
import { capParams, recordCaps } from '../../schema/index.ts';

export type Path = readonly (string | number)[];
interface Spot {
  line: number;
  column: number;
}

export interface Notation {
  file: string;
  /** The value as written; undefined where the text cannot be read. */
  raw: unknown;
  /** Where a property or item stands; of one that is missing, where its nearest parent stands. */
  locate: (path: Path) => Spot | undefined;
}

/**
 * Reads `.json` strictly as JSON and everything else as YAML 1.2. A key that stands twice is a
 * fault: one of the two would be lost.
 */
export function parseNotation(text: string, file: string): Notation & { faults: Fault[] } {
  const faults = new FaultList();
  const tree = new Tree(text);
  const raw = file.endsWith('.json')
    ? readJson(text, file, tree, faults)
    : readYaml(file, tree, faults);
  if (isTooDeep(raw)) {
    const params = capParams('nesting', recordCaps.nesting + 1);
    return unread(file, fault('x-too-many', { file, line: 1, column: 1 }, params));
  }
  if (!file.endsWith('.json') && sizeOf(raw) > mostUnfolded)
    return unread(file, toSyntaxFault(file, { line: 1, column: 1 }, 'YAML'));
  if (raw !== undefined && (!file.endsWith('.json') || countKeys(text) !== countProperties(raw))) {
    for (const { key, offset } of tree.findDuplicates()) {
      faults.add('package-error', () => ({ file, ...tree.toSpot(offset) }), {
        why: 'duplicate_key',
        property: key,
      });
    }
  }
  return { file, raw, locate: (path) => tree.findSpot(path), faults: faults.toFaults() };
}

/** Values of YAML with its aliases unfolded, each at every place where it then stands. */
const mostUnfolded = 1_000_000;

const unread = (file: string, found: Fault) => ({
  file,
  raw: undefined,
  locate: () => undefined,
  faults: [found],
});

const toSyntaxFault = (file: string, spot: Spot, notation: 'JSON' | 'YAML') =>
  fault('package-error', { file, ...spot }, { why: 'syntax', notation });

function readJson(text: string, file: string, tree: Tree, faults: FaultList): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const offset = offsetOf(String(error), text) ?? tree.document?.errors[0]?.pos[0] ?? 0;
    faults.add('package-error', () => ({ file, ...tree.toSpot(offset) }), {
      why: 'syntax',
      notation: 'JSON',
    });
    return undefined;
  }
}

function readYaml(file: string, tree: Tree, faults: FaultList): unknown {
  const error = tree.document?.errors[0];
  if (tree.document && !error) {
    try {
      return tree.document.toJS() as unknown;
    } catch {
      // Aliases that would unfold without bound.
    }
  }
  faults.add('package-error', () => ({ file, ...tree.toSpot(error?.pos[0] ?? 0) }), {
    why: 'syntax',
    notation: 'YAML',
  });
  return undefined;
}

/**
 * Where the engine's own message says that JSON breaks off; browsers word it differently, and some
 * say nothing.
 */
function offsetOf(message: string, text: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined)
    return (
      text
        .split('\n')
        .slice(0, Number(line) - 1)
        .join('\n').length + Number(column)
    );
  return /end of/i.test(message) ? text.length : undefined;
}

/** How many keys a JSON text has. */
function countKeys(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\[^])*(?:"(\s*:)?|\\?$)/g))
    if (colon !== undefined) count++;
  return count;
}

/**
 * Whether lists and objects stand too deep within one another. Seen level by level, each of them
 * once on a level: aliases of YAML let one stand at many places, and within itself.
 */
function isTooDeep(raw: unknown): boolean {
  const holders = (values: readonly unknown[]) =>
    new Set(values.filter((value): value is object => typeof value === 'object' && value !== null));
  let level = holders([raw]);
  for (let depth = 0; depth < recordCaps.nesting; depth++)
    level = holders([...level].flatMap((value) => Object.values(value) as unknown[]));
  return level.size > 0;
}

/** How many values there are in one that has a bounded depth, those that stand twice counted twice. */
function sizeOf(raw: unknown, known = new Map<object, number>()): number {
  if (typeof raw !== 'object' || raw === null) return 1;
  const size =
    known.get(raw) ??
    Object.values(raw).reduce((sum: number, value) => sum + sizeOf(value, known), 1);
  known.set(raw, size);
  return size;
}

/** How many properties a value has, at any depth. */
function countProperties(raw: unknown): number {
  const open = [raw];
  let count = 0;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.values(value) as unknown[];
    if (!Array.isArray(value)) count += inner.length;
    for (const item of inner) open.push(item);
  }
  return count;
}

/**
 * The places of a text's values, parsed only when one is asked for. JSON is YAML, so that one
 * parser places both.
 */
class Tree {
  readonly #text: string;
  #counter: LineCounter | undefined;
  #isParsed = false;
  #document: Document | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Undefined where the parser gives up. */
  get document(): Document | undefined {
    this.#parse();
    return this.#document;
  }

  #parse(): void {
    if (this.#isParsed) return;
    this.#isParsed = true;
    try {
      this.#document = parseDocument(this.#text, {
        version: '1.2',
        schema: 'core',
        uniqueKeys: false,
      }) as Document;
    } catch {
      // Nested without end.
    }
  }

  #lines(): LineCounter {
    if (this.#counter) return this.#counter;
    this.#counter = new LineCounter();
    for (let at = 0; at > 0 || this.#counter.lineStarts.length === 0;) {
      this.#counter.addNewLine(at);
      at = this.#text.indexOf('\n', at) + 1;
    }
    return this.#counter;
  }

  findSpot(path: Path): Spot | undefined {
    const { document } = this;
    for (let length = path.length; document && length >= 0; length--) {
      const node = (
        length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      ) as { range?: [number, number, number] } | undefined;
      if (node?.range) return this.toSpot(node.range[0]);
    }
    return undefined;
  }

  toSpot(offset: number): Spot {
    const { line, col } = this.#lines().linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  findDuplicates(): { key: string; offset: number }[] {
    const found: { key: string; offset: number }[] = [];
    if (!this.document) return found;
    visit(this.document, {
      Map(_, { items }) {
        const seen = new Set<unknown>();
        for (const { key } of items) {
          if (!isScalar(key)) continue;
          if (seen.has(key.value))
            found.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
          seen.add(key.value);
        }
      },
    });
    return found;
  }
}
