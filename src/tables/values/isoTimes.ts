/** Times and instants of ISO 8601. */
import { isDate } from '../../schema/values/index.ts';

export function toOffset(text: string): string {
  return /^z$/i.test(text) || /^[+-]00:?00$/.test(text)
    ? 'Z'
    : text.includes(':')
      ? text
      : `${text.slice(0, 3)}:${text.slice(3)}`;
}

const isoTime =
  /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/** A time of ISO 8601; seconds may be left out only where `loose`. */
export function parseTime(text: string, loose = false): string | undefined {
  const match = isoTime.exec(text);
  if (!match || (match[3] === undefined && !loose)) return undefined;
  const fraction = match[4]?.replace(/0+$/, '') ?? '';
  return `${match[1]}:${match[2]}:${match[3] ?? '00'}${fraction === '' ? '' : `.${fraction}`}${match[5] === undefined ? '' : toOffset(match[5])}`;
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
