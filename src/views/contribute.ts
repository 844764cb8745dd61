/** How to change the record: the steps, and each kind of fault with its sentence. */
import { hasMessage, type MessageKey } from '../i18n/index.ts';
import { faultCodes, faultKinds } from '../schema/faults.ts';
import type { Context } from './context.ts';

export interface ContributeView {
  title: string;
  intro: string;
  steps: readonly string[];
  repository?: string;
  faults: readonly { code: string; severity: string; sentence: string }[];
}

export function toContributeView(context: Context): ContributeView {
  const { say } = context;
  const { repository } = context.repository.descriptor;
  return {
    title: say('contribute.title'), intro: say('contribute.intro'), steps: [say('contribute.step1'), say('contribute.step2'), say('contribute.step3')], ...(repository ? { repository } : {}),
    faults: faultCodes.map((code) => ({ code, severity: say(`contribute.${faultKinds[code]}`), sentence: explain(context, code) })),
  };
}

/** The paragraph of a kind of fault. */
function explain(context: Context, code: string): string {
  const key = `explain.${code}`;
  return hasMessage(key) ? context.say(key as MessageKey) : '';
}
