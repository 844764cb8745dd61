/**
 * The items of a list in JSON, each with the texts and places of its values. JSON that breaks off is
 * told where it does.
 */
import { visit, type JSONVisitor } from 'jsonc-parser';
import { packPlace, type Spot } from '../text/places.ts';

/** A row as it stands: the texts of its values, by their keys where it is an object. */
export interface Item {
  kind: 'array' | 'object' | 'scalar';
  line: number;
  place: number;
  keys: string[];
  cells: string[];
  places: number[];
}

/** Why a text has no items, and where; `found` is what stands there. */
export interface ListFault extends Spot {
  why: 'json' | 'no_list' | 'repeated_key';
  found?: string;
}

/** Takes an item; false where no more are wanted. */
export type Take = (item: Item) => boolean;

/** A list that is the whole text, or stands under a property of the object that it is. */
export function readList(
  text: string,
  property: string | undefined,
  take: Take,
): ListFault | undefined {
  const walker = new Walker(text, property === undefined ? 1 : 2, property, take);
  const refusal = walker.walk({ line: 1, column: 1 });
  if (refusal) return refusal;
  return walker.hasList
    ? undefined
    : { why: 'no_list', line: 1, column: 1, found: walker.otherList ?? '' };
}

/** A list of which each item is a line of its own; lines that are empty are none. */
export function readLines(text: string, take: Take): ListFault | undefined {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const walker = new Walker(line, 0, undefined, take);
    const refusal = walker.walk({ line: index + 1, column: 1 });
    if (refusal) return refusal;
    if (walker.isEnough) return undefined;
  }
  return undefined;
}

class Walker {
  hasList: boolean;
  isEnough = false;
  /** The first property of the whole that holds a list. */
  otherList: string | undefined;
  readonly #text: string;
  readonly #itemDepth: number;
  readonly #property: string | undefined;
  readonly #take: Take;
  #start: Spot = { line: 1, column: 1 };
  #depth = 0;
  #key = '';
  /** Whether what is met next at the items' depth is one. */
  #isInList: boolean;
  #item: Item | undefined;
  #nested: { offset: number; place: number } | undefined;
  #refusal: ListFault | undefined;

  constructor(text: string, itemDepth: number, property: string | undefined, take: Take) {
    this.#text = text;
    this.#itemDepth = itemDepth;
    this.#property = property;
    this.#take = take;
    this.#isInList = itemDepth === 0;
    this.hasList = this.#isInList;
  }

  walk(start: Spot): ListFault | undefined {
    this.#start = start;
    try {
      visit(this.#text, this.#visitor(), { disallowComments: true });
      if (!this.#refusal) JSON.parse(this.#text);
    } catch {
      // Nested without end, or no JSON in a way that the visitor lets pass.
      this.#refusal ??= { why: 'json', ...start };
    }
    return this.#refusal;
  }

  #visitor(): JSONVisitor {
    const begin =
      (kind: 'array' | 'object') =>
      (offset: number, _: number, line: number, column: number): void =>
        this.#begin(kind, offset, this.#spot(line, column));
    const end = (offset: number, length: number) => this.#end(offset + length);
    return {
      onArrayBegin: begin('array'),
      onObjectBegin: begin('object'),
      onArrayEnd: end,
      onObjectEnd: end,
      onObjectProperty: (name, _offset, _length, line, column) =>
        this.#meetKey(name, this.#spot(line, column)),
      onLiteralValue: (value, offset, length, line, column) =>
        this.#meetLiteral(
          value,
          this.#text.slice(offset, offset + length),
          this.#spot(line, column),
        ),
      onError: (_error, _offset, _length, line, column) =>
        this.#refuse({ why: 'json', ...this.#spot(line, column) }),
    };
  }

  #spot(line: number, column: number): Spot {
    return { line: this.#start.line + line, column: column + 1 };
  }

  #refuse(refusal: ListFault): void {
    this.#refusal ??= refusal;
  }

  #begin(kind: 'array' | 'object', offset: number, spot: Spot): void {
    const depth = this.#depth++;
    if (this.#isInList && depth === this.#itemDepth) this.#beginItem(kind, spot);
    else if (this.#item && depth === this.#itemDepth + 1)
      this.#nested = { offset, place: packPlace(spot) };
    else if (kind === 'array' && !this.#item) this.#meetList(depth);
  }

  /** A list above the items: the wanted one, or another that may be meant. */
  #meetList(depth: number): void {
    const wanted = depth === this.#itemDepth - 1 && this.#key === (this.#property ?? '');
    if (wanted) this.hasList = this.#isInList = true;
    else if (depth === 1 && this.#key !== '') this.otherList ??= this.#key;
  }

  #beginItem(kind: Item['kind'], spot: Spot): void {
    this.#item = { kind, line: spot.line, place: packPlace(spot), keys: [], cells: [], places: [] };
  }

  #end(offset: number): void {
    const depth = --this.#depth;
    if (this.#item && depth === this.#itemDepth) this.#endItem();
    else if (this.#nested && depth === this.#itemDepth + 1) {
      this.#addCell(toLine(this.#text.slice(this.#nested.offset, offset)), this.#nested.place);
      this.#nested = undefined;
    } else if (depth === this.#itemDepth - 1) this.#isInList = false;
  }

  #endItem(): void {
    const item = this.#item!;
    this.#item = undefined;
    if (!this.isEnough && !this.#take(item)) this.isEnough = true;
  }

  #meetKey(name: string, spot: Spot): void {
    if (this.#item?.kind === 'object' && this.#depth === this.#itemDepth + 1) {
      if (this.#item.keys.includes(name))
        this.#refuse({ why: 'repeated_key', ...spot, found: name });
      this.#item.keys.push(name);
    } else if (this.#depth === 1) this.#key = name;
  }

  #meetLiteral(value: unknown, literal: string, spot: Spot): void {
    if (typeof value === 'string' && /[\uD800-\uDFFF]/u.test(value))
      this.#refuse({ why: 'json', ...spot });
    if (this.#item && this.#depth === this.#itemDepth + 1)
      this.#addCell(toCell(value, literal), packPlace(spot));
    else if (this.#isInList && this.#depth === this.#itemDepth) {
      this.#beginItem('scalar', spot);
      this.#endItem();
    }
  }

  #addCell(text: string, place: number): void {
    this.#item!.cells.push(text);
    this.#item!.places.push(place);
  }
}

/** The text of a value that is no list and no object; numbers stay as they are written. */
function toCell(value: unknown, literal: string): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : literal;
}

/** A list or an object as it is written, on one line. */
function toLine(json: string): string {
  return json.replace(/("(?:[^"\\]|\\[^])*(?:"|\\?$))|\s+/g, '$1');
}
