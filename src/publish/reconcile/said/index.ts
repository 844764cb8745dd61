/**
 * The second guard: what a site says, read from its files alone, may hold nothing that the guard
 * refuses. Check has judged the record before; this knows nothing of what check looked at but where
 * the guard stops at a text, and then only whether the record may say it.
 */
import { type Judging, listJudgedStrings } from '../../../record/index.ts';
import type { Descriptor } from '../../../schema/index.ts';
import { messagesOf } from '../../../i18n/index.ts';
import { faultExamples } from '../../../schema/faults/examples/index.ts';
import type { Finding } from '../findings.ts';
import { stringsOf } from './json.ts';
import type { Doubt } from './listener.ts';
import { Passed } from './passed.ts';

/** What the site may not say, by the place where it stands; never the text itself. */
export async function judgeSaid(
  heard: readonly Doubt[],
  {
    descriptor,
    ...judging
  }: { descriptor: Descriptor } & Pick<Judging, 'root' | 'history' | 'cache'>,
): Promise<readonly Finding[]> {
  const rules = descriptor.guard;
  let left = heard;
  for (const words of engineWords()) {
    if (left.length === 0) return [];
    const passed = new Passed(left, rules);
    passed.passEngine(words);
    left = passed.left();
  }
  const passed = new Passed(left, rules);
  for await (const strings of listJudgedStrings(judging)) {
    for (const one of strings) passed.passString(one);
    left = passed.left();
    if (left.length === 0) return [];
  }
  const places = new Map(left.map((one) => [`${one.place}\n${one.code}`, one]));
  return [...places.values()].map(({ place, code }) => ({
    place,
    text: `says what may not be published [${code}]`,
  }));
}

/** The words of the engine: what it shows as examples of faults, then whatever else it says. */
function* engineWords(): Generator<Iterable<string>> {
  yield stringsOf(faultExamples);
  for (const language of ['en', 'fr', 'ar']) yield stringsOf(messagesOf(language, /./));
}
