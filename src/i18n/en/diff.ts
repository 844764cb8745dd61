/** What a change of the record means, for those who review it. */
export const diff = {
  'diff.title': 'What this change means for the record',
  'diff.none': 'No record changes.',
  'diff.summary':
    '{changed, plural, =0 {No record is changed} one {# record is changed} other {# records are changed}}, {added, plural, =0 {none is added} one {# is added} other {# are added}}, {withdrawn, plural, =0 {none is withdrawn} one {# is withdrawn} other {# are withdrawn}}.',
  'diff.unseenNote':
    'Characters that cannot be seen, and letters of another script within a word, are written with their code, such as [U+200B zero width space].',
  'diff.changed': '{kind} {id}',
  'diff.added': 'New: {kind} {id}',
  'diff.withdrawn': 'Withdrawn: {kind} {id}',
  'diff.restored': 'Back again: {kind} {id}',
  'diff.titled': '{record}, {title}',
  'diff.row': 'Row of {table}',
  'diff.field': '{field}: {from} → {to}',
  'diff.fieldSet': '{field}: {to} (was empty)',
  'diff.fieldCleared': '{field}: now empty (was {from})',
  'diff.fieldNew': '{field}: {to}',
  'diff.later': '{field}: {from} → {to}, {days, plural, one {# day later} other {# days later}}',
  'diff.earlier':
    '{field}: {from} → {to}, {days, plural, one {# day earlier} other {# days earlier}}',
  'diff.body': 'Text',
  'diff.bodyUnder': 'Text under {section}',
  'diff.notShown': 'not shown: {code}',
  'diff.tables': 'Tables',
  'diff.table.published': 'Table {table}: new, with {rows, plural, one {# row} other {# rows}}',
  'diff.table.column-added': 'Table {table}: new column {column}',
  'diff.table.column-renamed': 'Table {table}: column {column} is now called {to}',
  'diff.table.column-removed': 'Table {table}: column {column} is gone',
  'diff.table.rekeyed':
    'Table {table}: all its {rows, plural, one {# row has a new key} other {# rows have new keys}}',
  'diff.table.rows':
    'Table {table}: {rows, plural, =0 {no row} one {# row} other {# rows}} added, {removed, plural, =0 {none} other {#}} removed',
  'diff.properties': 'The description of the record',
  'diff.files': 'Other files',
  'diff.file.added': 'Added: {file}',
  'diff.file.changed': 'Changed: {file}',
  'diff.file.removed': 'Removed: {file}',
  'diff.gaps': 'Not told',
  'diff.gap': '{file} could not be read, so what changed in it is not told here ({code}).',
  'diff.more': '{count, plural, one {# more line is left out.} other {# more lines are left out.}}',
  'diff.faults':
    'The check of the record as it would be: {errors, plural, =0 {no error} one {# error} other {# errors}}, {warnings, plural, =0 {no warning} one {# warning} other {# warnings}}.',
} as const;
