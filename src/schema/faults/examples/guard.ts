/** Examples of what may not be published. */
import { type FaultExamples, inDescriptor, inFiles, inTable } from './example.ts';

export const guardExamples = {
  'x-tlp': inTable('actions', 'id,notes\nA-1,TLP:AMBER\n', 'id,notes\nA-1,TLP:CLEAR\n'),
  'x-classification': inTable(
    'actions',
    'id,notes\nA-1,RESTRICTED\n',
    'id,release\nA-1,security\n',
  ),
  'x-personal-data': inTable(
    'actions',
    'id,notes\nA-1,Call +1 202 555 0143\n',
    'id,notes\nA-1,Call the secretariat\n',
  ),
  'x-account-number': inTable(
    'contributions',
    'fund,participant,year,notes\nflood,north,2024,GB82 WEST 1234 5698 7654 32\n',
    'fund,participant,year,notes\nflood,north,2024,Paid by transfer\n',
  ),
  'x-coordinates': inTable(
    'meetings',
    'id,place\nM-2,"46.948271, 7.447512"\n',
    'id,place\nM-2,"46.95, 7.45"\n',
  ),
  'x-secret': inTable(
    'actions',
    'id,notes\nA-1,password: Tr0ub4dor&3x\n',
    'id,notes\nA-1,The password is kept by the duty desk\n',
  ),
  'x-idle-rule': inDescriptor(
    'waymark',
    '"redactions": [{ "record": "A-1", "field": "notes", "until": "2025-13-01", "reason": "…" }]',
    '"redactions": [{ "record": "A-1", "field": "notes", "until": "2025-12-01", "reason": "…" }]',
  ),
  'x-drop-commit': inFiles(
    'commit 1: data/actions.csv: A-1,TLP:RED\ncommit 2: data/actions.csv: A-1,TLP:CLEAR',
    'commit 1: data/actions.csv: A-1,TLP:CLEAR',
  ),
  'x-withheld': inFiles(
    'data/datapackage.json: redactions: A-1 notes\ndata/amendments.csv: A-1,notes,The name of the witness,,…',
    'data/datapackage.json: redactions: A-1 notes\ndata/amendments.csv: A-1,notes,,,…',
  ),
} satisfies FaultExamples;
