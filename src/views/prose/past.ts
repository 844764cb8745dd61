/** Which past days the figures of a text are of, and up to which day what was written is in them. */
import type { Nodes } from 'mdast';
import { formatDate } from '../../i18n/index.ts';
import type { DrawnProse, RecordOf } from '../../schema/index.ts';
import type { IsoDate } from '../../schema/values/index.ts';
import { beginsAfter } from '../changes/asOf.ts';
import { addressIn } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { type Attributes, findComponent } from './component.ts';
import { clocksOf } from './figures.ts';

const figures: ReadonlySet<string> = new Set(['Chart', 'Table', 'Stat']);

function attributesIn(node: Nodes): readonly Attributes[] {
  const own = findComponent(node);
  const below = 'children' in node ? node.children.flatMap((one) => attributesIn(one)) : [];
  return own && figures.has(own.name) ? [own.attributes, ...below] : below;
}

/** A sentence for each such day, and the way to the definition of past days. */
export function pastNotes(
  context: Context,
  record: RecordOf,
  { body }: DrawnProse,
): { sentences: readonly string[]; href: string } {
  const { language, repository, say } = context;
  const toText = ({ asOf, written }: { asOf: IsoDate; written: IsoDate }) => {
    const begins = beginsAfter(repository, written);
    return say('report.figuresAsOf', {
      date: formatDate(language, asOf),
      known: formatDate(language, written),
      begins: begins ? formatDate(language, begins) : 'none',
    });
  };
  const clocks = attributesIn(body).flatMap((one) => clocksOf(record, one) ?? []);
  return {
    sentences: [...new Set(clocks.map(toText))],
    href: `${addressIn(context, '/method/')}#past`,
  };
}
