/** The files of a chart that can be taken away. */
import { formatDate } from '../../i18n/index.ts';
import { absolute, fileAddress } from '../parts/addresses.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';

const chartForms = ['csv', 'json', 'svg', 'png'] as const;
export type ChartForm = (typeof chartForms)[number];

/** Path of a chart's file without base; one for each language, since its words differ. */
export function chartPath({ language }: Context, spec: ChartSpec, form: ChartForm): string {
  return `/charts/${language.toLowerCase()}/${spec.id}.${form}`;
}

/** What charts of rows as they stand name: values of records, and of tables. */
const asTheyStand = new Set(['', 'records', 'data']);

/** The definition in SQL of a chart's values; none where they are values of rows as they stand. */
const definitionOf = ({ figure = '' }: ChartSpec): string | undefined =>
  figure.split(' ').findLast((name) => !asTheyStand.has(name));

/** The addresses of a chart's files, and what is to be pasted to embed it. */
export function takeAwayOf(
  context: Context,
  spec: ChartSpec,
): Readonly<Record<ChartForm, string>> & { sql?: string; embed: readonly Snippet[] } {
  const files = Object.fromEntries(
    chartForms.map((form) => [form, fileAddress(context, chartPath(context, spec, form))]),
  ) as Record<ChartForm, string>;
  const definition = definitionOf(spec);
  return {
    ...files,
    ...(definition ? { sql: fileAddress(context, `/method/${definition}.sql`) } : {}),
    embed: embeddingOf(context, spec),
  };
}

/** What a newsroom pastes to show a figure in a page of its own, and when it does. */
export interface Snippet {
  intro: string;
  address: string;
}

/** Path of the page that holds a chart alone, in its language. */
export const embedPath = ({ language }: Context, spec: ChartSpec): string =>
  `/embed/${language.toLowerCase()}/${spec.id}/`;

function embeddingOf(context: Context, spec: ChartSpec): readonly Snippet[] {
  const { say } = context;
  const address = absolute(context, fileAddress(context, embedPath(context, spec)));
  return [
    { intro: say('embed.live'), address },
    {
      intro: say('embed.pinned', { date: formatDate(context.language, spec.asOf) }),
      address: `${address}?v=${spec.asOf}`,
    },
  ];
}
