/**
 * Rules of the descriptor about what may not be published, and what may be all the same, fail
 * closed: one that names nothing, because of a slip or because what it named has gone, is an error
 * and not a protection that nobody has.
 */
import type { Exemption, Redaction } from '../schema/index.ts';
import { type Fault, type Place, fault, toSuggestion } from '../schema/faults/index.ts';
import type { History, Withheld } from '../schema/history/index.ts';
import { toAddress } from '../schema/values/index.ts';

/** The place of a property of the descriptor. */
type Locate = (path: readonly (string | number)[]) => Place;

/** Redactions without effect; `withheld` is what each of them takes out of the whole history. */
export function checkRedactions(
  redactions: readonly Redaction[],
  withheld: readonly Withheld[],
  history: History,
  locate: Locate,
): Fault[] {
  return redactions.flatMap((redaction, index) => {
    const { missed } = withheld[index] ?? {};
    if (missed === undefined) return [];
    const named = missed === 'value' ? 'field' : missed;
    const place = locate(['waymark', 'redactions', index, named]);
    const { record, field, until = '' } = redaction;
    const near = toSuggestion(redaction[named], nearTo(redaction, missed, history));
    const params = { why: missed, record, field, until, ...near };
    return [fault('x-idle-rule', { ...place, found: redaction[named] }, params)];
  });
}

/** What the author of a redaction may have meant. */
function nearTo(
  redaction: Redaction,
  missed: NonNullable<Withheld['missed']>,
  { events }: History,
): ReadonlySet<string> {
  if (missed === 'record') return new Set(events.map(({ id }) => id));
  const record = toAddress(redaction.record);
  const own = events.filter(({ id }) => toAddress(id) === record);
  return new Set(
    missed === 'field'
      ? own.flatMap(({ fields, values = {} }) => [
          ...fields.map(({ field }) => field),
          ...Object.keys(values),
        ])
      : [],
  );
}

/** Exemptions that let nothing through; `files` are those that the record is read from. */
export function checkExemptions(
  exemptions: readonly Exemption[],
  used: ReadonlySet<Exemption>,
  files: readonly string[],
  locate: Locate,
): Fault[] {
  return exemptions.flatMap((rule, index) => {
    if (used.has(rule)) return [];
    const why = files.includes(rule.file) ? 'nothing' : 'file';
    const place = locate(['waymark', 'guard', 'exempt', index, 'file']);
    const below = files.filter((file) => file.endsWith(`/${rule.file}`));
    const near = toSuggestion(below[0] ?? rule.file, why === 'file' ? files : []);
    return [
      fault('x-idle-rule', { ...place, found: rule.file }, { why, code: rule.code, ...near }),
    ];
  });
}
