/** The kinds of charts, and the words that each needs of the interface. */

export const chartKinds = [
  'line',
  'sparkline',
  'bar',
  'stackedBar',
  'range',
  'dotPlot',
  'timeline',
  'matrix',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/**
 * The interface's words that a chart needs, from the dictionary of its language; `{name}` stands
 * for a value.
 */
export interface ChartWords {
  /** What each kind is called: "Line chart". */
  kinds: Readonly<Record<ChartKind, string>>;
  /** "{series}, {x}: {value}" */
  point: string;
  /** "{x}: {value}", where there is one series. */
  pointAlone: string;
  /** "{low} to {high}" */
  span: string;
  /** "since {low}" */
  since: string;
  /** "{value} ({low} to {high})" */
  uncertain: string;
  /** "{value} (base {base})" */
  withBase: string;
  /** "no data" */
  missing: string;
  /** "small base": said of a point. */
  smallBase: string;
  /** "† Small base: read with care." */
  smallBaseNote: string;
  /** "There is nothing to draw yet." */
  empty: string;
  /** "{kind}. {x}: {first} to {last}. {y}: {least} to {most}." */
  summary: string;
  /** "{kind}. Values: {count}." */
  summaryShort: string;
  /** "Source: {source}" */
  source: string;
  /** "As of {date}" */
  asOf: string;
  /** "Table" */
  table: string;
  /** "Take away" */
  takeAway: string;
  /** "Arrow keys move between the points, Enter opens the rows behind one, Escape leaves." */
  keys: string;
  /** "Arrow keys move between the numbers, Enter opens the rows behind one." */
  cellKeys: string;
  /** "Series" */
  series: string;
  /** "Event" */
  event: string;
  /** "Marked on the axis" */
  marked: string;
  /** "ABCDEFGHIJ": what events are called on the axis. */
  letters: string;
  /** "From" */
  from: string;
  /** "To" */
  to: string;
}
