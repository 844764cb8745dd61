/** The page on which a file is checked in the browser. */
export const check = {
  'check.intro':
    'Choose a table or a lesson before you send it. You see the same faults that the check of the record would report, with line and column. The file stays on your device: nothing is uploaded.',
  'check.noScript':
    'This page checks a file within your browser, and for that it needs JavaScript, which is switched off here. The same check runs by itself when you send a change: its report names every fault with its line. What each fault means, with a wrong and a right example, can be read without JavaScript:',
  'check.explained': 'What the check may say',
  'check.file': 'A table (CSV) or a lesson or report (MDX)',
  'check.drop': 'You can also drop the file here.',
  'check.text': 'Or paste a lesson or report',
  'check.paste': 'Check the pasted text',
  'check.kind': 'What it is',
  'check.guess': 'Find out from its first line',
  'check.scope':
    'What depends on the history of the record, and on what other tables hold besides ids, is checked when you send the change.',
  'check.working': 'Checking…',
  'check.noAccess':
    'The description of the record could not be fetched, so nothing was checked. Try again when you are connected.',
  'check.unknown':
    'The first line of this file is like none of the record’s tables. Choose what it is from the list.',
  'check.result': 'Result for {name}, checked as: {kind}',
  'check.count':
    '{errors, plural, =0 {No error} one {# error} other {# errors}}, {warnings, plural, =0 {no warning} one {# warning} other {# warnings}}.',
  'check.rows': '{count, plural, one {# row was} other {# rows were}} read.',
  'check.clean': 'Nothing is wrong with this file as far as it can be checked here.',
  'check.line': 'Line {line, number}',
  'check.place': 'Line {line, number}, character {column, number}',
  'check.wholeFile': 'Whole file',
  'check.error': 'error',
  'check.warning': 'warning',
  'check.more': '{count, plural, one {# more is not shown.} other {# more are not shown.}}',
  'check.mendTitle': 'A mended file',
  'check.mend': 'Download the mended file',
  'check.mendWhat':
    'Mended, because only one right form is possible: {what}. Everything else is as it was: {left, plural, =0 {nothing else is wrong} one {# fault is left} other {# faults are left}}.',
  'check.mend.mark': 'the byte order mark',
  'check.mend.line-ends': '{count, plural, one {# line end} other {# line ends}}',
  'check.mend.spaces': 'spaces around {count, plural, one {# cell} other {# cells}}',
  'check.mend.date': '{count, plural, one {# date} other {# dates}}',
} as const;
