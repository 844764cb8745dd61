/**
 * A figure placed in a text has a known name and a filter that can be read, and a reference leads
 * to a record.
 */
import type { RootContent } from 'mdast';
import {
  type Collection,
  type ProseFile,
  chartNames,
  filterKeys,
  filterRegisters,
  parseFilter,
  statNames,
  tableNames,
  wholeFigures,
} from '../schema/index.ts';
import { isDate } from '../schema/values/index.ts';
import { type Fault, type Place, fault, toSuggestion } from '../schema/faults/index.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  Chart: chartNames,
  Stat: statNames,
  Table: tableNames,
};

export function checkFigures(prose: readonly ProseFile[], records: Collection): Fault[] {
  return prose.flatMap((file) =>
    componentsOf(file.body.children).flatMap((node) => checkComponent(file, node, records)),
  );
}

interface ComponentNode {
  name: string | null;
  attributes: readonly { name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

function componentsOf(
  nodes: readonly (RootContent | { type: string; children?: RootContent[] })[],
): ComponentNode[] {
  return nodes.flatMap((node) => [
    ...(node.type.startsWith('mdxJsx') ? [node as unknown as ComponentNode] : []),
    ...('children' in node && node.children ? componentsOf(node.children as RootContent[]) : []),
  ]);
}

/** A component as it is judged: what it is called, what its attributes say, and where. */
interface Placed {
  component: string;
  value: (key: string) => string | undefined;
  place: (field: string, found: string) => Place;
}

function toPlaced({ file }: ProseFile, { name, attributes, position }: ComponentNode): Placed {
  const { line, column } = position?.start ?? {};
  return {
    component: name ?? '',
    value: (key) => attributes.find((one) => one.name === key)?.value as string | undefined,
    place: (field, found) => ({ file, line, column, field, found }),
  };
}

function checkComponent(file: ProseFile, node: ComponentNode, records: Collection): Fault[] {
  const placed = toPlaced(file, node);
  return [
    ...checkName(placed),
    ...checkFilter(placed),
    ...checkChosen(placed, records),
    ...checkDay(placed),
    ...checkTarget(placed, records),
  ];
}

function unknownFigure(
  { component, place }: Placed,
  field: string,
  found: string,
  allowed: readonly string[],
): Fault {
  const params = { component, allowed: allowed.join(', '), ...toSuggestion(found, allowed) };
  return fault('x-unknown-figure', place(field, found), params);
}

function checkName(placed: Placed): Fault[] {
  const known = names[placed.component];
  const name = placed.value('name');
  return known && name !== undefined && !known.includes(name)
    ? [unknownFigure(placed, 'name', name, known)]
    : [];
}

/** A filter has known keys, a year of four digits, and stands at no figure of the whole record. */
function checkFilter(placed: Placed): Fault[] {
  const { component, value } = placed;
  const [name, text] = [value('name'), value('filter')];
  const { wrong: part, filter } = parseFilter(text);
  const add = (found: string, allowed: readonly string[]) =>
    unknownFigure(placed, 'filter', found, allowed);
  const isWhole =
    Object.hasOwn(names, component) && name !== undefined && wholeFigures.includes(name);
  const keys = filterKeys.map((key) => `${key}:…`);
  return [
    ...(part === undefined ? [] : [add(part, keys)]),
    ...(isWhole && text ? [add(text, [`<${component} name="${name}" />`])] : []),
    ...(filter.year === undefined || /^\d{4}$/.test(filter.year)
      ? []
      : [add(`year:${filter.year}`, ['year:2024'])]),
  ];
}

/** What a filter chooses is a record. */
function checkChosen({ value, place }: Placed, records: Collection): Fault[] {
  const { filter } = parseFilter(value('filter'));
  return Object.entries(filterRegisters).flatMap(([key, register]) => {
    const chosen = filter[key as keyof typeof filterRegisters];
    if (chosen === undefined || records.findIn(register, chosen)) return [];
    const known = records.of(register).map((one) => one.id);
    const params = { wanted: register, ...toSuggestion(chosen, known) };
    return [fault('x-unknown-reference', place('filter', chosen), params)];
  });
}

function checkDay({ value, place }: Placed): Fault[] {
  const asOf = value('asOf');
  if (asOf === undefined || isDate(asOf)) return [];
  const params = { kind: 'date', readings: 0, first: '', second: '' };
  return [fault('invalid-date', place('asOf', asOf), params)];
}

/** What a reference or a term names is a record. */
function checkTarget({ component, value, place }: Placed, records: Collection): Fault[] {
  const id = value('id');
  if (id === undefined || (component !== 'Ref' && component !== 'Term')) return [];
  const isTerm = component === 'Term';
  if (isTerm ? records.findIn('terms', id) : records.find(id)) return [];
  const params = { wanted: isTerm ? 'terms' : 'any', near: 'no', suggestion: '' };
  return [fault('x-unknown-reference', place('id', id), params)];
}
