/** Cells that a spreadsheet would run: one rule for the gate and for the safe CSV. */

/**
 * White space and control characters before the sign do not help, and some of them make a formula
 * by themselves.
 */
const leading = /^[\s\p{Cc}]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Whether a spreadsheet that opens the table may take the cell for a formula. */
export function isFormula(text: string): boolean {
  return leading.test(text);
}

/** Whether it would run the cell: a number with its sign it takes for what it is. */
export function isRunAsFormula(text: string): boolean {
  return isFormula(text) && !(/^[+-]?\d/.test(text) && Number.isFinite(Number(text)));
}
