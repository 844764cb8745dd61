/**
 * The files of an empty record: a descriptor, a table with its labels for each register that most
 * processes need, and the folder for lessons.
 */
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';

/** The registers of a new record; others are added by describing a table. */
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
];
/** Columns that few rows of a new record need. */
const leftOut = new Set(['release', 'source']);

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
      content: `${columnsOf(register).join(',')}\n`,
    })),
    { path: 'content/lessons/.gitkeep', content: '' },
    { path: '.gitignore', content: 'dist/\n.waymark/\n' },
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
    resources: firstRegisters.map((register) => ({
      name: register,
      path: `${register}.csv`,
      waymark: { register },
    })),
    waymark: { languages: ['en'], branch: 'main', strict: true },
  };
}

/** The register's columns, what identifies a row first. */
function columnsOf(register: RegisterName): readonly string[] {
  const names = [...fieldsOf(register).keys()].filter((name) => !leftOut.has(name));
  return [...names.filter((name) => name === 'id'), ...names.filter((name) => name !== 'id')];
}
