/** The files of a chart that can be taken away. */
import { absolute, fileAddress } from './addresses.ts';
import type { ChartSpec } from './charts/spec.ts';
import type { Context } from './context.ts';

export const chartForms = ['csv', 'json', 'svg', 'png'] as const;
export type ChartForm = (typeof chartForms)[number];

/** Path of a chart's file without base; one for each language, since its words differ. */
export function chartPath(spec: ChartSpec, form: ChartForm): string {
  return `/charts/${spec.language.toLowerCase()}/${spec.id}.${form}`;
}

/** The addresses of a chart's files. */
export function takeAwayOf(context: Context, spec: ChartSpec): Readonly<Record<ChartForm, string>> & { embed: Embedding } {
  const files = Object.fromEntries(chartForms.map((form) => [form, fileAddress(context, chartPath(spec, form))])) as Record<ChartForm, string>;
  return { ...files, embed: { address: absolute(context, fileAddress(context, embedPath(spec))), title: context.say('embed.title'), intro: context.say('embed.intro') } };
}

/** What a newsroom needs to show a figure in a page of its own. */
export interface Embedding { address: string; title: string; intro: string }

/** Path of the page that holds a chart alone, in its language. */
export function embedPath(spec: ChartSpec): string {
  return `/embed/${spec.language.toLowerCase()}/${spec.id}/`;
}
