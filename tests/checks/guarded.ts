/** The rules of the guard as a record has them that says nothing else, and what they find. */
import { checkGuard } from '../../src/checks/guard/index.ts';
import type { GuardRules } from '../../src/schema/descriptor.ts';

export const rules: GuardRules = { coordinateDecimals: 2, words: [], exempt: [] };
let asked = 0;
/** Rules by which nothing was looked at before: what is clean is looked at once. */
export const freshRules = (): GuardRules => ({
  ...rules,
  coordinateDecimals: 2 + (asked += 1) / 1e9,
});
export const place = { file: 'data/actions.csv', line: 2, field: 'text' };
export const codesOf = (text: string, field = 'text', more: Partial<GuardRules> = {}): string[] =>
  checkGuard([{ text, place: { ...place, field } }], { ...rules, ...more }).map(
    ({ code, params }) => `${code} ${params['kind']}`,
  );
