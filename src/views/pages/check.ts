/**
 * The checker page: what it says before a file is chosen, and where it finds what it needs then.
 */
import type { ResourceDescriptor } from '../../schema/index.ts';
import { proseRegisters } from '../../schema/registers/index.ts';
import { fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';
import { findOwnText } from '../parts/texts.ts';
import { type JudgingView, type WaysView, toJudgingView, toWaysView } from './judging.ts';

export interface CheckView extends JudgingView {
  title: string;
  intro: string;
  /** Tables and kinds of text to choose from: value and label. */
  kinds: readonly { value: string; label: string }[];
  /** How common programs save a sheet as CSV. */
  programs: readonly string[];
  /** Where the files of tables stand. */
  base: string;
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
        label: tableName(context, resource),
      })),
      ...proseRegisters.map((name) => ({
        value: `text:${name}`,
        label: registerName(context, name, 'one'),
      })),
    ],
    ...toJudgingView(context),
    programs: [
      say('check.workbook.libreoffice'),
      say('check.workbook.excel'),
      say('check.workbook.sheets'),
      say('check.workbook.numbers'),
    ],
    base: fileAddress(context, ''),
    ways: toWaysView(context),
  };
}

/** A table's title in the reader's language; where it has none there, the name of its register. */
function tableName(context: Context, resource: ResourceDescriptor): string {
  const title = findOwnText(context, resource, 'title');
  if (resource.register && title?.lang !== undefined)
    return registerName(context, resource.register, 'many');
  return title?.text ?? resource.name;
}
