/** Places on the earth, stated more finely than the record allows. */

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** Two decimal degrees beside one another, with a sign or letter of the hemisphere or without. */
const pair =
  /(?<![\w.])([-+−]?\d{1,2}\.\d+)\s?°?\s?([NSns])?\s?[,;/|\s]\s?([-+−]?\d{1,3}\.\d+)\s?°?\s?([EWOewo])?(?![\w.])/g;
const reversedPair = /(?<![\w.])([-+−]?\d{1,3}\.\d+)\s?[,;|]\s?([-+−]?\d{1,2}\.\d+)(?![\w.])/g;
const labelled = /\blat\w*\W{0,4}([-+−]?\d{1,2}\.\d+)\W{1,4}lon?\w*\W{0,4}([-+−]?\d{1,3}\.\d+)/gi;
const lettered =
  /(?<![\w.])(?:[NSEW]\s?\d{1,3}\.\d+|\d{1,3}\.\d+\s?°?\s?[NSEW](?![\w])|\d{1,3}\.\d+\s?°)/g;
/** Degrees, minutes and perhaps seconds. */
const sexagesimal =
  /(\d{1,3})\s?[°º˚*d]\s?(\d{1,2}(?:\.\d+)?)\s?['’′‛`m]\s?(?:(\d{1,2}(?:\.\d+)?)\s?(?:["”″“s]|''|’’|′′))?\s?([NSEWnsewOo])?/g;
/** A square of the military grid: each digit of a half is a tenth. */
const grid =
  /(?<![A-Za-z0-9])\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(\d{2,5})\s?(\d{2,5})(?![A-Za-z0-9])/g;
const plusCode =
  /(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{8}\+([23456789CFGHJMPQRVWX]{2,4})(?![A-Z0-9])/g;
const context =
  /\b(?:lat|lon|lng|long|latitude|longitude|coord|gps|geo|position|grid|located at|wgs)|широт|долгот|координат|خط العرض|خط الطول|إحداثيات/iu;
const coordinateField =
  /^(?:lat|latitude|lon|lng|long|longitude|coord(?:inate)?s?|geo|gps|geopoint|geom|geometry|position|x|y)$|(?:^|_)(?:lat|lon|lng|latitude|longitude)(?:_|$)/i;

const isLatitude = (text: string): boolean => Math.abs(Number(text.replace('−', '-'))) <= 90;
const isLongitude = (text: string): boolean => Math.abs(Number(text.replace('−', '-'))) <= 180;

/** Whether two numbers beside one another are a place rather than two measurements. */
function isPlace(
  [whole, a = '', north, b = '', east]: readonly (string | undefined)[],
  text: string,
): boolean {
  if (!isLatitude(a) || !isLongitude(b)) return false;
  if (
    north !== undefined ||
    east !== undefined ||
    text
      .trim()
      .replace(/[()[\]]/g, '')
      .trim() === whole?.trim()
  )
    return true;
  return context.test(text) || (decimalsOf(a) >= 4 && decimalsOf(b) >= 4);
}

/** One digit behind a letter is more often a measure (`N 3.14159`) than a place near the equator. */
const isMeasure = (text: string): boolean => /^[NSEW]\s?\d\.\d+$/.test(text);

function hasPair(text: string, limit: number): boolean {
  const isTooFine = (a: string, b: string): boolean =>
    Math.max(decimalsOf(a), decimalsOf(b)) > limit && Math.min(decimalsOf(a), decimalsOf(b)) >= 2;
  for (const match of text.matchAll(pair))
    if (isTooFine(match[1]!, match[3]!) && isPlace(match, text)) return true;
  for (const [whole, a = '', b = ''] of text.matchAll(reversedPair))
    if (isTooFine(a, b) && isPlace([whole, b, undefined, a, undefined], text)) return true;
  for (const [, a = '', b = ''] of text.matchAll(labelled)) if (isTooFine(a, b)) return true;
  const degrees = [...text.matchAll(lettered)].filter(
    ([found]) => decimalsOf(found) > Math.max(limit, 2),
  );
  return degrees.length > 1 || degrees.some(([found]) => !isMeasure(found) || context.test(text));
}

/** Decimal places of a degree that minutes and seconds amount to. */
function hasSexagesimal(text: string, limit: number): boolean {
  for (const [, , minutes = '', seconds, letter] of text.matchAll(sexagesimal)) {
    const fine = seconds !== undefined ? 3 + decimalsOf(seconds) : 1 + decimalsOf(minutes);
    if (fine > limit && (letter !== undefined || seconds !== undefined)) return true;
  }
  return false;
}

function hasGrid(text: string, limit: number): boolean {
  for (const [, a = '', b = ''] of text.matchAll(grid))
    if (a.length === b.length && a.length > Math.max(limit, 2)) return true;
  for (const [, fine = ''] of text.matchAll(plusCode)) if (fine.length + 2 > limit) return true;
  return false;
}

/**
 * Whether a text states a place more finely than `decimals` decimal places of a degree; `field` is
 * its column.
 */
export function findCoordinates(text: string, decimals: number, field = ''): boolean {
  if (
    coordinateField.test(field.trim()) &&
    /^\s*[-+−]?\d{1,3}\.\d+\s*$/.test(text) &&
    decimalsOf(text) > decimals
  )
    return true;
  return hasPair(text, decimals) || hasSexagesimal(text, decimals) || hasGrid(text, decimals);
}
