/** An empty table of each register, to be filled in and sent. */
import type { Dataset } from '../../schema/index.ts';
import { type RegisterName, blankColumns, registerNames } from '../../schema/registers/index.ts';
import { fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';

export const blankPath = (register: RegisterName): string => `/data/blank/${register}.csv`;

/** Whether a table is read as it is where nothing is said of how it stands. */
function isUsual({ resource: { dialect, opaque, encoding } }: Dataset): boolean {
  const { delimiter, quoteChar, header, headerRows, commentRows, json } = dialect;
  return (
    !opaque &&
    !json &&
    encoding === 'utf-8' &&
    header &&
    delimiter === ',' &&
    quoteChar === '"' &&
    headerRows.length === 1 &&
    headerRows[0] === 1 &&
    commentRows.length === 0
  );
}

/** The labels of the record's own table of a register where it has one, else the register's. */
export function blankHeader({ repository }: Context, register: RegisterName): readonly string[] {
  const own = repository.datasets.find((one) => one.resource.register === register && isUsual(one));
  return own ? own.header : blankColumns(register);
}

export interface BlankLink {
  register: RegisterName;
  label: string;
  href: string;
}

/** Those of registers that the record has first, each group in the order of registers. */
export function blankLinks(context: Context): readonly BlankLink[] {
  const held = (name: RegisterName) => context.repository.records.of(name).length > 0;
  return registerNames
    .toSorted((a, b) => Number(held(b)) - Number(held(a)))
    .map((register) => ({
      register,
      label: registerName(context, register, 'many'),
      href: fileAddress(context, blankPath(register)),
    }));
}
