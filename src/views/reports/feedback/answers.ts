/** What became of what third parties said. */
import type { RecordOf } from '../../../schema/index.ts';
import { daysBetween } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import type { Figures } from '../report.ts';
import { percentile } from '../../figures/earlyWarning.ts';

type Message = RecordOf<'feedback'>;

/** Days from the receipt of a message to its answer. */
export const daysToAnswer = ({ fields: { received_on, response_on } }: Message) =>
  received_on && response_on ? daysBetween(received_on, response_on) : undefined;

export const isAnswered = ({ fields }: Message): boolean => fields.response_on !== undefined;
export const isAccepted = ({ fields }: Message): boolean => fields.accepted === true;
export const hasLed = ({ fields }: Message): boolean => (fields.led_to ?? []).length > 0;

/** The median and the longest number of days to an answer, of those answered. */
export function answerDays(messages: readonly Message[]): { median?: number; longest?: number } {
  const days = messages
    .map(daysToAnswer)
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a - b);
  return { median: percentile(days, 0.5), longest: days.at(-1) };
}

export function feedbackFigures({ repository: { records } }: Context): Figures {
  const all = records.of('feedback');
  const { median, longest } = answerDays(all);
  return {
    received: all.length,
    answered: all.filter(isAnswered).length,
    accepted: all.filter(isAccepted).length,
    led_to_change: all.filter(hasLed).length,
    median_days: median ?? null,
    longest_days: longest ?? null,
  };
}
