/**
 * The kinds of fault. Codes are permanent names. Where the Frictionless framework has a code for
 * the same thing it is used (https://framework.frictionlessdata.io/docs/errors/); the others begin
 * with `x-`, but for `invalid-date`, the oldest of ours. A kind has an example in `examples/`, and
 * in every dictionary of `i18n/` a sentence, `fault.<code>`, with `{found}` and the parameters of
 * the fault filled in, and a paragraph, `fault.<code>.explained`.
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
  'x-file-unused': 'warning',
  'x-path-outside': 'error',
  'x-file-too-large': 'error',
  'x-file-large': 'warning',
  'x-file-name': 'error',
  'x-too-many': 'error',
  'x-words-missing': 'warning',
  // Text of a table
  'encoding-error': 'error',
  'x-nul': 'error',
  'x-bare-carriage-return': 'warning',
  'x-mixed-line-ends': 'warning',
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
  'x-insecure-link': 'warning',
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
  'x-shared-address': 'error',
  'x-unknown-reference': 'error',
  'x-wrong-register': 'error',
  'x-dates-out-of-order': 'warning',
  'x-done-without-evidence': 'warning',
  'x-done-without-date': 'warning',
  'x-verified-without-finding': 'warning',
  'x-lesson-state': 'warning',
  'x-contested-without-note': 'warning',
  'x-superseded-without-successor': 'warning',
  'x-contradicted-unheard': 'warning',
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
  'x-idle-rule': 'error',
  'x-drop-commit': 'error',
  // History
  'x-amendment-missing': 'error',
  'x-shallow-history': 'error',
  'x-no-history': 'error',
} as const satisfies Record<string, Severity>;

export type FaultCode = keyof typeof faultKinds;
export const faultCodes = Object.keys(faultKinds) as FaultCode[];
