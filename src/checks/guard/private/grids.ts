/** Places by a grid in metres, or by a code of letters. */

/** A square of the military grid: each digit of a half is a tenth of a hundred kilometres. */
const military =
  /(?<![A-Za-z0-9])\d{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(\d{2,5}\s?\d{2,5})(?![A-Za-z0-9])/g;
const plusCode =
  /(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{8}\+([23456789CFGHJMPQRVWX]{2,4})(?![A-Z0-9])/g;
/** Metres of a zone of the transverse Mercator projection, east before north or north before east. */
const metres = [
  /(?<![A-Za-z0-9.,])(?:[1-9]|[1-5]\d|60)\s?[C-HJ-NP-XS][\s,;:]{1,3}(?:E ?)?[1-9]\d{5}(?:[.,]\d{1,3})?\s?m?\s?E?[\s,;/]{1,3}(?:N ?)?\d{7}(?:[.,]\d{1,3})?\s?m?\s?N?(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9.,])(?:E|X|easting|y|восток)[ :=]{0,3}[1-9]\d{5}(?:[.,]\d{1,3})?\s?m?[\s,;/]{1,3}(?:N|Y|northing|x|север)[ :=]{0,3}\d{7}(?![A-Za-z0-9])/i,
  /(?<![A-Za-z0-9.,])[1-9]\d{5}(?:[.,]\d{1,3})?\s?m?\s?E[\s,;/]{1,3}\d{7}(?:[.,]\d{1,3})?\s?m?\s?N(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9.,])\d{7}(?:[.,]\d{1,3})?\s?m?\s?N[\s,;/]{1,3}[1-9]\d{5}(?:[.,]\d{1,3})?\s?m?\s?E(?![A-Za-z0-9])/,
  /\butm\b[^\d\n]{0,20}(?:\d{1,2}\s?[A-Z]?[\s,;:]{1,3})?[1-9]\d{5}(?:[.,]\d{1,3})?[\sm,;/]{1,3}\d{7}(?![A-Za-z0-9])/i,
];
/** A metre is a hundred-thousandth of a degree. */
const metre = 5;

/** Whether a text names a square or a point more finely than `limit` decimal places of a degree. */
export function findGrid(text: string, limit: number): boolean {
  if (!/\d\s?[C-X]\s?[A-Z]{2}\s?\d|\+|\d{6}/.test(text)) return false;
  for (const [, digits = ''] of text.matchAll(military)) {
    const count = digits.replace(/\s/g, '').length;
    if (count % 2 === 0 && count / 2 > Math.max(limit, 2)) return true;
  }
  for (const [, fine = ''] of text.matchAll(plusCode)) if (fine.length + 2 > limit) return true;
  return limit < metre && metres.some((pattern) => pattern.test(text));
}
