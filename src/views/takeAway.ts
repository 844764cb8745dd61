/** The files of a chart that can be taken away. */
import { fileAddress } from './addresses.ts';
import type { ChartSpec } from './charts/spec.ts';
import type { Context } from './context.ts';

export interface TakeAway { label: string; href: string }

/** Path of a chart's file without base; one for each language, since its words differ. */
export function chartPath(spec: ChartSpec, extension: 'csv' | 'json' | 'svg'): string {
  return `/charts/${spec.language.toLowerCase()}/${spec.id}.${extension}`;
}

export function takeAwayOf(context: Context, spec: ChartSpec): readonly TakeAway[] {
  return (['csv', 'json', 'svg'] as const).map((extension) => ({ label: context.say(`chart.download.${extension}`), href: fileAddress(context, chartPath(spec, extension)) }));
}
