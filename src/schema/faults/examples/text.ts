/** Examples of faults of a table’s text, before anything is known of its values. */
import { type FaultExamples, inSchema, columns, inFiles, inTable } from './example.ts';

export const textExamples = {
  'encoding-error': inTable('participants', 'id,name\np-1,Région\n', 'id,name\np-1,Region\n', {
    latin1: true,
    shown: { wrong: 'id,name\np-1,R\uFFFDgion', right: 'id,name\np-1,Région' },
  }),
  'x-nul': inTable('participants', 'id,name\np-1,No\0rth\n', 'id,name\np-1,North\n', {
    shown: { wrong: 'id,name\np-1,No[U+0000]rth', right: 'id,name\np-1,North' },
  }),
  'x-bare-carriage-return': inTable(
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
  'x-mixed-line-ends': inTable(
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
  'x-unterminated-quote': inTable(
    'participants',
    'id,name\np-1,"North\np-2,South\n',
    'id,name\np-1,"North"\np-2,South\n',
  ),
  'x-stray-quote': inTable(
    'participants',
    'id,name\np-1,"North" bank\n',
    'id,name\np-1,"""North"" bank"\n',
  ),
  'x-looks-delimited': inTable('participants', 'id;name\np-1;North\n', 'id,name\np-1,North\n'),
  'source-error': inTable('participants', '', 'id,name\n', {
    shown: { wrong: '∅', right: 'id,name' },
  }),
  'duplicate-label': inTable(
    'participants',
    'id,name,name\np-1,North,N\n',
    'id,name,short_name\np-1,North,N\n',
  ),
  'blank-label': inTable(
    'participants',
    'id,,name\np-1,N,North\n',
    'id,short_name,name\np-1,N,North\n',
  ),
  'missing-label': inSchema(
    { fields: columns('place', 'count') },
    'place\nNorth\n',
    'place,count\nNorth,3\n',
  ),
  'extra-label': inSchema(
    { fields: columns('place', 'count') },
    'place,count,cuont\nNorth,3,4\n',
    'place,count\nNorth,3\n',
  ),
  'incorrect-label': inSchema(
    { fields: columns('place', 'count') },
    'place,cuont\nNorth,3\n',
    'place,count\nNorth,3\n',
  ),
  'extra-cell': inTable(
    'participants',
    'id,name\np-1,North, the left bank\n',
    'id,name\np-1,"North, the left bank"\n',
  ),
  'missing-cell': inTable(
    'participants',
    'id,name,kind\np-1,North\n',
    'id,name,kind\np-1,North,\n',
  ),
  'blank-row': inTable(
    'participants',
    'id,name\np-1,North\n\np-2,South\n',
    'id,name\np-1,North\np-2,South\n',
  ),
  'x-too-many-rows': inFiles(
    'data/readings.csv  140 000',
    'data/readings-2024.csv  70 000\ndata/readings-2025.csv  70 000',
  ),
  'x-cell-too-long': inTable(
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
  'x-unknown-column': inTable(
    'actions',
    'id,due_dat\nA-1,2024-12-31\n',
    'id,due\nA-1,2024-12-31\n',
  ),
} satisfies FaultExamples;
