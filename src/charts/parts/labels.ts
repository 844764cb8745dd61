/** Labels that stand by what they name, and how they keep out of each other's way. */
import { s } from 'hastscript';
import { voiceClass } from './marks.ts';
import { group, line, linkedNodes, writeSmall } from './pen.ts';
import type { Node, Sheet } from './sheet.ts';
import { shorten, widthOf, wrap } from './text.ts';
import type { Voice } from '../spec.ts';

/**
 * Places for things of given extents along a line, each as near to where it wants its middle as the
 * others allow, within bounds; in the order in which they came. Nothing where there is not room for
 * all.
 */
export function spread(
  wants: readonly { at: number; extent: number }[],
  least: number,
  greatest: number,
): number[] | undefined {
  const order = wants
    .map((want, index) => ({ ...want, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  if (order.reduce((sum, { extent }) => sum + extent, 0) > greatest - least + 0.01)
    return undefined;
  const places = new Array<number>(wants.length).fill(0);
  let edge = least;
  for (const one of order) {
    const at = Math.max(one.at, edge + one.extent / 2);
    places[one.index] = at;
    edge = at + one.extent / 2;
  }
  let limit = greatest;
  for (const one of order.toReversed()) {
    const at = Math.min(places[one.index]!, limit - one.extent / 2);
    places[one.index] = at;
    limit = at - one.extent / 2;
  }
  return places;
}

export interface TopLabel {
  at: number;
  label: string;
  /** What it stands for, where the label does not say it. */
  told?: string;
  href?: string | undefined;
  className: string;
}
interface Placed {
  item: TopLabel;
  shown: string;
  flip: boolean;
  from: number;
  end: number;
  level: number;
}

/** The label beside its line: on the far side, or on the near side where the sheet ends. */
function besideLine(sheet: Sheet, item: TopLabel, start: number): Beside {
  const shown = shorten(item.label, sheet.small, sheet.width * 0.42);
  const width = widthOf(shown, sheet.small) + 8;
  const flip = item.at + width > sheet.width && item.at - width >= start;
  return {
    item,
    shown,
    flip,
    from: flip ? item.at - width : item.at,
    end: flip ? item.at : item.at + width,
  };
}

type Beside = Omit<Placed, 'level'>;

/** Whether the line of another label would run through a label that stands below it. */
const isCrossed = (label: Beside, { item }: Beside): boolean =>
  item.at > label.from && item.at < label.end;

/** Labels in such an order that each comes after those whose lines would run through it. */
function inOrder(labels: readonly Beside[]): Beside[] {
  let open = labels.toSorted((a, b) => b.item.at - a.item.at);
  const ordered: Beside[] = [];
  while (open.length > 0) {
    const next =
      open.find((one) => !open.some((other) => other !== one && isCrossed(one, other))) ?? open[0]!;
    ordered.push(next);
    open = open.filter((one) => one !== next);
  }
  return ordered;
}

/**
 * The lowest level on which a label meets no other, and above every label whose line would run
 * through it.
 */
function levelAmong(label: Beside, placed: readonly Placed[]): number {
  const meeting = placed.filter((other) => label.from < other.end && other.from < label.end);
  const crossing = placed.filter((other) => isCrossed(label, other)).map(({ level }) => level + 1);
  let level = Math.max(0, ...crossing);
  while (meeting.some((other) => other.level === level)) level += 1;
  return level;
}

/**
 * Labels above the plot for upright lines through it (events, today, a target), packed in as few
 * levels as they need, so that no line runs through a name. `lineTo` is where the lines end.
 */
export function topLabels(
  sheet: Sheet,
  items: readonly TopLabel[],
  top: number,
  start: number,
  lineTo: number,
): { height: number; nodes: Node[] } {
  const step = sheet.small * 1.35;
  const placed: Placed[] = [];
  for (const label of inOrder(items.map((item) => besideLine(sheet, item, start))))
    placed.push({ ...label, level: levelAmong(label, placed) });
  const height = placed.reduce((most, { level }) => Math.max(most, level + 1), 0) * step;
  const nodes = placed.map(({ item, shown, flip, level }) => {
    const baseline = top + height - level * step - step * 0.3;
    const label = writeSmall(
      sheet,
      item.at + (flip ? -3 : 3),
      baseline,
      shown,
      flip ? 'end' : 'start',
      item.className.includes('today') ? 'soft' : 'label',
    );
    return group('reference', [
      s('title', item.told ?? item.label),
      line(sheet, [item.at, baseline - sheet.small * 0.75], [item.at, lineTo], item.className),
      ...linkedNodes(item.href, [label]),
    ]);
  });
  return { height, nodes };
}

export interface NamedPlace {
  at: number;
  label: string;
  voice: Voice;
}

/**
 * Names of series above the first row of a chart, each over its own mark with a short line down to
 * it; nothing where they would not fit on one line of the sheet.
 */
export function namesAbove(
  sheet: Sheet,
  names: readonly NamedPlace[],
  start: number,
  baseline: number,
  lineTo: number,
): Node[] | undefined {
  const extents = names.map(({ label, at }) => ({
    at,
    extent: widthOf(label, sheet.small, true) + 14,
  }));
  const places = spread(extents, start, sheet.width);
  if (
    places === undefined ||
    places.some(
      (place, index) => Math.abs(place - extents[index]!.at) > extents[index]!.extent * 0.75,
    )
  )
    return undefined;
  return names.map(({ label, voice }, index) =>
    group(`name ${voiceClass(voice)}`, [
      writeSmall(sheet, places[index]!, baseline, label, 'middle', 'strong'),
      line(sheet, [places[index]!, baseline + 4], [names[index]!.at, lineTo], 'leader'),
    ]),
  );
}

export interface EndLabel {
  at: number;
  lines: readonly string[];
  className: string;
  voice?: Voice;
}

/** Lines of a label at the end of a line: its name, wrapped, and its last value. */
export function endLines(sheet: Sheet, name: string, width: number): string[] {
  return wrap(name, sheet.small, width, 3);
}

/** Labels beside the end of the plot; undefined where they are too many for its height. */
export function endLabels(
  sheet: Sheet,
  labels: readonly EndLabel[],
  x: number,
  top: number,
  bottom: number,
): Node[] | undefined {
  const step = sheet.small * 1.25;
  const places = spread(
    labels.map(({ at, lines }) => ({ at, extent: lines.length * step + 3 })),
    top - step,
    bottom + step / 2,
  );
  if (places === undefined) return undefined;
  return labels.map(({ at, lines, className, voice }, index) => {
    const place = places[index]!;
    const baseline = place + sheet.small * 0.35 - ((lines.length - 1) * step) / 2;
    const leader =
      Math.abs(place - at) > step * 0.6 ? [line(sheet, [x + 2, at], [x + 9, place], 'leader')] : [];
    return group(voice === undefined ? 'name' : `name ${voiceClass(voice)}`, [
      ...leader,
      writeSmall(sheet, x + 11, baseline, lines, 'start', className),
    ]);
  });
}
