/** The facts of a record's page: its short values. */
import { formatRange } from '../../../i18n/index.ts';
import { type RecordOf, common } from '../../../schema/index.ts';
import { type RegisterName, fieldsOf, registers } from '../../../schema/registers/index.ts';
import type { Context } from '../../parts/context.ts';
import { labelOf, plain, valuesOf, type Inline } from '../../parts/inlines.ts';
import { isCommitment } from '../../parts/marks.ts';
import { ownersOf } from '../../parts/owners.ts';
import type { Fact } from '../../parts/sections.ts';
import { dueOf, firstDueOf } from '../due.ts';

/**
 * Fields that stand elsewhere than among the facts: in the title, the sentence, the texts or the
 * marks.
 */
const placed = new Set([
  'id',
  'title',
  'summary',
  'status',
  'contested',
  'contested_note',
  'notes',
  'release',
  'objectives',
  'objective_results',
  'agenda',
  'amends',
  'key_judgments',
]);

/**
 * Short values as a definition list, in the schema's order, then the columns that feed no field,
 * under their own titles.
 */
export function factsOf(context: Context, record: RecordOf): readonly Fact[] {
  return [
    ...ownFirst(record.register).flatMap((field) => [
      ...fieldFacts(context, record, field),
      ...ownerFacts(context, record, field),
    ]),
    ...record.extras.map(({ label, value }) => ({ label, values: [plain(value)] })),
  ];
}

/** A register's own fields, then those that every record may carry; without what stands elsewhere. */
function ownFirst(register: RegisterName): readonly string[] {
  const shown = [...fieldsOf(register)]
    .filter(([field, { kind }]) => !placed.has(field) && kind !== 'prose')
    .map(([field]) => field);
  return [
    ...shown.filter((field) => !(field in common)),
    ...shown.filter((field) => field in common),
  ];
}

function fieldFacts(context: Context, record: RecordOf, field: string): readonly Fact[] {
  if (isTitle(record, field)) return [];
  const span = spanOf(context, record);
  if (span && (field === 'starts_on' || field === 'ends_on'))
    return field === 'starts_on' ? [{ label: context.say('field.date'), values: [span] }] : [];
  const values = factValues(context, record, field);
  return values.length > 0 ? [{ label: labelOf(context, record.register, field), values }] : [];
}

/** The days of what has a first one: one fact, which says once what the first and last share. */
function spanOf({ language }: Context, { fields }: RecordOf): Inline | undefined {
  const { starts_on: from, ends_on: to } = fields as Record<string, unknown>;
  if (typeof from !== 'string') return undefined;
  return plain(formatRange(language, from, typeof to === 'string' ? to : from));
}

function factValues(context: Context, record: RecordOf, field: string): readonly Inline[] {
  if (isCommitment(record) && field === 'due') return dueOf(context, record, 'page');
  if (isCommitment(record) && field === 'due_original') return firstDueOf(context, record);
  return valuesOf(context, record, field);
}

/** Whose work a finding is about stands beside what it is about. */
function ownerFacts(context: Context, record: RecordOf, field: string): readonly Fact[] {
  if (record.register !== 'findings' || field !== registers.findings.about) return [];
  const values = ownersOf(context, record);
  return values.length > 0 ? [{ label: labelOf(context, 'actions', 'owner'), values }] : [];
}

const isTitle = (record: RecordOf, field: string) =>
  field === 'name' || field === 'term' || (field === 'edition' && !('title' in record.fields));
