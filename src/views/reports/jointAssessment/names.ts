/** What the two sides of a judgement are called: the scenario, and whose territory it is. */
import type { Judgement } from '../../figures/risk.ts';
import type { Context } from '../../parts/context.ts';
import { shortTitleOf, titleOf } from '../../parts/texts.ts';

export function pairNamesOf(
  context: Context,
  { scenario, participant }: Judgement,
): { scenario: string; participant: string } {
  const { records } = context.repository;
  const what = records.findIn('scenarios', scenario);
  const whose = records.findIn('participants', participant);
  return {
    scenario: what ? titleOf(context, what).text : scenario,
    participant: whose ? shortTitleOf(context, whose).text : participant,
  };
}
