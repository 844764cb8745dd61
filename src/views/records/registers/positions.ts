/** Where participants stood. */
import type { RecordOf } from '../../../schema/index.ts';
import { scoresAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, labelOf, linkToId, linked } from '../../parts/inlines.ts';
import type { RegisterView } from './view.ts';

export const positionsView: RegisterView<'positions'> = {
  columns: {
    kind: { label: (context) => labelOf(context, 'positions', 'position') },
    scenarios: { cell: scenarioLinks },
    until: { label: (context) => context.say('position.withdrawn') },
  },
};

/** The scenarios that a position is about; of one on an assessment with the way to its scores. */
function scenarioLinks(context: Context, { fields }: RecordOf<'positions'>): readonly Inline[] {
  const { records } = context.repository;
  const assessment = records.findIn('assessments', fields.subject);
  return (fields.scenarios ?? []).map((id) => {
    const named = linkToId(context, id);
    const isScored = records
      .linkedFrom('scores', 'scenario', id)
      .some((score) => records.findIn('assessments', score.fields.assessment) === assessment);
    if (!assessment || !isScored) return named;
    const lang = 'lang' in named && named.lang ? { lang: named.lang } : {};
    return { ...linked(named.text, scoresAddress(context, assessment, id)), ...lang };
  });
}
