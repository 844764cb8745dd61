/**
 * A table in JSON to rows of text, as a table of separated text gives them: a list of objects, whose
 * keys are the columns, or of lists, of which the first has the labels. Runs in a browser too.
 */
import type { Dialect, JsonDialect, TextRow, TextTable } from '../../schema/index.ts';
import { type Fault, FaultList, type Place, toFound } from '../../schema/faults/index.ts';
import { joinLabels, judgeLabels, numberLabels } from '../text/labels.ts';
import { unpackPlace } from '../text/places.ts';
import { longestCell, mostColumns, mostFilled, mostRows } from '../text/reader.ts';
import { readLines, readList, type Item } from './items.ts';

/** A table's rows, and everything that is wrong with its text; no table where it cannot be read. */
export function parseJsonTable(
  text: string,
  dialect: Dialect & { json: JsonDialect },
  file: string,
): { table: TextTable | undefined; faults: Fault[] } {
  const faults = new FaultList();
  const table = new JsonTable(dialect, file, faults).read(text);
  return { table, faults: faults.toFaults() };
}

class JsonTable {
  readonly #dialect: Dialect & { json: JsonDialect };
  readonly #file: string;
  readonly #faults: FaultList;
  readonly #items: Item[] = [];
  #isReadable = true;

  constructor(dialect: Dialect & { json: JsonDialect }, file: string, faults: FaultList) {
    this.#dialect = dialect;
    this.#file = file;
    this.#faults = faults;
  }

  read(text: string): TextTable | undefined {
    const { json } = this.#dialect;
    const take = (item: Item) => this.#take(item);
    if (text.trim() === '') this.#refuse('empty', { line: 1, column: 1 });
    else {
      const refusal = json.lines ? readLines(text, take) : readList(text, json.property, take);
      if (refusal) this.#refuse(refusal.why, refusal, refusal.found);
    }
    if (!this.#isReadable) return undefined;
    const table = this.#kind === 'array' ? this.#readLists() : this.#readObjects();
    return this.#isReadable ? table : undefined;
  }

  get #kind(): Item['kind'] {
    return this.#dialect.json.itemType ?? this.#items[0]?.kind ?? 'object';
  }

  #take(item: Item): boolean {
    this.#items.push(item);
    if (item.kind !== this.#kind || item.kind === 'scalar')
      this.#refuse('item', unpackPlace(item.place));
    else if (item.cells.length > mostColumns) this.#refuse('too_wide', unpackPlace(item.place));
    else if (this.#items.length > mostRows) {
      this.#isReadable = false;
      const place = { file: this.#file, ...unpackPlace(item.place) };
      this.#faults.add('x-too-many-rows', () => place, { most: mostRows });
    }
    return this.#isReadable;
  }

  #refuse(why: string, { line, column }: Omit<Place, 'file'>, found?: string): void {
    this.#isReadable = false;
    const place = { file: this.#file, line, column };
    this.#faults.add(
      'source-error',
      () => ({ ...place, ...(found === undefined ? {} : { found: toFound(found) }) }),
      {
        why,
        most: why === 'too_short' ? mostFilled : mostColumns,
        near: found ? 'yes' : 'no',
        suggestion: found ?? '',
      },
    );
  }

  /** Keys are labels, in the order in which they are met; one that a row lacks is an empty cell. */
  #readObjects(): TextTable | undefined {
    const { itemKeys } = this.#dialect.json;
    const places = new Map<string, number>((itemKeys ?? []).map((key) => [key, 65_537]));
    let lacking = 0;
    for (const { keys, places: own } of itemKeys ? [] : this.#items)
      keys.forEach((key, index) => {
        if (!places.has(key)) places.set(key, own[index]!);
      });
    const header = [...places.keys()];
    if (header.length === 0) return void this.#refuse('no_header', { line: 1, column: 1 });
    if (header.length > mostColumns) return void this.#refuse('too_wide', { line: 1, column: 1 });
    const indexes = new Map(header.map((label, index) => [label, index]));
    const rows = this.#items.map((item): TextRow => {
      const cells = new Array<string>(header.length).fill('');
      const cellPlaces = new Array<number>(header.length).fill(item.place);
      item.keys.forEach((key, at) => {
        const index = indexes.get(key);
        if (index === undefined) return;
        cells[index] = item.cells[at]!;
        cellPlaces[index] = item.places[at]!;
      });
      lacking += Math.max(0, header.length - item.keys.length);
      if (lacking > mostFilled && this.#isReadable)
        this.#refuse('too_short', unpackPlace(item.place));
      return this.#isReadable ? this.#toRow(item, cells, cellPlaces, header) : emptyRow;
    });
    return { ...this.#toTable(header, [...places.values()], rows), keyed: true };
  }

  #readLists(): TextTable | undefined {
    const { header: hasHeader, headerRows, headerJoin, commentRows } = this.#dialect;
    const last = hasHeader ? Math.max(...headerRows) : 0;
    const heads = this.#items.filter((_, index) => hasHeader && headerRows.includes(index + 1));
    const body = this.#items.filter(
      (_, index) => index >= last && !commentRows.includes(index + 1),
    );
    if (hasHeader && heads.length === 0)
      return void this.#refuse('no_header', { line: 1, column: 1 });
    const header = hasHeader
      ? joinLabels(
          heads.map(({ cells }) => cells),
          headerJoin,
        )
      : numberLabels(body[0]?.cells.length ?? 0);
    const rows = body.map((item) => this.#toRow(item, item.cells, item.places, header));
    return this.#toTable(header, heads[0]?.places ?? [], rows);
  }

  #toTable(header: string[], headerPlaces: number[], rows: TextRow[]): TextTable {
    const placeOf = (index: number): Place => ({
      file: this.#file,
      ...unpackPlace(headerPlaces[index] ?? headerPlaces.at(-1) ?? 65_537),
    });
    if (this.#dialect.header) judgeLabels(header, placeOf, this.#faults);
    return { file: this.#file, header, headerPlaces, rows };
  }

  #toRow(
    { line, place }: Item,
    cells: readonly string[],
    places: readonly number[],
    header: readonly string[],
  ): TextRow {
    const width = header.length;
    const blank = cells.every((cell) => cell === '');
    const at = (index: number): Place => ({
      file: this.#file,
      ...unpackPlace(places[index] ?? place),
    });
    const params = { cells: cells.length, labels: width };
    if (blank) this.#faults.add('blank-row', () => ({ file: this.#file, ...unpackPlace(place) }));
    else if (cells.length < width)
      this.#faults.add(
        'missing-cell',
        () => ({ ...at(cells.length - 1), field: header[cells.length]! }),
        params,
      );
    else if (cells.length > width)
      this.#faults.add(
        'extra-cell',
        () => ({ ...at(width), found: toFound(cells[width]!) }),
        params,
      );
    cells.forEach((cell, index) => {
      if (cell.length > longestCell)
        this.#faults.add('x-cell-too-long', () => ({ ...at(index), field: header[index]! }), {
          length: cell.length,
          most: longestCell,
        });
    });
    if (cells.length === width) return { line, cells, places, blank };
    const fitted = [
      ...cells.slice(0, width),
      ...Array<string>(Math.max(0, width - cells.length)).fill(''),
    ];
    return { line, cells: fitted, places, written: cells, blank };
  }
}

const emptyRow: TextRow = { line: 1, cells: [] };
