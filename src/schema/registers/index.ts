/** Every register, in the order in which a reader meets them. */
import type { z } from 'zod';
import { acknowledgements } from './acknowledgements.ts';
import { actions } from './actions.ts';
import { activations } from './activations.ts';
import { alerts } from './alerts.ts';
import { amendments } from './amendments.ts';
import { assessments } from './assessments.ts';
import { assistance } from './assistance.ts';
import { contributions } from './contributions.ts';
import { corrections } from './corrections.ts';
import { decisions } from './decisions.ts';
import { exercises } from './exercises.ts';
import { feedback } from './feedback.ts';
import { findings } from './findings.ts';
import { forums } from './forums.ts';
import { indicators } from './indicators.ts';
import { lessons } from './lessons.ts';
import { measures } from './measures.ts';
import { meetings } from './meetings.ts';
import { milestones } from './milestones.ts';
import { observations } from './observations.ts';
import { participants } from './participants.ts';
import { participation } from './participation.ts';
import { positions } from './positions.ts';
import { reports } from './reports.ts';
import { reviews } from './reviews.ts';
import { scenarios } from './scenarios.ts';
import { scores } from './scores.ts';
import { submissions } from './submissions.ts';
import { terms } from './terms.ts';
import { themes } from './themes.ts';
import { translations } from './translations.ts';
import type { RegisterSchema } from './card.ts';
import { fieldMeta, type FieldMeta } from './fields.ts';

export const registers = {
  participants,
  themes,
  measures,
  participation,
  submissions,
  forums,
  meetings,
  actions,
  milestones,
  findings,
  assessments,
  scenarios,
  scores,
  decisions,
  positions,
  reviews,
  exercises,
  assistance,
  alerts,
  acknowledgements,
  activations,
  indicators,
  observations,
  contributions,
  amendments,
  corrections,
  feedback,
  terms,
  translations,
  lessons,
  reports,
} as const;

export type RegisterName = keyof typeof registers;
export const registerNames = Object.keys(registers) as RegisterName[];

export { contradictingOutcomes } from './findings.ts';

/** The typed values of one row of register `R`. */
export type FieldsOf<R extends RegisterName> = z.infer<
  z.ZodObject<(typeof registers)[R]['fields']>
>;

/** The registers whose rows have a page of their own. */
export const pageRegisters = registerNames.filter((name) => registers[name].pages);

/** The registers whose rows have an address of their own: a page, or a place on one. */
export const addressedRegisters = registerNames.filter(
  (name) => typeof registers[name].page === 'string',
);

/** The registers that have a place in a list of the site, in its order. */
export function registersOn(list: 'nav' | 'holdings'): readonly RegisterName[] {
  const placeOf = (name: RegisterName) => Number(registers[name][list]);
  return registerNames
    .filter((name) => placeOf(name) > 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Where a composite key or an id leads to text in MDX instead of a table. */
export const proseRegisters = ['lessons', 'reports'] as const;

export function isRegister(name: string): name is RegisterName {
  return Object.hasOwn(registers, name);
}

const metaOf = new Map(
  registerNames.map((name) => [
    name,
    new Map(
      Object.entries(registers[name].fields as RegisterSchema['fields']).map(([field, type]) => [
        field,
        fieldMeta(type as z.ZodType),
      ]),
    ),
  ]),
);

/** The fields of a register with their metadata, in the schema's order. */
export function fieldsOf(name: RegisterName): ReadonlyMap<string, FieldMeta> {
  return metaOf.get(name)!;
}

/** Columns that few rows of a new table need. */
const rarelyNeeded: readonly string[] = ['release', 'source'];

/** The columns of an empty table of a register, what identifies a row first. */
export function blankColumns(register: RegisterName): readonly string[] {
  const names = [...fieldsOf(register).keys()].filter((name) => !rarelyNeeded.includes(name));
  return [...names.filter((name) => name === 'id'), ...names.filter((name) => name !== 'id')];
}

/** The vocabulary that has the words of a field. */
export function vocabularyOf(register: RegisterName, field: string): string {
  const { status } = registers[register];
  return status !== 'none' && status?.field === field ? status.words : field;
}
