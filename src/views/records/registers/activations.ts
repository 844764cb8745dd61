/** Uses of emergency procedures. */
import { formatInstant } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { minutesBetween } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import type { RegisterView } from './view.ts';

export const activationsView: RegisterView<'activations'> = {
  figure: 'activations',
  sentence: activationSentence,
};

/** When it was in use, and for how long. */
function activationSentence(
  context: Context,
  { fields }: RecordOf<'activations'>,
): string | undefined {
  const { started_at, ended_at } = fields;
  if (!started_at) return undefined;
  const minutes = ended_at ? minutesBetween(started_at, ended_at) : undefined;
  return context.say('sentence.activation', {
    from: formatInstant(context.language, started_at),
    to: ended_at ? formatInstant(context.language, ended_at) : 'none',
    minutes: minutes === undefined ? 'none' : context.say('word.minutes', { count: minutes }),
  });
}
