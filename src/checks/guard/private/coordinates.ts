/** Places on the earth, stated more finely than the record allows. */
import { findGrid } from './grids.ts';

const decimalsOf = (text: string): number => /[.,](\d{1,20})/.exec(text)?.[1]?.length ?? 0;
const valueOf = (text: string): number =>
  Math.abs(Number(text.replace(/^[−+-]/, '').replace(',', '.')));

const number = (mark: string, whole: string): string => `[-+−]?\\d{1,${whole}}${mark}\\d{1,20}`;
/** Two decimal degrees beside one another, with a sign or letter of the hemisphere or without. */
const pair = (mark: string, between: string): RegExp => {
  const one = `(${number(mark, '3')})\\s?°?\\s?([NSEWOnsewo])?`;
  return new RegExp(`(?<![\\w${mark}])${one}${between}${one}(?!\\w|${mark}\\d)`, 'g');
};
const pairs = [pair('\\.', '\\s?[,;/|\\s]\\s?'), pair(',', '(?:\\s?[;/|]\\s?|,? {1,2})')];

/** Degrees by their name, in any of the languages of records. */
const labelled = new RegExp(
  '(?:lat|lon|lng|широт|долгот|breite|länge|längd|latitud|longitud|خط العرض|خط الطول|شمال|جنوب|شرق|غرب)' +
    `[\\p{L}\\p{M}]{0,8}["'\\s:=°.]{0,6}(${number('[.,]', '3')})(?![\\w]|[.,]\\d)`,
  'giu',
);
const degree = number('[.,]', '3').slice('[-+−]?'.length);
const lettered = new RegExp(
  `(?<![\\w.,])(?:[NSEW]\\s?${degree}(?![\\d])|${degree}\\s?°?\\s?[NSEW](?![\\w])|${degree}\\s?°\\s?O(?![\\w])|` +
    `${degree}\\s?°|${degree}\\s?(?:с|ю)\\.? ?ш|${degree}\\s?(?:в|з)\\.? ?д)`,
  'g',
);
const context =
  /\b(?:lat|lon|lng|long|latitude|longitude|coord|gps|geo|position|grid|located at|wgs)|широт|долгот|координат|خط العرض|خط الطول|إحداثيات/iu;
const coordinateField =
  /^(?:lat|latitude|lon|lng|long|longitude|coord(?:inate)?s?|geo|gps|geopoint|geom|geometry|position|x|y)$|(?:^|_)(?:lat|lon|lng|latitude|longitude)(?:_|$)/i;

/** Degrees, minutes and perhaps seconds, by their signs. */
const sexagesimal =
  /(\d{1,3})\s?[°º˚*d]\s?(\d{1,2}(?:[.,]\d{1,9})?)\s?['’′‛`m]\s?(?:(\d{1,2}(?:[.,]\d{1,9})?)\s?(?:["”″“s]|''|’’|′′))?\s?([NSEWnsewOo])?/g;
const minutes = String.raw`(?:[ -]|° ?)([0-5]?\d(?:[.,]\d{1,9})?)(?:['′]? ?-?([0-5]?\d(?:[.,]\d{1,9})?)["″]?)?`;
/** The same by spaces, where both letters stand. */
const spaced = [
  new RegExp(
    `(?<![\\w.,])\\d{1,2}${minutes} ?[NS][\\s,;/]{1,3}\\d{1,3}${minutes} ?[EWO](?!\\w)`,
    'g',
  ),
  new RegExp(
    `(?<![\\w.,])[NS] ?\\d{1,2}${minutes}[\\s,;/]{1,3}[EWO] ?\\d{1,3}${minutes}(?![\\w]|[.,]\\d)`,
    'g',
  ),
];
/** As pilots write them: `414254N 0444937E`. */
const compact =
  /(?<![\w.,])(\d{4}|\d{6})(\.\d{1,6})?[NS][ ,/]{0,2}(?:\d{5}|\d{7})(?:\.\d{1,6})?[EW](?!\w)/g;

/** Decimal places of a degree that minutes, and seconds where there are any, amount to. */
const finenessOf = (minute: string, second: string | undefined): number =>
  second === undefined
    ? 1.78 * Number(minute !== '') + decimalsOf(minute)
    : 3.56 + decimalsOf(second);

/** Whether two numbers beside one another are a place rather than two measurements. */
function isPlace(
  [whole, a = '', first, b = '', second]: readonly (string | undefined)[],
  text: string,
): boolean {
  const [smaller, larger] = [valueOf(a), valueOf(b)].toSorted((one, other) => one - other);
  if (smaller! > 90 || larger! > 180) return false;
  const known = first !== undefined || second !== undefined || context.test(text);
  // Three digits behind a comma are more often thousands.
  if (!known && whole?.includes(`${a.split(',')[0]},`) && decimalsOf(a) === 3) return false;
  const alone = text.replace(/[()[\]]/g, '').trim() === whole?.trim();
  return known || alone || (decimalsOf(a) >= 4 && decimalsOf(b) >= 4);
}

/** One digit behind a letter is more often a measure (`N 3.14159`) than a place near the equator. */
const isMeasure = (text: string): boolean => /^[NSEW]\s?\d[.,]\d{1,20}$/.test(text);

function hasDegrees(text: string, limit: number): boolean {
  for (const pattern of pairs)
    for (const match of text.matchAll(pattern)) {
      const [a, b] = [decimalsOf(match[1]!), decimalsOf(match[3]!)];
      if (Math.max(a, b) > limit && Math.min(a, b) >= 2 && isPlace(match, text)) return true;
    }
  const least = Math.max(limit, 2);
  const named = [...text.matchAll(labelled)].map(([, found = '']) => decimalsOf(found));
  if (named.filter((count) => count > limit && count >= 2).length > 1) return true;
  if (named.some((count) => count > Math.max(limit, 3))) return true;
  const degrees = [...text.matchAll(lettered)].filter(([found]) => decimalsOf(found) > least);
  return degrees.length > 1 || degrees.some(([found]) => !isMeasure(found) || context.test(text));
}

function hasMinutes(text: string, limit: number): boolean {
  for (const [, , minute = '', second, letter] of text.matchAll(sexagesimal))
    if (finenessOf(minute, second) > limit && (letter ?? second) !== undefined) return true;
  for (const pattern of spaced)
    for (const [, minute = '', second] of text.matchAll(pattern))
      if (finenessOf(minute, second) > limit) return true;
  for (const [, whole = '', part] of text.matchAll(compact))
    if ((whole.length === 6 ? 3.56 : 1.78) + decimalsOf(part ?? '') > limit) return true;
  return false;
}

/**
 * Whether a text states a place more finely than `decimals` decimal places of a degree; `field` is
 * its column.
 */
export function findCoordinates(text: string, decimals: number, field = ''): boolean {
  if (
    coordinateField.test(field.trim()) &&
    /^\s{0,9}[-+−]?\d{1,3}[.,]\d{1,20}\s{0,9}$/.test(text) &&
    decimalsOf(text) > decimals
  )
    return true;
  return (
    (/\d[.,]\d/.test(text) && hasDegrees(text, decimals)) ||
    (/\d\s?[°º˚*d]|\d ?[NS](?![A-Za-z])|(?<![A-Za-z])[NS] ?\d/.test(text) &&
      hasMinutes(text, decimals)) ||
    findGrid(text, decimals)
  );
}
