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

function checkComponent(file: ProseFile, node: ComponentNode, records: Collection): Fault[] {
  const value = (key: string) =>
    node.attributes.find((one) => one.name === key)?.value as string | undefined;
  const place = (field: string, found: string): Place => ({
    file: file.file,
    line: node.position?.start.line,
    column: node.position?.start.column,
    field,
    found,
  });
  const wrong = (field: string, found: string, allowed: readonly string[]) => [
    fault('x-unknown-figure', place(field, found), {
      component: node.name ?? '',
      allowed: allowed.join(', '),
      ...toSuggestion(found, allowed),
    }),
  ];
  const faults: Fault[] = [];
  const known = names[node.name ?? ''];
  const name = value('name');
  if (known && name !== undefined && !known.includes(name))
    faults.push(...wrong('name', name, known));
  const { wrong: part, filter } = parseFilter(value('filter'));
  if (part !== undefined)
    faults.push(
      ...wrong(
        'filter',
        part,
        filterKeys.map((key) => `${key}:…`),
      ),
    );
  if (known && name !== undefined && wholeFigures.includes(name) && value('filter'))
    faults.push(...wrong('filter', value('filter')!, [`<${node.name} name="${name}" />`]));
  if (filter.year !== undefined && !/^\d{4}$/.test(filter.year))
    faults.push(...wrong('filter', `year:${filter.year}`, ['year:2024']));
  for (const [key, register] of Object.entries(filterRegisters)) {
    const chosen = filter[key as keyof typeof filterRegisters];
    if (chosen === undefined || records.findIn(register, chosen)) continue;
    faults.push(
      fault('x-unknown-reference', place('filter', chosen), {
        wanted: register,
        ...toSuggestion(
          chosen,
          records.of(register).map((one) => one.id),
        ),
      }),
    );
  }
  const asOf = value('asOf');
  if (asOf !== undefined && !isDate(asOf))
    faults.push(
      fault('invalid-date', place('asOf', asOf), {
        kind: 'date',
        readings: 0,
        first: '',
        second: '',
      }),
    );
  const id = value('id');
  if (node.name === 'Ref' && id !== undefined && !records.find(id))
    faults.push(
      fault('x-unknown-reference', place('id', id), { wanted: 'any', near: 'no', suggestion: '' }),
    );
  if (node.name === 'Term' && id !== undefined && !records.findIn('terms', id))
    faults.push(
      fault('x-unknown-reference', place('id', id), {
        wanted: 'terms',
        near: 'no',
        suggestion: '',
      }),
    );
  return faults;
}
