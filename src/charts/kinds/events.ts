/**
 * What happened in the time that a chart shows. On an axis of dates each event is a line with a
 * letter, which the list under the drawing tells; where a row stands for a time, it is told there.
 */
import { eventsOnAxis, formatEvent } from '../format.ts';
import { group, line, linkedNodes, writeSmall } from '../parts/pen.ts';
import type { Node, Sheet } from '../parts/sheet.ts';
import { wrap } from '../parts/text.ts';
import type { ChartEvent } from '../spec.ts';
import { s } from 'hastscript';

interface Told {
  height: number;
  nodes: Node[];
}

/** Where the text of an event begins, after its letter or its tick. */
const before = 14;
/** What is left free at the end of its lines: scripts within one line differ in width. */
const after = 10;

/** Events one under the other, each in a line or two, from the place `start` on. */
function tell(
  sheet: Sheet,
  events: readonly ChartEvent[],
  start: number,
  top: number,
  lead: (index: number, baseline: number) => Node,
): Told {
  const { spec, small } = sheet;
  const nodes: Node[] = [];
  let height = 0;
  for (const [index, event] of events.entries()) {
    const text = formatEvent(spec, event);
    const lines = wrap(text, small, sheet.width - start - before - after, 2);
    const baseline = top + height + small * 1.35;
    nodes.push(
      group('reference', [
        s('title', text),
        lead(index, baseline),
        ...linkedNodes(event.href, [
          writeSmall(sheet, start + before, baseline, lines, 'start', 'label'),
        ]),
      ]),
    );
    height += small * (lines.length * 1.25 + 0.35);
  }
  return { height, nodes };
}

/** What happened in the time that a row stands for, under it. */
export function eventsUnderRow(sheet: Sheet, row: string, start: number, top: number): Told {
  const { spec, small } = sheet;
  const events = (spec.events ?? []).filter(({ place }) => place === row);
  return tell(sheet, spec.x.type === 'category' ? events : [], start, top, (_, baseline) => {
    const at = baseline - small * 0.35;
    return line(sheet, [start, at], [start + 9, at], 'rule event');
  });
}

/** What the letters above an axis of dates stand for, under the drawing. */
export function eventsBelow(sheet: Sheet, top: number): Told {
  const { letters } = sheet.spec.words;
  return tell(sheet, eventsOnAxis(sheet.spec), 0, top, (index, baseline) =>
    writeSmall(sheet, 0, baseline, letters[index] ?? '', 'start', 'strong'),
  );
}
