/** Examples of faults of single values. */
import { type FaultExamples, inSchema, columns, inTable } from './example.ts';

export const valuesExamples = {
  'type-error': inSchema(
    { fields: columns('place', 'count') },
    'place,count\nNorth,three\n',
    'place,count\nNorth,3\n',
  ),
  'invalid-date': inTable('actions', 'id,due\nA-1,31/12/2024\n', 'id,due\nA-1,2024-12-31\n'),
  'constraint-error': inSchema(
    { fields: [{ name: 'count', type: 'integer', constraints: { minimum: 0 } }] },
    'count\n-3\n',
    'count\n3\n',
  ),
  'unique-error': inSchema(
    { fields: [{ name: 'place', type: 'string', constraints: { unique: true } }] },
    'place\nNorth\nNorth\n',
    'place\nNorth\nSouth\n',
  ),
  'primary-key': inTable(
    'participation',
    'measure,participant,state\nCBM-1,north,signed\nCBM-1,north,joined\n',
    'measure,participant,state\nCBM-1,north,joined\n',
  ),
  'foreign-key': inSchema(
    {
      fields: columns('place', 'upstream'),
      foreignKeys: [{ fields: ['upstream'], reference: { resource: '', fields: ['place'] } }],
    },
    'place,upstream\nNorth,\nSouth,Nort\n',
    'place,upstream\nNorth,\nSouth,North\n',
  ),
  'x-invalid-id': inTable(
    'actions',
    'id,title\nA 1/2,Test the line\n',
    'id,title\nA-1-2,Test the line\n',
  ),
  'x-invalid-value': inTable(
    'actions',
    'id,owner\nA-1,north;;south\n',
    'id,owner\nA-1,north;south\n',
  ),
  'x-invalid-choice': inTable(
    'actions',
    'id,status\nA-1,Ongoing\n',
    'id,status\nA-1,in_progress\n',
  ),
  'x-invalid-link': inTable(
    'participants',
    'id,name,website\np-1,North,http:/example.org\n',
    'id,name,website\np-1,North,https://example.org\n',
  ),
  'x-insecure-link': inTable(
    'participants',
    'id,name,website\np-1,North,http://example.org\n',
    'id,name,website\np-1,North,https://example.org\n',
  ),
  'x-required': inTable('findings', 'id,subject\nF-2,\n', 'id,subject\nF-2,B-1\n'),
  'x-formula': inTable('actions', 'id,title\nA-1,=SUM(B1:B9)\n', 'id,title\nA-1,Sum of B1 to B9\n'),
  'x-unsafe-character': inTable(
    'actions',
    'id,title\nA-1,Test the \u202Eline\n',
    'id,title\nA-1,Test the line\n',
    {
      shown: { wrong: 'id,title\nA-1,Test the [U+202E]line', right: 'id,title\nA-1,Test the line' },
    },
  ),
  'x-unbalanced-direction': inTable(
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
  'x-mixed-scripts': inTable('participants', 'id,name\np-1,N\u043Erth\n', 'id,name\np-1,North\n', {
    shown: { wrong: 'id,name\np-1,N\u043E[U+043E]rth', right: 'id,name\np-1,North' },
  }),
  'x-mixed-scripts-in-prose': inTable(
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
  'x-not-normalised': inTable(
    'participants',
    'id,name\np-1,Re\u0301gion\n',
    'id,name\np-1,R\u00E9gion\n',
    { shown: { wrong: 'id,name\np-1,Re[U+0301]gion', right: 'id,name\np-1,R\u00E9gion' } },
  ),
} satisfies FaultExamples;
