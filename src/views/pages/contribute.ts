/**
 * How to change the record, and each kind of fault with its paragraph and a wrong and a right
 * example.
 */
import { explainFault } from '../../i18n/index.ts';
import { faultExamples } from '../../schema/faults/examples/index.ts';
import { type FaultCode, faultCodes, faultKinds } from '../../schema/faults/index.ts';
import { addressIn } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';

export interface ContributeView {
  title: string;
  intro: string;
  steps: readonly string[];
  repository?: string;
  /** The page on which a file can be checked before it is sent. */
  check: string;
  faults: readonly {
    code: string;
    severity: string;
    sentence: string;
    wrong: string;
    right: string;
  }[];
}

export function toContributeView(context: Context): ContributeView {
  const { say } = context;
  const { repository } = context.repository.descriptor;
  return {
    title: say('contribute.title'),
    intro: say('contribute.intro'),
    steps: [say('contribute.step1'), say('contribute.step2'), say('contribute.step3')],
    ...(repository ? { repository } : {}),
    check: addressIn(context, '/check/'),
    faults: faultCodes.map((code) => ({
      code,
      severity: say(`contribute.${faultKinds[code]}`),
      sentence: explainFault(context.language, code),
      ...exampleOf(code),
    })),
  };
}

function exampleOf(code: FaultCode): { wrong: string; right: string } {
  const { wrong, right } = faultExamples[code].shown ?? faultExamples[code];
  return { wrong: wrong.replace(/\n$/, ''), right: right.replace(/\n$/, '') };
}
