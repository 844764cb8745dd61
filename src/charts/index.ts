/** The door of `charts/`: what other packages use of it. */
export { toCsv, toJson } from './download.ts';
export { formatSource } from './format.ts';
export {
  type ChartKind,
  type ChartPoint,
  type ChartSpec,
  type ChartWords,
  type Voice,
  chartKinds,
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
export { isEmpty, toSvg } from './svg.ts';
export { type TableCell, toTable } from './table.ts';
