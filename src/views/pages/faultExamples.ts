/**
 * A wrong and a right example for each kind of fault, as the record would hold it. Examples are
 * data, not words: they are shown as they stand in every language, and a test gives them to the
 * readers to see that the wrong one raises its fault and the right one does not.
 */
import type { FaultCode } from '../../schema/faults/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';

interface Pair {
  wrong: string;
  right: string;
}
/** How the pair is shown where characters in it cannot be seen. */
interface Shown {
  shown?: Pair;
}
/** A table of a register, or with a schema of its own. */
export interface TableExample extends Pair, Shown {
  kind: 'table';
  register?: RegisterName;
  schema?: Record<string, unknown>;
  latin1?: true;
}
/** A line of front matter, or text below the second heading, or all sections of a lesson. */
export interface LessonExample extends Pair, Shown {
  kind: 'lesson';
  part: 'front' | 'text' | 'sections';
}
/**
 * A descriptor, or the part of it that matters: a property of the first resource, or of `waymark`.
 */
export interface DescriptorExample extends Pair, Shown {
  kind: 'descriptor';
  part: 'whole' | 'resource' | 'waymark';
}
/** Names and sizes of files, or a command. */
export interface FilesExample extends Pair, Shown {
  kind: 'files';
}
export type FaultExample = TableExample | LessonExample | DescriptorExample | FilesExample;

const table = (
  register: RegisterName,
  wrong: string,
  right: string,
  more: Partial<TableExample> = {},
): TableExample => ({ kind: 'table', register, wrong, right, ...more });
const described = (
  schema: Record<string, unknown>,
  wrong: string,
  right: string,
): TableExample => ({ kind: 'table', schema, wrong, right });
const text = (wrong: string, right: string, more: Partial<LessonExample> = {}): LessonExample => ({
  kind: 'lesson',
  part: 'text',
  wrong,
  right,
  ...more,
});
const front = (wrong: string, right: string): LessonExample => ({
  kind: 'lesson',
  part: 'front',
  wrong,
  right,
});
const descriptor = (
  part: DescriptorExample['part'],
  wrong: string,
  right: string,
): DescriptorExample => ({ kind: 'descriptor', part, wrong, right });
const files = (wrong: string, right: string): FilesExample => ({ kind: 'files', wrong, right });
const fields = (...names: readonly string[]) =>
  names.map((name) => ({ name, type: name === 'count' ? 'integer' : 'string' }));

export const faultExamples: Readonly<Record<FaultCode, FaultExample>> = {
  'x-no-record': files('data/actions.csv', 'data/actions.csv\ndata/datapackage.json'),
  'package-error': descriptor(
    'whole',
    '{ "title": "…" }',
    '{ "title": "…", "resources": [{ "name": "actions", "path": "actions.csv" }] }',
  ),
  'resource-error': descriptor(
    'resource',
    '"path": "https://example.org/actions.csv", "dialect": { "delimiter": "" }',
    '"path": "actions.csv", "dialect": { "delimiter": ";" }',
  ),
  'schema-error': descriptor(
    'resource',
    '"schema": { "fields": [{ "name": "height", "type": "metres" }] }',
    '"schema": { "fields": [{ "name": "height", "type": "number" }] }',
  ),
  'x-unknown-register': descriptor(
    'resource',
    '"waymark": { "register": "action" }',
    '"waymark": { "register": "actions" }',
  ),
  'x-unknown-property': descriptor('waymark', '"langauges": ["en"]', '"languages": ["en"]'),
  'x-unknown-field': descriptor(
    'resource',
    '"waymark": { "register": "actions" }, "schema": { "fields": [{ "name": "deadline", "type": "string", "waymark": { "field": "dew" } }] }',
    '"waymark": { "register": "actions" }, "schema": { "fields": [{ "name": "deadline", "type": "string", "waymark": { "field": "due" } }] }',
  ),
  'x-file-missing': files(
    'data/datapackage.json: "path": "action.csv"\ndata/actions.csv',
    'data/datapackage.json: "path": "actions.csv"\ndata/actions.csv',
  ),
  'x-file-not-described': files(
    'data/datapackage.json: "path": "actions.csv"\ndata/actions.csv\ndata/actions-copy.csv',
    'data/datapackage.json: "path": "actions.csv"\ndata/actions.csv',
  ),
  'x-path-outside': descriptor(
    'resource',
    '"path": "../elsewhere/actions.csv"',
    '"path": "actions.csv"',
  ),
  'x-file-too-large': files(
    'data/readings.csv  27 MB',
    'data/readings-2024.csv  14 MB\ndata/readings-2025.csv  13 MB',
  ),
  'x-file-large': files(
    'data/readings.csv  700 kB',
    'data/readings-2024.csv  350 kB\ndata/readings-2025.csv  350 kB',
  ),
  'x-file-name': files('content/lessons/Siren Test (final).mdx', 'content/lessons/siren-test.mdx'),

  'encoding-error': table('participants', 'id,name\np-1,Région\n', 'id,name\np-1,Region\n', {
    latin1: true,
    shown: { wrong: 'id,name\np-1,R\uFFFDgion', right: 'id,name\np-1,Région' },
  }),
  'x-nul': table('participants', 'id,name\np-1,No\0rth\n', 'id,name\np-1,North\n', {
    shown: { wrong: 'id,name\np-1,No[U+0000]rth', right: 'id,name\np-1,North' },
  }),
  'x-bare-carriage-return': table(
    'participants',
    'id,name\np-1,North\r\np-2,So\ruth\r\n',
    'id,name\np-1,North\np-2,South\n',
    {
      shown: {
        wrong: 'id,name\np-1,North\np-2,So[U+000D]uth',
        right: 'id,name\np-1,North\np-2,South',
      },
    },
  ),
  'x-mixed-line-ends': table(
    'participants',
    'id,name\np-1,North\r\np-2,South\n',
    'id,name\np-1,North\np-2,South\n',
    {
      shown: {
        wrong: 'id,name[LF]\np-1,North[CR LF]\np-2,South[LF]',
        right: 'id,name[LF]\np-1,North[LF]\np-2,South[LF]',
      },
    },
  ),
  'x-unterminated-quote': table(
    'participants',
    'id,name\np-1,"North\np-2,South\n',
    'id,name\np-1,"North"\np-2,South\n',
  ),
  'x-stray-quote': table(
    'participants',
    'id,name\np-1,"North" bank\n',
    'id,name\np-1,"""North"" bank"\n',
  ),
  'x-looks-delimited': table('participants', 'id;name\np-1;North\n', 'id,name\np-1,North\n'),
  'source-error': table('participants', '', 'id,name\n', {
    shown: { wrong: '∅', right: 'id,name' },
  }),
  'duplicate-label': table(
    'participants',
    'id,name,name\np-1,North,N\n',
    'id,name,short_name\np-1,North,N\n',
  ),
  'blank-label': table(
    'participants',
    'id,,name\np-1,N,North\n',
    'id,short_name,name\np-1,N,North\n',
  ),
  'missing-label': described(
    { fields: fields('place', 'count') },
    'place\nNorth\n',
    'place,count\nNorth,3\n',
  ),
  'extra-label': described(
    { fields: fields('place', 'count') },
    'place,count,cuont\nNorth,3,4\n',
    'place,count\nNorth,3\n',
  ),
  'incorrect-label': described(
    { fields: fields('place', 'count') },
    'place,cuont\nNorth,3\n',
    'place,count\nNorth,3\n',
  ),
  'extra-cell': table(
    'participants',
    'id,name\np-1,North, the left bank\n',
    'id,name\np-1,"North, the left bank"\n',
  ),
  'missing-cell': table('participants', 'id,name,kind\np-1,North\n', 'id,name,kind\np-1,North,\n'),
  'blank-row': table(
    'participants',
    'id,name\np-1,North\n\np-2,South\n',
    'id,name\np-1,North\np-2,South\n',
  ),
  'x-too-many-rows': files(
    'data/readings.csv  140 000',
    'data/readings-2024.csv  70 000\ndata/readings-2025.csv  70 000',
  ),
  'x-cell-too-long': table(
    'participants',
    `id,name,notes\np-1,North,${'a'.repeat(32_768)}\n`,
    'id,name,notes\np-1,North,aaa\n',
    {
      shown: {
        wrong: 'id,name,notes\np-1,North,aaa… (32 768)',
        right: 'id,name,notes\np-1,North,aaa… (32 767)',
      },
    },
  ),
  'x-unknown-column': table('actions', 'id,due_dat\nA-1,2024-12-31\n', 'id,due\nA-1,2024-12-31\n'),

  'type-error': described(
    { fields: fields('place', 'count') },
    'place,count\nNorth,three\n',
    'place,count\nNorth,3\n',
  ),
  'invalid-date': table('actions', 'id,due\nA-1,31/12/2024\n', 'id,due\nA-1,2024-12-31\n'),
  'constraint-error': described(
    { fields: [{ name: 'count', type: 'integer', constraints: { minimum: 0 } }] },
    'count\n-3\n',
    'count\n3\n',
  ),
  'unique-error': described(
    { fields: [{ name: 'place', type: 'string', constraints: { unique: true } }] },
    'place\nNorth\nNorth\n',
    'place\nNorth\nSouth\n',
  ),
  'primary-key': table(
    'participation',
    'measure,participant,state\nCBM-1,north,signed\nCBM-1,north,joined\n',
    'measure,participant,state\nCBM-1,north,joined\n',
  ),
  'foreign-key': described(
    {
      fields: fields('place', 'upstream'),
      foreignKeys: [{ fields: ['upstream'], reference: { resource: '', fields: ['place'] } }],
    },
    'place,upstream\nNorth,\nSouth,Nort\n',
    'place,upstream\nNorth,\nSouth,North\n',
  ),
  'x-invalid-id': table(
    'actions',
    'id,title\nA 1/2,Test the line\n',
    'id,title\nA-1-2,Test the line\n',
  ),
  'x-invalid-value': table(
    'actions',
    'id,owner\nA-1,north;;south\n',
    'id,owner\nA-1,north;south\n',
  ),
  'x-invalid-choice': table('actions', 'id,status\nA-1,Ongoing\n', 'id,status\nA-1,in_progress\n'),
  'x-invalid-link': table(
    'participants',
    'id,name,website\np-1,North,http:/example.org\n',
    'id,name,website\np-1,North,https://example.org\n',
  ),
  'x-required': table('findings', 'id,subject\nF-2,\n', 'id,subject\nF-2,B-1\n'),
  'x-formula': table('actions', 'id,title\nA-1,=SUM(B1:B9)\n', 'id,title\nA-1,Sum of B1 to B9\n'),
  'x-unsafe-character': table(
    'actions',
    'id,title\nA-1,Test the \u202Eline\n',
    'id,title\nA-1,Test the line\n',
    {
      shown: { wrong: 'id,title\nA-1,Test the [U+202E]line', right: 'id,title\nA-1,Test the line' },
    },
  ),
  'x-unbalanced-direction': table(
    'actions',
    'id,notes\nA-1,see \u2067شمال\n',
    'id,notes\nA-1,see \u2067شمال\u2069\n',
    {
      shown: {
        wrong: 'id,notes\nA-1,see [U+2067]شمال',
        right: 'id,notes\nA-1,see [U+2067]شمال[U+2069]',
      },
    },
  ),
  'x-mixed-scripts': table('participants', 'id,name\np-1,N\u043Erth\n', 'id,name\np-1,North\n', {
    shown: { wrong: 'id,name\np-1,N\u043E[U+043E]rth', right: 'id,name\np-1,North' },
  }),
  'x-mixed-scripts-in-prose': table(
    'actions',
    'id,notes\nA-1,The n\u043Erth bank\n',
    'id,notes\nA-1,The north bank\n',
    {
      shown: {
        wrong: 'id,notes\nA-1,The n\u043E[U+043E]rth bank',
        right: 'id,notes\nA-1,The north bank',
      },
    },
  ),
  'x-not-normalised': table(
    'participants',
    'id,name\np-1,Re\u0301gion\n',
    'id,name\np-1,R\u00E9gion\n',
    { shown: { wrong: 'id,name\np-1,Re[U+0301]gion', right: 'id,name\np-1,R\u00E9gion' } },
  ),

  'x-duplicate-id': table(
    'actions',
    'id,title\nA-1,Test the line\na-1,Test it again\n',
    'id,title\nA-1,Test the line\nA-2,Test it again\n',
  ),
  'x-reused-id': files(
    '2024  A-7,Test the line\n2025  \n2026  A-7,Open a second line',
    '2024  A-7,Test the line\n2025  \n2026  A-8,Open a second line',
  ),
  'x-unknown-reference': table('actions', 'id,owner\nA-1,norht\n', 'id,owner\nA-1,north\n'),
  'x-wrong-register': table('actions', 'id,meeting\nA-1,north\n', 'id,meeting\nA-1,M-1\n'),
  'x-dates-out-of-order': table(
    'meetings',
    'id,starts_on,ends_on\nM-2,2024-06-20,2024-06-19\n',
    'id,starts_on,ends_on\nM-2,2024-06-19,2024-06-20\n',
  ),
  'x-done-without-evidence': table(
    'actions',
    'id,status,completed_on,evidence\nA-1,completed,2024-12-31,\n',
    'id,status,completed_on,evidence\nA-1,completed,2024-12-31,INF/4/24\n',
  ),
  'x-done-without-date': table(
    'actions',
    'id,status,completed_on,evidence\nA-1,completed,,INF/4/24\n',
    'id,status,completed_on,evidence\nA-1,completed,2024-12-31,INF/4/24\n',
  ),
  'x-verified-without-finding': front(
    'state: validated',
    'state: validated\nactions: [B-1]\nvalidated_by: F-1',
  ),
  'x-lesson-state': front('state: implemented', 'state: implemented\nactions: [B-1]'),
  'x-contested-without-note': table(
    'actions',
    'id,contested,contested_note\nA-1,true,\n',
    'id,contested,contested_note\nA-1,true,South holds that the line was never tested\n',
  ),
  'x-superseded-without-successor': table(
    'actions',
    'id,status,superseded_by\nA-1,superseded,\n',
    'id,status,superseded_by\nA-1,superseded,B-1\n',
  ),
  'x-contradicting-flags': table(
    'actions',
    'id,status,completed_on\nA-1,in_progress,2024-12-31\n',
    'id,status,completed_on\nA-1,in_progress,\n',
  ),
  'x-circular': table(
    'measures',
    'id,title,builds_on\nC-1,Hotline,C-2\nC-2,Test of the hotline,C-1\n',
    'id,title,builds_on\nC-1,Hotline,\nC-2,Test of the hotline,C-1\n',
  ),

  'x-front-matter': front('abstract: Two words: a line', 'abstract: "Two words: a line"'),
  'x-mdx-syntax': text(
    '<Callout>\n\nThe line was silent.',
    '<Callout>\n\nThe line was silent.\n\n</Callout>',
  ),
  'x-mdx-code': text(
    'The line was silent for {9 * 60} minutes.',
    'The line was silent for 540 minutes.',
  ),
  'x-mdx-html': text('The line was <b>silent</b>.', 'The line was **silent**.'),
  'x-mdx-component': text(
    '<Video src="test.mp4" />',
    '[Video of the test](https://example.org/test.mp4)',
  ),
  'x-mdx-attribute': text('As <Ref name="B-1" /> asked.', 'As <Ref id="B-1" /> asked.'),
  'x-mdx-link': text(
    '[The minutes](file:///home/minutes.pdf)',
    '[The minutes](https://example.org/minutes.pdf)',
  ),
  'x-mdx-image': text('![The siren](https://example.org/siren.jpg)', '![The siren](siren.jpg)'),
  'x-mdx-size': text(`${'a '.repeat(10_500)}`, 'The line was silent.', {
    shown: { wrong: 'The line was silent. … (21 000)', right: 'The line was silent. … (20 000)' },
  }),
  'x-missing-section': {
    kind: 'lesson',
    part: 'sections',
    wrong: '## Driving event\n\nThe line was silent.\n\n## Lesson\n\nA test needs an answer.',
    right:
      '## Driving event\n\nThe line was silent.\n\n## Lesson\n\nA test needs an answer.\n\n## Recommendation\n\nWrite down the answer.\n\n## Evidence of effect\n\nNone yet.',
  },
  'x-unknown-figure': text('<Chart name="lessons-by-sate" />', '<Chart name="lessons-by-state" />'),

  'x-tlp': table('actions', 'id,notes\nA-1,TLP:AMBER\n', 'id,notes\nA-1,TLP:CLEAR\n'),
  'x-classification': table('actions', 'id,notes\nA-1,RESTRICTED\n', 'id,release\nA-1,security\n'),
  'x-personal-data': table(
    'actions',
    'id,notes\nA-1,Call +1 202 555 0143\n',
    'id,notes\nA-1,Call the secretariat\n',
  ),
  'x-account-number': table(
    'contributions',
    'fund,participant,year,notes\nflood,north,2024,GB82 WEST 1234 5698 7654 32\n',
    'fund,participant,year,notes\nflood,north,2024,Paid by transfer\n',
  ),
  'x-coordinates': table(
    'meetings',
    'id,place\nM-2,"46.948271, 7.447512"\n',
    'id,place\nM-2,"46.95, 7.45"\n',
  ),
  'x-secret': table(
    'actions',
    'id,notes\nA-1,password: Tr0ub4dor&3x\n',
    'id,notes\nA-1,The password is kept by the duty desk\n',
  ),
  'x-withheld': files(
    'data/datapackage.json: redactions: A-1 notes\ndata/amendments.csv: A-1,notes,The name of the witness,,…',
    'data/datapackage.json: redactions: A-1 notes\ndata/amendments.csv: A-1,notes,,,…',
  ),

  'x-amendment-missing': files(
    'data/actions.csv: A-1 due 2024-06-30 → 2024-12-31',
    'data/actions.csv: A-1 due 2024-06-30 → 2024-12-31\ndata/amendments.csv: A-1,due,2024-06-30,2024-12-31,…',
  ),
  'x-shallow-history': files('git clone --depth 1 …', 'git fetch --unshallow'),
  'x-no-history': files('record.zip', 'git clone …'),
};
