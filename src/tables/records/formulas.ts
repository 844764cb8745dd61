/** Cells that a spreadsheet would run. */

const leading = /^\s*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Whether a spreadsheet that opens the table may take the cell for a formula; white space before it
 * does not help.
 */
export function isFormula(text: string): boolean {
  return leading.test(text);
}

const signed = /^[+-]?\d/;

/** Whether it would run the cell: a number with its sign it takes for what it is. */
export function isRunAsFormula(text: string): boolean {
  return isFormula(text) && !(signed.test(text) && Number.isFinite(Number(text)));
}
