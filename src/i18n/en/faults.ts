/** One sentence for each code of schema/faults.ts: what was found, and what to write instead. */
export const faults = {
  // Laws between records
  'fault.x-duplicate-id': '“{found}” is the id of another record already ({file}:{line}). Ids are unique over all tables, whatever their case: give this row an id of its own',
  'fault.x-reused-id': '“{found}” was the id of a record that was withdrawn. Ids are never used again: give this row a new one',
  'fault.x-unknown-reference': '“{found}” is not the id of {wanted, select, any {any record} other {a record in {wanted}}}{near, select, yes {; did you mean “{suggestion}”?} other {; write the id as it stands in the table, or add the record}}',
  'fault.x-wrong-register': '“{found}” is a record in {register}, but this column refers to {wanted}',
  'fault.x-dates-out-of-order': '{found} is before {earlier} ({date}); one of the two dates is wrong',
  'fault.x-done-without-evidence': 'it is reported {status}, but nothing shows it; name a document or an address as evidence',
  'fault.x-done-without-date': 'it is reported {status}, but not since when; write the date',
  'fault.x-verified-without-finding': 'it is called validated, but names no finding that shows it; write the id of the finding, or an earlier state',
  'fault.x-lesson-state': 'the state “{found}” goes further than its linked records, which bear out “{furthest}” at most; link the actions and the finding, or write that state',
  'fault.x-contested-without-note': 'it is contested, but nothing says what is contested and by whom; write it here',
  'fault.x-superseded-without-successor': 'it is superseded, but not by what; write the id of what took its place',
  'fault.x-contradicting-flags': '“{found}” contradicts {other}; one of the two is wrong',
  'fault.x-circular': 'this chain leads back to itself: {chain}; take one link away',
  'fault.x-unknown-figure': '“{found}” is not known to <{component}>; write one of: {allowed}{near, select, yes {. Did you mean “{suggestion}”?} other {}}',
} as const;
