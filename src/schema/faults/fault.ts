/**
 * Faults: what is wrong with the record, as data. Codes are permanent names. Where the Frictionless
 * framework has a code for the same thing it is used
 * (https://framework.frictionlessdata.io/docs/errors/); the others begin with `x-`, but for
 * `invalid-date`, the oldest of ours. The sentence of each code stands in `i18n/`, with `{found}`
 * and the parameters named here filled in.
 */

export type Severity = 'error' | 'warning';

/**
 * Every code, with its severity. An error makes a row unreadable, ambiguous or unpublishable and
 * stops the build; a warning makes it doubtful: it is published in the table's quality report and
 * on the record, and counts as an error where the descriptor asks for `"strict": true`.
 */
export const faultKinds = {
  // Descriptor and files
  'x-no-record': 'error',
  'package-error': 'error',
  'resource-error': 'error',
  'schema-error': 'error',
  'x-unknown-register': 'error',
  'x-unknown-property': 'error',
  'x-unknown-field': 'error',
  'x-file-missing': 'error',
  'x-file-not-described': 'warning',
  'x-path-outside': 'error',
  'x-file-too-large': 'error',
  'x-file-large': 'warning',
  'x-file-name': 'error',
  // Text of a table
  'encoding-error': 'error',
  'x-nul': 'error',
  'x-bare-carriage-return': 'error',
  'x-mixed-line-ends': 'error',
  'x-unterminated-quote': 'error',
  'x-stray-quote': 'error',
  'x-looks-delimited': 'error',
  'source-error': 'error',
  'duplicate-label': 'error',
  'blank-label': 'error',
  'missing-label': 'error',
  'extra-label': 'error',
  'incorrect-label': 'error',
  'extra-cell': 'error',
  'missing-cell': 'error',
  'blank-row': 'error',
  'x-too-many-rows': 'error',
  'x-cell-too-long': 'error',
  'x-unknown-column': 'warning',
  // Values
  'type-error': 'error',
  'invalid-date': 'error',
  'constraint-error': 'error',
  'unique-error': 'error',
  'primary-key': 'error',
  'foreign-key': 'error',
  'x-invalid-id': 'error',
  'x-invalid-value': 'error',
  'x-invalid-choice': 'error',
  'x-invalid-link': 'error',
  'x-required': 'error',
  'x-formula': 'error',
  'x-unsafe-character': 'error',
  'x-unbalanced-direction': 'error',
  'x-mixed-scripts': 'error',
  'x-mixed-scripts-in-prose': 'warning',
  'x-not-normalised': 'error',
  // Laws between records
  'x-duplicate-id': 'error',
  'x-reused-id': 'error',
  'x-unknown-reference': 'error',
  'x-wrong-register': 'error',
  'x-dates-out-of-order': 'warning',
  'x-done-without-evidence': 'warning',
  'x-done-without-date': 'warning',
  'x-verified-without-finding': 'warning',
  'x-lesson-state': 'warning',
  'x-contested-without-note': 'warning',
  'x-superseded-without-successor': 'warning',
  'x-contradicting-flags': 'warning',
  'x-circular': 'error',
  // Lessons and reports
  'x-front-matter': 'error',
  'x-mdx-syntax': 'error',
  'x-mdx-code': 'error',
  'x-mdx-html': 'error',
  'x-mdx-component': 'error',
  'x-mdx-attribute': 'error',
  'x-mdx-link': 'error',
  'x-mdx-image': 'error',
  'x-mdx-size': 'error',
  'x-missing-section': 'error',
  'x-unknown-figure': 'error',
  // What may not be published
  'x-tlp': 'error',
  'x-classification': 'error',
  'x-personal-data': 'error',
  'x-account-number': 'error',
  'x-coordinates': 'error',
  'x-secret': 'error',
  'x-withheld': 'error',
  // History
  'x-amendment-missing': 'error',
  'x-shallow-history': 'error',
  'x-no-history': 'error',
} as const satisfies Record<string, Severity>;

export type FaultCode = keyof typeof faultKinds;
export const faultCodes = Object.keys(faultKinds) as FaultCode[];

export interface Fault {
  code: FaultCode;
  severity: Severity;
  /** Path within the record folder, such as `data/actions.csv`. */
  file: string;
  /** Line of the file, from 1. */
  line?: number;
  /** Character of the line, from 1. */
  column?: number;
  /** Name of the column or front-matter key. */
  field?: string;
  /** What was found; never given where the value itself may not be shown. */
  found?: string;
  /** What the sentence of the code needs besides. */
  params: Readonly<Record<string, string | number>>;
  /** The record it belongs to, so that its page can show it. */
  record?: string;
}

export type Place = Pick<Fault, 'file' | 'line' | 'column' | 'field' | 'found' | 'record'>;

/** A fault of a kind at a place. */
export function fault(code: FaultCode, place: Place, params: Fault['params'] = {}): Fault {
  return { code, severity: faultKinds[code], ...place, params };
}

/** By file, line and column, then code: the one order in which faults are reported. */
export function compareFaults(a: Fault, b: Fault): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
