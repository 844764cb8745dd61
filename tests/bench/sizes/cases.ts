/** The largest files that the gate reads, and some that it refuses for their size. */
import { mostTableBytes } from '../../../src/tables/text/encoding.ts';
import { mostRows } from '../../../src/tables/text/reader.ts';
import { largeTexts } from '../../fixtures/hostileProse.ts';

const mega = 1024 * 1024;
const most = mostTableBytes;
const fill = (line: (index: number) => string, bytes: number): string => {
  const lines: string[] = [];
  for (let [index, size] = [0, 0]; ; index += 1) {
    const next = line(index);
    size += next.length + 1;
    if (size > bytes) return `${lines.join('\n')}\n`;
    lines.push(next);
  }
};
/** As long as it may be, in bytes or in rows. */
const table = (header: string, line: (index: number) => string, bytes = most) =>
  `${header}\n${fill(line, bytes - header.length - 1)}`
    .split('\n')
    .slice(0, mostRows + 1)
    .join('\n');
const words = 'the desks test the line each month and write down who answered and when ';
const long = (text: string) => text.repeat(Math.ceil(32_000 / text.length)).slice(0, 32_000);

/** What the rows of the largest table refer to. */
const referred: Readonly<Record<string, string>> = {
  themes: 'id,name\nwater,Water\n',
  participants: 'id,name,kind\nnorth,North,state\n',
  forums: 'id,title\nwg,Working group\n',
  meetings: 'id,forum,title,starts_on\nM-1,wg,First,2024-01-10\n',
  measures:
    'id,title,summary,themes,category,status,lead,obligation\n' +
    'CBM-1,Notice,Each side tells the ' +
    'other,water,communication_coordination,agreed,north,Tell before the gates open\n',
};

interface Case {
  path: string;
  content: () => string | Uint8Array;
  register?: string;
  /** Tables of other registers, by name. */ more?: Readonly<Record<string, string>>;
  schema?: object;
  over?: boolean;
}
const head = '---\nid: a\ntitle: A title\n---\n\n';
const sections = (body: string) =>
  `${head}## Driving event\n\n${body}\n\n## Lesson\n\na\n\n## Recommendation\n\na\n\n## Evidence of effect\n\na\n`;

export const cases: Readonly<Record<string, Case>> = {
  'table, 14 columns of a register': {
    path: 'data/t.csv',
    register: 'actions',
    more: referred,
    content: () =>
      table(
        'id,meeting,number,title,text,owner,agreed_on,due,status,completed_on,evidence,measure,themes,notes',
        (index) =>
          `A-${index},M-1,${index},Test the line ${index},${index} ` +
          `${words}${words},north,2024-01-10,2024-09-30,in_progress,,,CBM-1,water,${index} ` +
          `${words}`,
      ),
  },
  'table, 14 columns of a register, every reference astray': {
    path: 'data/t.csv',
    register: 'actions',
    content: () =>
      table(
        'id,meeting,number,title,text,owner,agreed_on,due,status,completed_on,evidence,measure,themes,notes',
        (index) =>
          `A-${index},M-1,${index},Test the line ${index},${index} ` +
          `${words}${words},north,2024-01-10,2024-09-30,in_progress,,,CBM-1,water,${index} ` +
          `${words}`,
      ),
  },
  'table, as many rows as may be': {
    path: 'data/t.csv',
    content: () =>
      table('code,value,day', (index) => `c${index},${index % 97},2024-01-0${1 + (index % 9)}`),
  },
  'table, as many rows and as many cells': {
    path: 'data/t.csv',
    content: () =>
      table(Array.from({ length: 90 }, (_, index) => `c${index}`).join(','), (row) =>
        Array.from({ length: 90 }, (_, index) => (row + index) % 7).join(','),
      ),
  },
  'table, cells of 32,000 characters': {
    path: 'data/t.csv',
    content: () => table('code,text', (index) => `${index},${long(words)}`),
  },
  'table, every cell quoted, line breaks within': {
    path: 'data/t.csv',
    content: () =>
      table('code,text,more', (index) => `"${index}","a ""b"" c\n${words}","${words}${words}"`),
  },
  'table, every row too short': { path: 'data/t.csv', content: () => table('a,b,c', () => 'a') },
  'table, every cell wrong': {
    path: 'data/t.csv',
    register: 'milestones',
    content: () => table('id,title,due', (index) => `bad id ${index},=1+1,2024-13-01`),
  },
  'table, one line of delimiters': {
    path: 'data/t.csv',
    content: () => `a,b\n${','.repeat(most - 10)}\n`,
  },
  'table, one open quote': {
    path: 'data/t.csv',
    content: () => `a,b\n"${'a\n'.repeat((most - 10) / 2)}`,
  },
  'table, disguised words': {
    path: 'data/t.csv',
    content: () =>
      table('code,text', (index) => `${index},${'Ѕ Е С Р Е Т а л '.repeat(30)}`, most * 0.55),
  },
  'table, digits': {
    path: 'data/t.csv',
    content: () => table('code,text', (index) => `${index},${'12 34-56.78 '.repeat(40)}`),
  },
  'table, at signs': {
    path: 'data/t.csv',
    content: () => table('code,text', (index) => `${index},${'a@b.c at d dot e '.repeat(40)}`),
  },
  'table, cells of dots and letters': {
    path: 'data/t.csv',
    content: () => table('code,text', (index) => `${index},${long('a.b-c_')}`),
  },
  'table, a hostile pattern': {
    path: 'data/t.csv',
    schema: {
      fields: [
        { name: 'code' },
        { name: 'text', constraints: { pattern: '(?:a|b)*a(?:a|b){200}' } },
      ],
    },
    content: () =>
      table(
        'code,text',
        (index) =>
          `${index},${Array.from({ length: 60 }, (_, at) => 'ab'[((index * 31 + at * at) % 7) % 2]).join('')}`,
      ),
  },
  'table, an honest pattern': {
    path: 'data/t.csv',
    schema: {
      fields: [{ name: 'code', constraints: { pattern: '[A-Z]{2,4}-\\d+' } }, { name: 'text' }],
    },
    content: () => table('code,text', (index) => `AB-${index},${words}`),
  },
  'lesson at most sizes at once': {
    path: 'content/lessons/a.mdx',
    content: () =>
      sections(
        `${`${'word '.repeat(300)}\n\n`.repeat(150)}${'*a* [b](https://c.example) `d` '.repeat(120)}`,
      ).slice(0, 262_000),
  },
  'lesson of tables': {
    path: 'content/lessons/a.mdx',
    content: () =>
      sections(
        `${`| ${'a | '.repeat(40)}\n| ${'- | '.repeat(40)}\n${`| ${'b | '.repeat(40)}\n`.repeat(80)}\n\n`.repeat(3)}`,
      ),
  },
  'lesson of nested lists': {
    path: 'content/lessons/a.mdx',
    content: () =>
      sections(
        Array.from(
          { length: 2_900 },
          (_, index) => `${'  '.repeat(index % 8)}- ${'a '.repeat(20)}`,
        ).join('\n'),
      ),
  },
  'lesson of references': {
    path: 'content/lessons/a.mdx',
    content: () => sections('&amp;'.repeat(1_900)),
  },
  ...Object.fromEntries(
    largeTexts.map(({ body, cap }, index) => [
      `lesson over the cap of ${cap} (${index})`,
      { path: 'content/lessons/a.mdx', content: () => head + body, over: true },
    ]),
  ),
  'lesson over the cap of bytes': {
    path: 'content/lessons/a.mdx',
    content: () => head + 'a'.repeat(20 * mega),
    over: true,
  },
  'table over the cap of bytes': {
    path: 'data/t.csv',
    content: () => new Uint8Array(most + 1).fill(97),
    over: true,
  },
  'image over the cap': {
    path: 'content/lessons/a.png',
    content: () => new Uint8Array(20 * mega),
    over: true,
  },
};
