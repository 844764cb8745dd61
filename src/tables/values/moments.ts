/** Dates, times and instants as tables write them, to ISO 8601. */
import { daysInMonth, isDate } from '../../schema/values/index.ts';

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
  weekday?: number;
}
type Take = (parts: Parts, text: string) => void;
/** Reads one moment of a format; undefined where the text is none. */
export type MomentReader = (text: string) => string | undefined;

const months = [
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
const monthOf = (text: string) => short(months).indexOf(text.toLowerCase().slice(0, 3)) + 1;

/** The directives of strptime: what each matches, and what it says. */
const directives: Readonly<Record<string, readonly [string, Take]>> = {
  Y: [
    '\\d{4}',
    (parts, text) => {
      parts.year = Number(text);
    },
  ],
  y: [
    '\\d{2}',
    (parts, text) => {
      parts.year = Number(text) + (Number(text) < 69 ? 2000 : 1900);
    },
  ],
  m: [
    '\\d{1,2}',
    (parts, text) => {
      parts.month = Number(text);
    },
  ],
  b: [
    short(months).join('|'),
    (parts, text) => {
      parts.month = monthOf(text);
    },
  ],
  B: [
    months.join('|'),
    (parts, text) => {
      parts.month = monthOf(text);
    },
  ],
  d: [
    '\\d{1,2}',
    (parts, text) => {
      parts.day = Number(text);
    },
  ],
  e: [
    ' ?\\d{1,2}',
    (parts, text) => {
      parts.day = Number(text);
    },
  ],
  j: [
    '\\d{1,3}',
    (parts, text) => {
      parts.dayOfYear = Number(text);
    },
  ],
  a: [short(weekdays).join('|'), () => {}],
  A: [weekdays.join('|'), () => {}],
  H: [
    '\\d{1,2}',
    (parts, text) => {
      parts.hour = Number(text);
    },
  ],
  I: [
    '\\d{1,2}',
    (parts, text) => {
      parts.hour12 = Number(text);
    },
  ],
  p: [
    '[ap]\\.?m\\.?',
    (parts, text) => {
      parts.afternoon = /^p/i.test(text);
    },
  ],
  M: [
    '\\d{1,2}',
    (parts, text) => {
      parts.minute = Number(text);
    },
  ],
  S: [
    '\\d{1,2}',
    (parts, text) => {
      parts.second = Number(text);
    },
  ],
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
  '%': ['%', () => {}],
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

function pad(value: number, length = 2): string {
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
  const rest = fraction?.replace(/0+$/, '') ?? '';
  return `${pad(hour)}:${pad(minute)}:${pad(second)}${rest === '' ? '' : `.${rest}`}${offset}`;
}

function toOffset(text: string): string {
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

/**
 * The dates that a text may mean, each as ISO 8601: none where it is no date, one where it is
 * certain, two where day and month could change places.
 */
export function findReadings(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length > 60) return [];
  const readings = [...numericReadings(trimmed), ...namedReadings(trimmed)];
  return [...new Set(readings.filter(isDate))];
}

function numericReadings(text: string): string[] {
  const [, year, , month = '', day] =
    /^(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    ) ?? [];
  if (year !== undefined)
    return [
      [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
        '-',
      ),
    ];
  const [, compactYear, compactMonth, compactDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (compactYear !== undefined) return [`${compactYear}-${compactMonth}-${compactDay}`];
  const [, first = '', , second = '', last] =
    /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?:[T ][\d:.]+)?$/i.exec(text) ?? [];
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  if (last !== undefined) return [`${last}-${b}-${a}`, `${last}-${a}-${b}`];
  const [, onlyMonth = '', monthYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return monthYear === undefined ? [] : [`${monthYear}-${onlyMonth.padStart(2, '0')}`];
}

function namedReadings(text: string): string[] {
  const name = `(${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
  const orders: [RegExp, (match: RegExpExecArray) => [string, string, string?]][] = [
    [
      new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+${name}[-/., ]+(\\d{4})$`, 'i'),
      (match) => [match[3]!, match[2]!, match[1]!],
    ],
    [
      new RegExp(`^${name} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})$`, 'i'),
      (match) => [match[3]!, match[1]!, match[2]!],
    ],
    [new RegExp(`^${name}[-/., ]+(\\d{4})$`, 'i'), (match) => [match[2]!, match[1]!]],
  ];
  return orders.flatMap(([expression, take]) => {
    const match = expression.exec(text);
    if (!match) return [];
    const [year, month, day] = take(match);
    return [
      [year, pad(monthOf(month)), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'),
    ];
  });
}

/**
 * Parameters of `invalid-date`: how many readings are certain enough to be offered, and what they
 * are.
 */
export function toDateParams(text: string): {
  kind: 'date';
  readings: number;
  first: string;
  second: string;
} {
  const [first = '', second = ''] = findReadings(text);
  return { kind: 'date', readings: second !== '' ? 2 : first !== '' ? 1 : 0, first, second };
}
