/** A link over http leads where it says, but what comes back may be altered on the way. */
import type { Nodes } from 'mdast';
import { type Fault, fault } from '../schema/faults/index.ts';
import { fieldsOf, registerNames } from '../schema/registers/index.ts';
import type { Collection, ProseFile, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

const isInsecure = (address: string): boolean => /^http:/i.test(address);

/** Of the fields of records. */
export function checkSecureLinks(records: Collection): Fault[] {
  return registerNames.flatMap((register) => {
    const links = [...fieldsOf(register)].filter(([, { kind }]) => kind === 'link');
    return (records.of(register) as readonly RecordOf[]).flatMap((record) =>
      links.flatMap(([field]) =>
        linksOf(record, field).map((link) =>
          fault('x-insecure-link', fieldPlace(record, field, link)),
        ),
      ),
    );
  });
}

function linksOf({ fields }: RecordOf, field: string): readonly string[] {
  const value = (fields as unknown as Record<string, string | readonly string[] | undefined>)[
    field
  ];
  return [value ?? []].flat().filter(isInsecure);
}

/** Of the texts of lessons and reports. */
export function checkSecureTextLinks(prose: readonly ProseFile[]): Fault[] {
  return prose.flatMap(({ file, body }) =>
    nodesOf(body).flatMap((node) => {
      if ((node.type !== 'link' && node.type !== 'definition') || !isInsecure(node.url)) return [];
      const { line, column } = node.position?.start ?? {};
      return [fault('x-insecure-link', { file, line, column, found: node.url })];
    }),
  );
}

const nodesOf = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];
