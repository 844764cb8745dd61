/** The door of `charts/`: what other packages use of it. */
export { toCsv, toJson } from './download.ts';
export { formatEvent, formatSource } from './format.ts';
export { cellText, changeMarks } from './kinds/matrix.ts';
export { palettes } from './parts/palette.ts';
export { wrap } from './parts/text.ts';
export {
  type ChartEvent,
  type ChartPoint,
  type ChartSpec,
  type Voice,
  changesIn,
  hasSmallBase,
  isMissing,
  voiceOf,
  withoutRows,
} from './spec.ts';
export {
  type StandaloneOptions,
  fitsShare,
  interfaceFace,
  share,
  textFace,
  toStandalone,
  toStandaloneSvg,
} from './standalone.ts';
export { type Strip, toStrip } from './strip.ts';
export { isEmpty, toSvg } from './svg.ts';
export { type TableCell, toTable } from './table.ts';
export { type ChartKind, type ChartWords, chartKinds } from './words.ts';
