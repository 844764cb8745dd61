/** Dates, times and instants as tables write them, to ISO 8601. */
import { daysInMonth, isDate } from '../../schema/values/index.ts';
import { toFraction, toOffset } from './isoTimes.ts';

/** Parts of a moment; what a format does not ask for is not there. */
interface Parts {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  hour?: number;
  hour12?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  fraction?: string;
  offset?: string;
}

type NumberPart = Exclude<keyof Parts, 'afternoon' | 'fraction' | 'offset'>;
type Take = (parts: Parts, text: string) => void;
/** Reads one moment of a format; undefined where the text is none. */
type MomentReader = (text: string) => string | undefined;

export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));
export const monthOf = (text: string) => short(months).indexOf(text.toLowerCase().slice(0, 3)) + 1;

const number =
  (part: NumberPart): Take =>
  (parts, text) => {
    parts[part] = Number(text);
  };
const month: Take = (parts, text) => {
  parts.month = monthOf(text);
};

const nothing: Take = () => {};

/** The directives of strptime: what each matches, and what it says. */
const directives: Readonly<Record<string, readonly [string, Take]>> = {
  Y: ['\\d{4}', number('year')],
  y: [
    '\\d{2}',
    (parts, text) => {
      parts.year = Number(text) + (Number(text) < 69 ? 2000 : 1900);
    },
  ],
  m: ['\\d{1,2}', number('month')],
  b: [short(months).join('|'), month],
  B: [months.join('|'), month],
  d: ['\\d{1,2}', number('day')],
  e: [' ?\\d{1,2}', number('day')],
  j: ['\\d{1,3}', number('dayOfYear')],
  a: [short(weekdays).join('|'), nothing],
  A: [weekdays.join('|'), nothing],
  H: ['\\d{1,2}', number('hour')],
  I: ['\\d{1,2}', number('hour12')],
  p: [
    '[ap]\\.?m\\.?',
    (parts, text) => {
      parts.afternoon = /^p/i.test(text);
    },
  ],
  M: ['\\d{1,2}', number('minute')],
  S: ['\\d{1,2}', number('second')],
  f: [
    '\\d{1,6}',
    (parts, text) => {
      parts.fraction = text;
    },
  ],
  z: [
    'z|[+-]\\d{2}:?\\d{2}',
    (parts, text) => {
      parts.offset = toOffset(text);
    },
  ],
  Z: [
    'utc|gmt|z',
    (parts) => {
      parts.offset = 'Z';
    },
  ],
  '%': ['%', nothing],
};

const compound: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  D: '%m/%d/%y',
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/**
 * A reader of moments in a strptime pattern; undefined where a directive is not known, or said
 * twice: which of the two counts, and how many ways to read?
 */
export function compileFormat(
  format: string,
  type: 'date' | 'time' | 'datetime',
): MomentReader | undefined {
  const full = format
    .replace(/%-([a-zA-Z])/g, '%$1')
    .replace(/%([FTRDcxX])/g, (_, letter: string) => compound[letter]!);
  const takes: Take[] = [];
  const used = new Set<string>();
  let known = true;
  const pattern = full.replace(
    /%([\s\S]?)|\s+|[\\^$.*+?()[\]{}|]/g,
    (part, letter: string | undefined) => {
      if (letter === undefined) return /\s/.test(part) ? '\\s+' : `\\${part}`;
      const directive = Object.hasOwn(directives, letter) ? directives[letter] : undefined;
      if (!directive || (letter !== '%' && used.has(letter))) known = false;
      else takes.push(directive[1]);
      used.add(letter);
      return `(${directive?.[0] ?? ''})`;
    },
  );
  if (!known) return undefined;
  const expression = new RegExp(`^${pattern}$`, 'i');
  return (text) => {
    const match = expression.exec(text);
    if (!match) return undefined;
    const parts: Parts = {};
    takes.forEach((take, index) => take(parts, match[index + 1]!));
    return formats[type](parts);
  };
}

const formats = {
  date: (parts: Parts) => toDate(parts),
  time: (parts: Parts) => toTime(parts),
  datetime: (parts: Parts) => {
    const [date, time] = [toDate(parts), toTime(parts)];
    return date?.length === 10 && time !== undefined ? `${date}T${time}` : undefined;
  },
};

export function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** A date of the precision that the format asks for. */
function toDate({ year, month, day, dayOfYear }: Parts): string | undefined {
  if (year === undefined) return undefined;
  if (dayOfYear !== undefined) return toDayOfYear(year, dayOfYear);
  const text = [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month), ...(day === undefined ? [] : [pad(day)])]),
  ].join('-');
  return isDate(text) ? text : undefined;
}

function toDayOfYear(year: number, day: number): string | undefined {
  let left = day;
  for (let month = 1; month <= 12; left -= daysInMonth(year, month++)) {
    if (left >= 1 && left <= daysInMonth(year, month))
      return `${pad(year, 4)}-${pad(month)}-${pad(left)}`;
  }
  return undefined;
}

function toTime(parts: Parts): string | undefined {
  const { hour12, afternoon, minute = 0, second = 0, fraction, offset = '' } = parts;
  if (hour12 !== undefined && (hour12 < 1 || hour12 > 12)) return undefined;
  const hour = parts.hour ?? (hour12 === undefined ? 0 : (hour12 % 12) + (afternoon ? 12 : 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}${toFraction(fraction)}${offset}`;
}
