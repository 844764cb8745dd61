/**
 * The checker page: what it says before a file is chosen, and where it finds what it needs then.
 */
import { proseRegisters } from '../../schema/registers/index.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';
import { type JudgingView, type WaysView, toJudgingView, toWaysView } from './judging.ts';

export interface CheckView extends JudgingView {
  title: string;
  intro: string;
  /** Tables and kinds of text to choose from: value and label. */
  kinds: readonly { value: string; label: string }[];
  ways: WaysView;
}

export function toCheckView(context: Context): CheckView {
  const { say, repository } = context;
  const tables = repository.datasets.filter(
    ({ resource: { opaque } }) => !opaque || opaque === 'unreadable',
  );
  return {
    title: say('nav.check'),
    intro: say('check.intro'),
    kinds: [
      ...tables.map(({ resource }) => ({
        value: resource.name,
        label: resource.title ?? resource.name,
      })),
      ...proseRegisters.map((name) => ({
        value: `text:${name}`,
        label: registerName(context, name, 'one'),
      })),
    ],
    ...toJudgingView(context),
    ways: toWaysView(context),
  };
}
