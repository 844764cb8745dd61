/** Workbooks of spreadsheet programs, by their first bytes: archives, or the older binary form. */
const beginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether a file is no text but a workbook, by what it is called or how it begins. */
export const isWorkbook = (name: string, bytes: Uint8Array): boolean =>
  /\.(?:xls[xmb]?|ods|numbers)$/i.test(name) ||
  beginnings.some((start) => start.every((byte, index) => bytes[index] === byte));
