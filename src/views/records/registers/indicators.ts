/** Measured improvements. */
import { compareText } from '../../../schema/faults/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { indicatorCharts, indicatorLine } from '../../figures/indicators/chart.ts';
import type { Context } from '../../parts/context.ts';
import { spark } from '../../parts/inlines.ts';
import { type Section, figureSection, tableSection } from '../../parts/sections.ts';
import type { RegisterView, TableOf } from './view.ts';

export const indicatorsView: RegisterView<'indicators'> = {
  figure: 'indicators-rows',
  sections: indicatorSections,
  listed: [
    {
      key: 'values',
      kind: 'spark',
      figure: 'records',
      label: (context) => context.say('indicator.values'),
      cell: (context, indicator) => {
        const line = indicatorLine(context, indicator);
        return line ? [spark(line)] : [];
      },
    },
  ],
  pictured: true,
};

function indicatorSections(
  context: Context,
  indicator: RecordOf<'indicators'>,
  tableOf: TableOf,
): readonly Section[] {
  const [chart, parts] = indicatorCharts(context, indicator);
  if (!chart) return [noValues(context)];
  const noted = context.repository.records
    .linkedFrom('observations', 'indicator', indicator.id)
    .filter(({ fields }) => fields.notes)
    .toSorted((a, b) => compareText(a.fields.date ?? '', b.fields.date ?? ''));
  return [
    { kind: 'figure', id: 'values', chart },
    ...figureSection('values-by-participant', context.say('report.by.participant'), parts),
    ...tableSection(
      'values-notes',
      context.say('indicator.notes'),
      tableOf(context, 'observations', noted, ['indicator']),
    ),
  ];
}

const noValues = (context: Context): Section => ({
  kind: 'note',
  id: 'values',
  title: context.say('indicator.values'),
  text: context.say('indicator.none'),
});
