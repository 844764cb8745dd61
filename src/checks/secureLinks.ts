/** A link over http leads where it says, but what comes back may be altered on the way. */
import { type Fault, fault } from '../schema/faults/index.ts';
import { fieldsOf, registerNames } from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

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
  return [value ?? []].flat().filter((link) => /^http:/i.test(link));
}
