/**
 * How a table's text is separated and quoted: Table Dialect v2, and the spellings of v1 and
 * earlier.
 */
import type { Dialect, JsonDialect } from '../../schema/index.ts';
import type { Property } from './property.ts';

/** What a table is read as where its descriptor says nothing. */
export const plainDialect: Dialect = {
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  escapeChar: null,
  skipInitialSpace: false,
  header: true,
  headerRows: [1],
  headerJoin: ' ',
  commentRows: [],
  commentChar: null,
  nullSequence: null,
};
const lineEnds = ['\n', '\r\n', '\r'];

/**
 * The dialect of a table, faults reported. Names are taken in any case, and from under `csv`, as
 * older tools write them.
 */
export function parseDialect(
  raw: Property,
  { delimiter, lines }: { delimiter: string; lines: boolean | undefined },
): Dialect {
  const object = raw.value === undefined ? raw : (raw.object() ?? raw);
  const inner = object.at('csv').isObject() ? object.at('csv') : object;
  const names = new Map(inner.keys().map((key) => [key.toLowerCase(), key]));
  const at = (name: string) => inner.at(names.get(name.toLowerCase()) ?? name);
  const given = (name: string) => names.has(name.toLowerCase());
  const dialect: Dialect = {
    delimiter: at('delimiter').text() ?? delimiter,
    lineTerminator: at('lineTerminator').text(),
    quoteChar: given('quoteChar') ? at('quoteChar').text() || null : '"',
    doubleQuote: at('doubleQuote').flag() ?? true,
    escapeChar: at('escapeChar').text() || null,
    skipInitialSpace: at('skipInitialSpace').flag() ?? false,
    header: at('header').flag() ?? true,
    headerRows: rowNumbers(at('headerRows')) ?? [1],
    headerJoin: at('headerJoin').text() ?? ' ',
    commentRows: rowNumbers(at('commentRows')) ?? [],
    commentChar: at('commentChar').text() || null,
    nullSequence: at('nullSequence').text() ?? null,
  };
  if (lines !== undefined) return { ...dialect, nullSequence: '', json: parseJson(at, lines) };
  checkDialect(dialect, at);
  return dialect.headerRows.length === 0 ? { ...dialect, header: false } : dialect;
}

function parseJson(at: (name: string) => Property, lines: boolean): JsonDialect {
  const type = at('itemType').text();
  if (type !== undefined && type !== 'array' && type !== 'object')
    at('itemType').add('resource-error', { why: 'dialect', property: 'itemType' });
  const property = at('property').text();
  return {
    lines,
    ...(property === undefined || lines ? {} : { property }),
    ...(type === 'array' || type === 'object' ? { itemType: type } : {}),
    ...(at('itemKeys').value === undefined ? {} : { itemKeys: at('itemKeys').texts() }),
  };
}

function rowNumbers(raw: Property): number[] | undefined {
  if (raw.value === undefined) return undefined;
  const numbers = raw
    .items()
    .map((item) => item.number())
    .filter((number) => number !== undefined && Number.isInteger(number) && number > 0);
  return [...new Set(numbers as number[])].sort((a, b) => a - b);
}

/**
 * A dialect in which one character would have two meanings, or that the tokenizer would quietly
 * replace, is a fault.
 */
function checkDialect(dialect: Dialect, at: (name: string) => Property): void {
  const { delimiter, quoteChar, escapeChar, commentChar, lineTerminator } = dialect;
  const fail = (property: string) =>
    at(property).add('resource-error', { why: 'dialect', property });
  if (delimiter === '' || /[\r\n\uFEFF\0"]/.test(delimiter) || delimiter === quoteChar)
    fail('delimiter');
  if (quoteChar !== null && (quoteChar.length > 1 || /[\r\n\0]/.test(quoteChar))) fail('quoteChar');
  if (
    escapeChar !== null &&
    (escapeChar.length > 1 || escapeChar === delimiter || /[\r\n\0]/.test(escapeChar))
  )
    fail('escapeChar');
  if (commentChar !== null && (commentChar === delimiter || commentChar === quoteChar))
    fail('commentChar');
  if (lineTerminator !== undefined && !lineEnds.includes(lineTerminator)) fail('lineTerminator');
}
