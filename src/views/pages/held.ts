/**
 * What a site leads to: sections, registers and tools that hold something. The page of one that
 * holds nothing stays where it is, says so, and is named nowhere: an address keeps working while
 * rows come and go.
 */
import { type RegisterName, isRegister, pageRegisters } from '../../schema/registers/index.ts';
import { remember } from '../../schema/values/index.ts';
import { logOf } from '../changes/log/log.ts';
import { addressIn } from '../parts/addresses.ts';
import { type Context, contextKey } from '../parts/context.ts';
import { compareEntries } from '../records/compare/kinds.ts';
import { editionPairs } from '../records/compare/editions.ts';
import { standingReports } from '../reports/index.ts';
import { comingItems } from './calendar.ts';

/** Pages of the engine beside those of registers that may have nothing to show. */
const tools = [
  'data',
  'glossary',
  'changes',
  'corrections',
  'correct',
  'calendar',
  'compare',
  'method',
  'search/titles',
] as const;
type Tool = (typeof tools)[number];

const rows = ({ repository }: Context, register: RegisterName) =>
  repository.records.of(register).length;

/** Whether any register of the record has a row; else all that it has are plain tables. */
export const hasRecords = (context: Context): boolean =>
  pageRegisters.some((register) => rows(context, register) > 0);

const holds: Readonly<Record<Tool | 'reports', (context: Context) => boolean>> = {
  data: ({ repository }) => repository.datasets.length > 0,
  glossary: (context) => rows(context, 'terms') > 0,
  changes: (context) =>
    logOf(context).length > 0 || (context.repository.history?.tables.length ?? 0) > 0,
  corrections: (context) => rows(context, 'corrections') + rows(context, 'feedback') > 0,
  correct: hasRecords,
  calendar: (context) => comingItems(context).length > 0,
  compare: (context) => compareEntries(context).length + editionPairs(context).length > 0,
  method: hasRecords,
  'search/titles': hasRecords,
  reports: (context) => rows(context, 'reports') + standingReports(context).length > 0,
};

/** Whether there is anything on the page `/<name>/`; every page but these always has something. */
export function isHeld(context: Context, name: string): boolean {
  if (!Object.hasOwn(holds, name)) return !isRegister(name) || rows(context, name) > 0;
  return remember(
    `held: ${name}`,
    context.repository,
    () => holds[name as Tool](context),
    contextKey(context),
  );
}

/** The addresses in one language of the pages that hold nothing. */
export const unheldAddresses = (context: Context): readonly string[] =>
  [...pageRegisters, ...tools]
    .filter((name) => !isHeld(context, name))
    .map((name) => addressIn(context, `/${name}/`));
