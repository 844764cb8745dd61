/** Examples of records that contradict themselves or each other. */
import { type FaultExamples, inFiles, inFront, inTable } from './example.ts';

export const recordsExamples = {
  'x-duplicate-id': inTable(
    'actions',
    'id,title\nA-1,Test the line\na-1,Test it again\n',
    'id,title\nA-1,Test the line\nA-2,Test it again\n',
  ),
  'x-reused-id': inFiles(
    '2024  A-7,Test the line\n2025  \n2026  A-7,Open a second line',
    '2024  A-7,Test the line\n2025  \n2026  A-8,Open a second line',
  ),
  'x-shared-address': inFiles(
    'data/measures.csv: M\ndata/measures.csv: M.json',
    'data/measures.csv: M\ndata/measures.csv: M-json',
  ),
  'x-unknown-reference': inTable('actions', 'id,owner\nA-1,norht\n', 'id,owner\nA-1,north\n'),
  'x-wrong-register': inTable('actions', 'id,meeting\nA-1,north\n', 'id,meeting\nA-1,M-1\n'),
  'x-dates-out-of-order': inTable(
    'meetings',
    'id,starts_on,ends_on\nM-2,2024-06-20,2024-06-19\n',
    'id,starts_on,ends_on\nM-2,2024-06-19,2024-06-20\n',
  ),
  'x-done-without-evidence': inTable(
    'actions',
    'id,status,completed_on,evidence\nA-1,completed,2024-12-31,\n',
    'id,status,completed_on,evidence\nA-1,completed,2024-12-31,INF/4/24\n',
  ),
  'x-done-without-date': inTable(
    'actions',
    'id,status,completed_on,evidence\nA-1,completed,,INF/4/24\n',
    'id,status,completed_on,evidence\nA-1,completed,2024-12-31,INF/4/24\n',
  ),
  'x-verified-without-finding': inFront(
    'state: validated',
    'state: validated\nactions: [B-1]\nvalidated_by: F-1',
  ),
  'x-lesson-state': inFront('state: implemented', 'state: implemented\nactions: [B-1]'),
  'x-contested-without-note': inTable(
    'actions',
    'id,contested,contested_note\nA-1,true,\n',
    'id,contested,contested_note\nA-1,true,South holds that the line was never tested\n',
  ),
  'x-contradicted-unheard': inTable(
    'findings',
    'id,subject,outcome,draft_sent,reply_due\nF-1,B-1,not_confirmed,,\n',
    'id,subject,outcome,draft_sent,reply_due\nF-1,B-1,not_confirmed,2024-11-30,2024-12-14\n',
  ),
  'x-superseded-without-successor': inTable(
    'actions',
    'id,status,superseded_by\nA-1,superseded,\n',
    'id,status,superseded_by\nA-1,superseded,B-1\n',
  ),
  'x-contradicting-flags': inTable(
    'actions',
    'id,status,completed_on\nA-1,in_progress,2024-12-31\n',
    'id,status,completed_on\nA-1,in_progress,\n',
  ),
  'x-circular': inTable(
    'measures',
    'id,title,builds_on\nC-1,Hotline,C-2\nC-2,Test of the hotline,C-1\n',
    'id,title,builds_on\nC-1,Hotline,\nC-2,Test of the hotline,C-1\n',
  ),
} satisfies FaultExamples;
