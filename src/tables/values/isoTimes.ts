/** Times and instants of ISO 8601. */
import { isDate } from '../../schema/values/index.ts';

export function toOffset(text: string): string {
  if (/^(?:z|[+-]00:?00)$/i.test(text)) return 'Z';
  return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
}

const isoTime =
  /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/** Parts of a second behind their point, without zeros that say nothing. */
export function toFraction(digits = ''): string {
  const told = digits.replace(/(?<!0)0+$/, '');
  return told === '' ? '' : `.${told}`;
}

/** A time of ISO 8601; seconds may be left out only where `loose`. */
export function parseTime(text: string, loose = false): string | undefined {
  const match = isoTime.exec(text);
  if (!match || (match[3] === undefined && !loose)) return undefined;
  const [, hour, minute, second = '00', fraction, offset] = match;
  return `${hour}:${minute}:${second}${toFraction(fraction)}${offset ? toOffset(offset) : ''}`;
}

/** A date and time of ISO 8601; where `loose`, with a space between them too. */
export function parseDateTime(text: string, loose = false): string | undefined {
  const date = text.slice(0, 10);
  if (
    date.length < 10 ||
    !isDate(date) ||
    !(text[10] === 'T' || (loose && (text[10] === ' ' || text[10] === 't')))
  )
    return undefined;
  const time = parseTime(text.slice(11).replace(/ (?=[+-]|z)/i, ''), loose);
  return time === undefined ? undefined : `${date}T${time}`;
}
