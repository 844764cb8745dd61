/**
 * The files of an empty record: a descriptor, a table with its labels for each register that most
 * processes need, the folder for lessons, and what those who come to it find: how to change a row,
 * and a workflow that checks each change.
 */
import type { RegisterName } from '../../schema/registers/index.ts';
import { emptyTable, entryOf } from './table.ts';

/** The registers of a new record; `npm run new -- table REGISTER` adds any other. */
const firstRegisters: readonly RegisterName[] = [
  'participants',
  'themes',
  'measures',
  'forums',
  'meetings',
  'actions',
  'milestones',
  'findings',
  'terms',
  'corrections',
  'amendments',
];

/** Whether a folder's name can be the name of a data package. */
export function isRecordFolder(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
}

export function recordFiles(name: string): readonly { path: string; content: string }[] {
  return [
    {
      path: 'data/datapackage.json',
      content: `${JSON.stringify(toDescriptor(name.toLowerCase()), null, 2)}\n`,
    },
    ...firstRegisters.map((register) => ({
      path: `data/${register}.csv`,
      content: emptyTable(register),
    })),
    { path: 'content/lessons/.gitkeep', content: '' },
    { path: '.gitignore', content: 'dist/\n.waymark/\n' },
    { path: 'README.md', content: readme },
    { path: '.github/workflows/check.yml', content: workflow },
  ];
}

function toDescriptor(name: string): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: 'A new record',
    description: 'What was promised, by whom, by when, and what became of it.',
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    resources: firstRegisters.map(entryOf),
    waymark: { languages: ['en'], branch: 'main', strict: true },
  };
}

const readme = `# A new record

What was promised, by whom, by when, and what became of it: tables in \`data/\`, lessons in
\`content/lessons/\`, published by Waymark as a site on which every change of a row can be read.

## Change a row

1. Open the table in \`data/\` with any editor or spreadsheet, change the row, keep its id.
2. Where a value that was published changes, add a row to \`data/amendments.csv\` that says why and
   on whose authority.
3. Send the change as a pull request. The check names every fault with its line and what to write.

## Keep it

With Waymark beside this folder, these are given in Waymark's folder; RECORD names this one:

    RECORD=../my-record npm run check                      # every fault, with its line
    RECORD=../my-record npm run build                      # the site, in Waymark's dist/
    RECORD=../my-record npm run new -- action MEETING      # the next action of a meeting's list
    RECORD=../my-record npm run new -- table REGISTER      # a table that this record has not yet

\`.github/workflows/check.yml\` checks each pull request. It takes Waymark from the repository that the
variable WAYMARK_REPOSITORY of this one names, such as \`owner/waymark\`.
`;

const workflow = `# Judges a proposed change. What is proposed is read as data, never run.
name: Check

on:
  pull_request:

permissions: {}

jobs:
  record:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - name: Fetch Waymark
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          repository: \${{ vars.WAYMARK_REPOSITORY }}
          path: waymark
          persist-credentials: false
      - name: Fetch the proposed record with its history
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          path: record
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
      - name: Install Waymark
        working-directory: waymark
        run: npm ci --ignore-scripts
      - name: Name every fault
        working-directory: waymark
        env:
          RECORD: \${{ github.workspace }}/record
          BASE: \${{ github.event.pull_request.base.sha }}
        run: node src/cli/check.ts --base "$BASE" --format github
`;
