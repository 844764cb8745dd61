/** One sentence for each code of schema/faults.ts: what was found, and what to write instead. */
export const faults = {
  // Laws between records
  'fault.x-duplicate-id':
    '“{found}” is the id of another record already ({file}:{line}). Ids are unique over all tables, whatever their case: give this row an id of its own',
  'fault.x-reused-id':
    '“{found}” was the id of a record that was withdrawn. Ids are never used again: give this row a new one',
  'fault.x-unknown-reference':
    '“{found}” is not the id of {wanted, select, any {any record} other {a record in {wanted}}}{near, select, yes {; did you mean “{suggestion}”?} other {; write the id as it stands in the table, or add the record}}',
  'fault.x-wrong-register':
    '“{found}” is a record in {register}, but this column refers to {wanted}',
  'fault.x-dates-out-of-order':
    '{found} is before {earlier} ({date}); one of the two dates is wrong',
  'fault.x-done-without-evidence':
    'it is reported {status}, but nothing shows it; name a document or an address as evidence',
  'fault.x-done-without-date': 'it is reported {status}, but not since when; write the date',
  'fault.x-verified-without-finding':
    'it is called validated, but names no finding that shows it; write the id of the finding, or an earlier state',
  'fault.x-lesson-state':
    'the state “{found}” goes further than its linked records, which bear out “{furthest}” at most; link the actions and the finding, or write that state',
  'fault.x-contested-without-note':
    'it is contested, but nothing says what is contested and by whom; write it here',
  'fault.x-superseded-without-successor':
    'it is superseded, but not by what; write the id of what took its place',
  'fault.x-contradicting-flags': '“{found}” contradicts {other}; one of the two is wrong',
  'fault.x-circular': 'this chain leads back to itself: {chain}; take one link away',
  'fault.x-unknown-figure':
    '“{found}” is not known to <{component}>; write one of: {allowed}{near, select, yes {. Did you mean “{suggestion}”?} other {}}',
  // Files, tables, lessons, what may not be published, and history
  'fault.x-no-record':
    'there is no descriptor; put a datapackage.json into the folder data, or leave a published data package with its own at the root',
  'fault.package-error':
    '{why, select, syntax {this is no valid {notation}; look at this place and just before it} duplicate_key {the property "{property}" stands twice in one object, and one of the two would be lost; keep one} not_an_object {the descriptor must be one object with a list of resources} no_resources {the descriptor names no resources; list at least one, with its path} type {the property {property} must be of the type {wanted}} language {"{found}" is no language tag; write one such as en, fr or pt-BR} missing {the property {property} is missing} unknown_code {"{found}" is no code of a fault{near, select, yes {; did you mean {suggestion}?} other {}}} other {the descriptor cannot be read}}',
  'fault.resource-error':
    '{why, select, no_path {the resource has no path; give the path of its file} duplicate_name {another resource is called "{found}" already; give each its own name, also regardless of case} encoding {"{found}" is no encoding that is known; save the file as UTF-8, or name its encoding, such as windows-1252} dialect {the property {property} of the dialect cannot be "{found}"; each character must have one meaning, and a line ends in LF or CR LF} reference {the file "{found}" of {property} cannot be read} remote_reference {"{found}" lies elsewhere and is not fetched; put a copy beside the descriptor and give its path} type {the property {property} must be of the type {wanted}} other {the resource cannot be read}}',
  'fault.schema-error':
    '{why, select, no_name {the field has no name} duplicate_field {two fields are called "{found}"} unknown_type {"{found}" is no type of a field{near, select, yes {; did you mean {suggestion}?} other {; types are {known}}}} fields_match {"{found}" is no way to match fields{near, select, yes {; did you mean {suggestion}?} other {; ways are {known}}}} unknown_field {{property} names the field "{found}", which the schema does not have{near, select, yes {; did you mean {suggestion}?} other {}}} foreign_key {a foreign key needs as many fields here as it refers to there} unknown_resource {a foreign key refers to the resource "{found}", which the descriptor does not have{near, select, yes {; did you mean {suggestion}?} other {}}} reference_field {a foreign key refers to "{found}", which the table {resource} does not have} pattern {"{found}" is no regular expression} pattern_limits {"{found}" cannot be checked in a bounded time; write it without look-around and back-references, with at most 1000 repetitions, and shorter} format {"{found}" is no format in which a {type} can be read; write it with directives such as %d/%m/%Y} json_schema {the JSON schema uses {found}, which cannot be checked here} no_register {the column feeds the field "{found}" of a register, but its resource names no register} mapped_twice {two columns feed the field {found} of {register}; keep one} type {the property {property} must be of the type {wanted}} other {the schema cannot be read}}',
  'fault.x-unknown-register':
    '"{found}" is no register{near, select, yes {; did you mean {suggestion}?} other {; registers are {known}}}',
  'fault.x-unknown-property':
    'the property {property} is not known{near, select, yes {; did you mean {suggestion}?} other {; known here are {known}}}',
  'fault.x-unknown-field':
    'the register {register} has no field "{found}"{near, select, yes {; did you mean {suggestion}?} other {}}',
  'fault.x-file-missing':
    'the file {file} is not there{near, select, yes {; did you mean {suggestion}?} other {}}',
  'fault.x-file-not-described':
    'no resource of {descriptor} names this table, so nobody sees it; name it there or take it out',
  'fault.x-path-outside':
    '"{found}" does not stay in the folder of the descriptor; write a path relative to it, without .. and hidden folders, or an https address',
  'fault.x-file-too-large':
    'the file has {bytes, number} bytes, more than the {most, number} that are read; divide it',
  'fault.x-file-large':
    'the file has {bytes, number} bytes; over {most, number}, reviewers cannot see what a change changes',
  'fault.encoding-error':
    '{why, select, unknown {the encoding {encoding} is not known; save the file as UTF-8} other {the bytes {found} are no text in {encoding}; save the file as UTF-8, or state its encoding in the descriptor (it may be {suggestion})}}',
  'fault.x-nul':
    'the text holds a NUL character; the file is no table of text, or was saved in another encoding',
  'fault.x-bare-carriage-return': 'a carriage return stands alone; end lines in LF or CR LF',
  'fault.x-mixed-line-ends':
    'lines end in {first} so far, and otherwise from here on; save the file with one kind of line ends',
  'fault.x-unterminated-quote':
    'the quote that opens here is never closed; close it, or double it if it belongs to the text',
  'fault.x-stray-quote':
    '{why, select, behind {text stands behind a closing quote (the cell began on line {opened, number, ::group-off}); put the whole cell in quotes and double the quotes within it} other {a quote stands behind a space; take the space away, or say skipInitialSpace in the dialect}}',
  'fault.x-looks-delimited':
    'the table looks separated by {delimiter, select, comma {commas} semicolon {semicolons} tab {tabs} other {vertical bars}}; save it as the record states it, or state this delimiter in the dialect of the resource',
  'fault.source-error':
    '{why, select, empty {the file is empty; a table has at least a line of labels} no_header {the table ends before its line of labels} too_wide {the table has more than {most, number} columns} dialect {the dialect of the table cannot be read} pointer {the file is a pointer to another file} other {the table cannot be cut into cells here}}',
  'fault.duplicate-label':
    'the label "{found}" of column {position} stands in column {first} already; give each column its own',
  'fault.blank-label': 'column {position} has no label; give it one, or take the column out',
  'fault.missing-label': 'the column "{label}" is missing',
  'fault.extra-label':
    '{why, select, number {the table has {cells, number} columns, the schema {labels, number} fields} other {the column "{found}" is not in the schema{near, select, yes {; did you mean {suggestion}?} other {}}}}',
  'fault.incorrect-label':
    'column {position} is called "{found}", and "{expected}" in the schema; write one as the other, or say "fieldsMatch": "equal" where only the order differs',
  'fault.extra-cell':
    'the row has {cells, number} cells, the table {labels, number} columns; put a cell with a delimiter in it in quotes',
  'fault.missing-cell':
    'the row has {cells, number} cells, the table {labels, number} columns; an empty cell needs its delimiter too',
  'fault.blank-row': 'the row is blank; take it out',
  'fault.x-too-many-rows': 'the table has more than {most, number} rows; divide it',
  'fault.x-cell-too-long':
    'the cell has {length, number} characters, more than the {most, number} that a spreadsheet holds; perhaps a quote is missing',
  'fault.x-unknown-column':
    '"{found}" is no field of {register} and is shown under its own name{near, select, yes {; did you mean {suggestion}?} other {}}',
  'fault.type-error':
    '"{found}" is no {type, select, integer {whole number} number {number, such as -12.5} boolean {truth value; write true or false} date {date, such as 2024-12-31} datetime {date with time, such as 2024-12-31T23:59:00Z} time {time, such as 23:59:00} year {year, such as 2024} yearmonth {month, such as 2024-12} duration {duration, such as P1Y2M} geopoint {place; write longitude and latitude, such as 12.5, 41.9} geojson {GeoJSON} object {JSON object} array {JSON array} list {list of values of its type} string {{format}} other {{type}}}{format, select, default {} any {} other { in the form {format}}}',
  'fault.invalid-date':
    '{kind, select, instant {"{found}" is no moment; write it as 2024-03-01T06:40Z or 2024-03-01T08:40+02:00} other {"{found}" is not a date; write it as {readings, select, 1 {{first}} 2 {{first} or {second}} other {2024-12-31, 2024-12 or 2024}}}}',
  'fault.constraint-error':
    '{constraint, select, required {a value is required here} minLength {"{found}" is shorter than {expected}} maxLength {"{found}" is longer than {expected}} minimum {"{found}" is less than {expected}} maximum {"{found}" is more than {expected}} exclusiveMinimum {"{found}" is not more than {expected}} exclusiveMaximum {"{found}" is not less than {expected}} pattern {"{found}" is not of the form {expected}} jsonSchema {"{found}" is not as its JSON schema says} cost {"{found}" was not held against {expected}: on so many cells that takes too long; write a simpler rule} other {"{found}" is none of the values that may stand here{near, select, yes {; did you mean {suggestion}?} other {: {expected}}}}}',
  'fault.unique-error':
    '"{found}" stands in line {line, number, ::group-off} of {file} already, and {fields} must be unique',
  'fault.primary-key':
    '{why, select, missing {{fields} identify the row, so none of them may be empty} other {the row of line {line, number, ::group-off} of {file} has the same {fields}: "{found}"}}',
  'fault.foreign-key':
    'the table {resource} has no row whose {fields} is "{found}"{near, select, yes {; did you mean {suggestion}?} other {}}',
  'fault.x-invalid-id':
    '"{found}" cannot be an id, which is made of letters, digits, dots, underscores and hyphens{near, select, yes {; write it as {suggestion}} other {}}',
  'fault.x-invalid-value':
    '{why, select, empty_item {item {position} of the list is empty; take the second semicolon away} other {"{found}" is not a whole number from {least} to {most}}}',
  'fault.x-invalid-choice':
    '"{found}" is none of the words of this column{near, select, yes {; did you mean {suggestion}?} other {; they are {choices}}}',
  'fault.x-invalid-link':
    '"{found}" is no address that may be followed ({allowed}) and no symbol of a document; a symbol has no colon after its first word',
  'fault.x-required': 'a row of {register} needs a value here',
  'fault.x-formula':
    'a spreadsheet would run "{found}" as a formula; begin the cell with another character',
  'fault.x-unsafe-character':
    'the text holds {found}, a character that cannot be seen or that reorders others; take it out',
  'fault.x-unbalanced-direction':
    'the text opens or closes a direction ({found}) without the other; add the other or take it out',
  'fault.x-mixed-scripts':
    'the word "{found}" mixes letters of several scripts that look alike; write it in one',
  'fault.x-mixed-scripts-in-prose':
    'the word "{found}" mixes letters of several scripts; is that meant?',
  'fault.x-not-normalised':
    '"{found}" has letters and marks apart that have one character together; save the text in the form NFC',
  'fault.x-mdx-code':
    "{kind, select, import {a line here begins with the word “import”, which is code in MDX; begin the paragraph with another word or a capital} export {a line here begins with the word “export”, which is code in MDX; begin the paragraph with another word or a capital} spread {attributes are spread here ({found}); write each attribute out, with its value in quotes} attribute {the attribute is given by code ({found}); write its value in quotes, as in name=\"value\"} code {code with a brace or “<” in it must stand clearly apart: a span on one line of a paragraph without other backquotes, or a fenced block at the edge of the page with empty lines around it} brace {a raw brace begins code in MDX; write \\'{' for a brace that is meant as one} other {“{found}” in braces is code, and lessons hold none; write \\'{' and \\'}' for braces that are meant as such}}",
  'fault.x-mdx-html':
    "{kind, select, fragment {an empty tag stands here; take it out} comment {this is a comment or declaration of HTML; write '{/* … */}' for a note to the editors, or take it out} autolink {an address stands in angle brackets; write it as [text](address), or by itself} pointed {the address of a link stands in angle brackets; write it without them, and %20 for a space} less_than {a raw “<” begins a tag in MDX; write \\< or &lt; where it is meant as such} other {“{found}” is HTML, which lessons do not hold; use Markdown, and write \\< or &lt; for a “<” that is meant as such}}",
  'fault.x-mdx-component':
    '{kind, select, inline {<{found}> is a block: put it on lines of its own, with empty lines around it} children {<{found}> cannot hold what stands between its tags; close it with /> and put the text outside} other {“{found}” is no component that a lesson may use; there are {known}}}',
  'fault.x-mdx-attribute':
    '{kind, select, missing {<{component}> needs the attribute {attribute}} repeated {the attribute {attribute} of <{component}> is given twice; keep one} value {the attribute {attribute} of <{component}> needs a value in quotes, as in {attribute}="value"} character {the value of {attribute} may hold no braces, angle brackets, backquotes, backslashes or line breaks} unknown {<{component}> has no attribute {attribute}; it has {known}} other {the attribute {attribute} of <{component}> cannot be read}}',
  'fault.x-mdx-link':
    '{kind, select, empty {the link leads nowhere; give its address} http {“{found}” is not encrypted; write the address with https://} other_origin {“{found}” leads to another site without saying so, or is not written out; write the whole address with https:// and without a name before @} backslash {“{found}” holds a backslash; write / instead} hidden {the address holds a character that cannot be seen; write it anew} reference {“{found}” holds a character reference where the address begins; write the character itself} other {“{found}” cannot be followed from here; links may begin with https:, mailto:, tel:, / or #, or be relative}}',
  'fault.x-mdx-image':
    '{kind, select, empty {the image has no address; give the name of its file} remote {“{found}” lies on another site; put the image beside the lesson and give the name of its file} outside {“{found}” does not lie beside the lesson; put the image into the folder of the lesson, and write no .., no leading / and nothing behind the extension} vector {“{found}” is a drawing that can hold code; save it as PNG or WebP} format {“{found}” is no image that can be shown; save it as PNG, JPEG, WebP, AVIF or GIF, under the extension of its format} broken {“{found}” cannot be read to its end; save it anew} large {“{found}” has more than 40 million pixels; make it smaller} http {“{found}” lies on another site; put the image beside the lesson and give the name of its file} other_origin {“{found}” lies on another site; put the image beside the lesson and give the name of its file} other {“{found}” is no address of an image; put the image beside the lesson and give the name of its file}}',
  'fault.x-mdx-size':
    '{cap, select, file {the file has {reached, number} bytes, more than the {most, number} that are read; divide it} lines {the file has {reached, number} lines, more than the {most, number} that are read; divide it} line {the line has {reached, number} characters, more than the {most, number} that are read; break it} paragraph {the paragraph has {reached, number} characters by here, more than the {most, number} that are read; divide it by empty lines} nesting {lists, quotes, components or emphasis stand {reached, number} deep within one another here, more than {most, number}} columns {the table has {reached, number} columns, more than {most, number}} rows {the table has more than {most, number} rows; put it into a CSV file and describe it in the data package} cells {the tables of the file have more than {most, number} cells; put them into CSV files and describe them in the data package} frontMatter {the front matter has {reached, number} characters, more than the {most, number} that are read; move text into the body} marks {there are more than {most, number} marks such as * _ ~ [ ] without an empty line between them; divide the block by empty lines} references {the file has {reached, number} times the sign &, more than {most, number}; write characters instead of references} other {the file has {reached, number} marks of Markdown, more than {most, number}; divide it}}',
  'fault.x-mdx-syntax':
    "{kind, select, end {what begins here with “{found}” has no end; close it, or write \\'{' or \\< where the sign is meant as such} tag {the tag “{found}” is not closed where it was opened; close it in the same paragraph or list, or end it with />} lazy {a line of what begins here leaves the quote or list that it stands in; begin each line with its mark} character {“{found}” is not written as a component is; write \\< or \\'{' where the sign is meant as such} other {the text cannot be read as MDX; look for tags and braces that are not closed}}",
  'fault.x-front-matter':
    '{kind, select, missing {the file does not begin with front matter; write a line of three hyphens, the keys with their values, and three hyphens again} unclosed {the front matter has no end; write a line of three hyphens after the last key} spaces {a space stands behind the three hyphens; take it away} anchor {“{found}” is an anchor of YAML, which is not read here; put the value in quotes if it is meant as text} alias {“{found}” is an alias of YAML, which is not read here; put the value in quotes if it is meant as text} tag {“{found}” is a tag of YAML, which is not read here; put the value in quotes if it is meant as text} directive {“{found}” is a directive of YAML, which is not read here; take the line out} document {front matter is one document of YAML; take the line out} explicit_key {a key begins with a question mark; write it as key: value} duplicate {the key {field} is given twice; keep one} colon {a value with a colon in it must stand in quotes, as in title: "One: two"} quote {a value cannot begin with this sign; put it in quotes} tab {a tab stands where spaces belong; write spaces} escape {a backslash in quotes begins an escape that is not known; double it, or use single quotes} unclosed_quote {a text in quotes does not end here; close the quote, and begin its further lines with two spaces} key {a key is a plain word; write it as key: value} slug {the key slug is not read, for it could take over the page of another record; the name of the file is the address} reserved {“{found}” cannot be a key} merge {keys cannot be merged from elsewhere; write them out} nested {a value is a text or a list of texts; write no further levels} not_keys {front matter is a list of keys with values; write each as key: value} list {“{found}” is a list, and this key takes one value} separator {“{found}” holds a semicolon, which separates the items of a list; write it as two items} language {“{found}” is no language tag; write one such as en, fr or pt-BR} other {the front matter cannot be read from here; look at this place and just before it}}',
  'fault.x-missing-section':
    '{why, select, empty {the section “{section}” is empty; write what is known, or that nothing is known yet} order {the section that stands for “{section}” is missing: a lesson has four headings of the second level, and this would be the number {number}} other {the section “{section}” is missing; add it as a heading of the second level (## {section})}}',
  'fault.x-file-name':
    '{why, select, folder {the text “{name}” lies in a folder of its own; put it directly beside the others} outside {“{name}” is a link that leads out of the record, or nowhere; put the file itself here} id {the id “{found}” is not what the file is named after ({name}); rename the file {suggestion}, or write the id as its name} other {“{name}” is no name for a text: use small letters, digits and hyphens, as in {suggestion}}}',
  'fault.x-tlp':
    'this carries a label of the Traffic Light Protocol other than TLP:CLEAR, and what is in a public repository is public already. Take the text out (the history too), ask its owner for a version marked TLP:CLEAR, or declare the gap with a reason in the column release; where the words only speak of the protocol, the descriptor can exempt the cell with a reason',
  'fault.x-classification':
    '{kind, select, word {this holds a word that the record itself refuses. Take it out, or exempt the cell in the descriptor with a reason} other {this carries a protective mark, and what is in a public repository is public already. Take the text out (the history too), ask its owner for a version that may be published, or declare the gap with a reason in the column release; where the words are no mark, the descriptor can exempt the cell with a reason}}',
  'fault.x-personal-data':
    '{kind, select, email {this holds the e-mail address of a person; name the office instead, or use an address of the office itself (such as info@ or secretariat@)} telephone {this holds a telephone number; name the office instead, or exempt the cell in the descriptor with a reason} identity {this holds the number of an identity paper; take it out, and out of the history} image {this image carries data beside its picture, such as where, when and by whom it was taken; save it anew without them} other {this holds what names a person; take it out}}',
  'fault.x-account-number':
    '{kind, select, card {this holds the number of a payment card; take it out, and out of the history} other {this holds the number of a bank account; take it out, and out of the history}}',
  'fault.x-coordinates':
    'this states a place more finely than the record allows ({decimals, plural, =0 {whole degrees} one {# decimal place of a degree} other {# decimal places of a degree}}); round it',
  'fault.x-secret':
    'this holds a key, a token or a password; revoke it where it was issued, then take it out, and out of the history',
  'fault.x-withheld':
    'this quotes a past value that the record withholds ({reason}); take it out here. An amendment need not name a value that may not be shown: leave its cell empty. Where the text means something else, the descriptor can exempt the cell with a reason',
  'fault.x-amendment-missing':
    '{kind, select, withdrawn {{field, select, id {the record {record} was taken out} other {{field} of {record}, "{from}", was taken out}}} id {the id of {record} was "{from}" before} removed {{field} was taken out; "{from}" was published} other {{field} was published as "{from}" and is now "{to}"}}, and no amendment says why; add this row to the amendments table and fill in reason, authority and date: {row}',
  'fault.x-shallow-history':
    '{why, select, partial {this copy of the repository leaves out files of earlier versions, so the history of the record is not whole; clone it again without --filter, or build without history (HISTORY=off)} other {this copy of the repository ends before its first commit, so the history of the record is not whole; fetch the rest with: git fetch --unshallow, or build without history (HISTORY=off)}}',
  'fault.x-no-history':
    '{why, select, no_git {git is not installed here, so the history of the record cannot be read; install it} no_commits {the repository has no commits yet, so the record has no history; commit it} untracked {no commit of the repository holds this record, so it has no history; commit it} unknown_commit {"{base}" is no commit, branch or tag of this repository; fetch it, or name another base} unreadable {git cannot read its own objects here; check the repository with: git fsck} other {the record does not lie in a git repository, so its history cannot be read; put it under git}}{why, select, unknown_commit {} other {, or build without history (HISTORY=off)}}',
  'fault.more':
    '{more, plural, one {One more fault of this kind in this file is not listed.} other {# more faults of this kind in this file are not listed.}}',
} as const;
