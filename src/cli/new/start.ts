/**
 * The text of what a contributor begins: a lesson, an action row. Pure; the record that it will
 * belong to is given.
 */
import { isId } from '../../schema/values/index.ts';
import { lessonSections } from '../../prose/index.ts';

/** An id made of a title: its letters and digits in lower case, at a length that can be read. */
export function toLessonId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = words.length <= 60 ? words : words.slice(0, 61).replace(/-[^-]*$/, '');
  return `ll-${short === '' ? 'lesson' : short}`;
}

/** The first of `id`, `id-2`, `id-3` … that no record has. */
export function findFreeId(id: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (isId(candidate) && !isTaken(candidate)) return candidate;
  }
}

/** A text as a YAML value that is read as that text whatever it holds. */
const toYaml = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9 ,.'()-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** What belongs under each of the four headings. */
export const guidance: Readonly<Record<(typeof lessonSections)[number], string>> = {
  'Driving event': 'What happened, when and where, and how it is known.',
  Lesson: 'What it taught, in words that hold for the next time.',
  Recommendation: 'Who should do what, and by when.',
  'Evidence of effect': 'What shows that the remedy works. Until there is some, write: none yet.',
};

/**
 * A lesson file to be filled: front matter and the four headings. What is under none of them is a
 * fault until it is written.
 */
export function toLessonText(id: string, title: string, recordedOn: string): string {
  const front = [
    `id: ${id}`,
    `title: ${toYaml(title)}`,
    `recorded_on: ${recordedOn}`,
    'state: observed',
  ];
  return `---\n${front.join('\n')}\n---\n\n${lessonSections.map((section) => `## ${section}\n`).join('\n')}`;
}

/** The next number on a meeting's list: one more than the highest that stands there. */
export function nextNumber(numbers: readonly string[]): number {
  return Math.max(0, ...numbers.map((number) => Number(/\d+/.exec(number)?.[0] ?? 0))) + 1;
}

/**
 * The id of an action in the way of the list's other ids: their common form with the next number;
 * else the meeting and the number.
 */
export function toActionId(meeting: string, number: number, siblings: readonly string[]): string {
  const last = siblings.at(-1) ?? '';
  const form = /(?<!\d)\d+$/.exec(last);
  return form
    ? `${last.slice(0, form.index)}${String(number).padStart(form[0].length, '0')}`
    : `A-${meeting}-${String(number).padStart(2, '0')}`;
}
