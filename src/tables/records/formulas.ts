/** Cells that a spreadsheet would run. */

const leading = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Whether a spreadsheet that opens the table may take the cell for a formula; spaces before it do
 * not help.
 */
export function isFormula(text: string): boolean {
  return leading.test(text) || (text[0] === ' ' && leading.test(text.trimStart()));
}
