/**
 * For each kind of fault a paragraph on the contribution page: what it means, why it matters, how
 * it is mended.
 */
export const explain = {
  'contribute.wrong': 'Wrong',
  'contribute.right': 'Right',
  'contribute.tryIt': 'Check a file before you send it',

  'explain.x-no-record':
    'No description of the record was found. Every record has a file data/datapackage.json, which says which tables there are and what they hold; without it nothing can be read. Put the file back, or begin a record with: npm run new -- record FOLDER.',
  'explain.package-error':
    'The description of the record is not a data package: it is no valid JSON, a bracket or comma is missing, or it lists no resources. The whole record hangs on this file, so it is read strictly. Mend the place that is named.',
  'explain.resource-error':
    'The description of one table is not in order: its path, name, encoding or dialect cannot be used. A table that is described wrongly would be read wrongly. Correct the property that is named.',
  'explain.schema-error':
    'The description of a table’s columns is not in order: a type is unknown, a format cannot be read, or a key names a column that is not there. Correct the property that is named, by the Table Schema standard.',
  'explain.x-unknown-register':
    'A table is said to belong to a register that does not exist. The register decides on which pages the rows appear, so a slip of the pen would make a whole table vanish. Write the name of a register, usually a plural.',
  'explain.x-unknown-property':
    'A property has a name that nobody reads: it would be ignored, and whoever wrote it would believe that it works. Write one of the names that are listed.',
  'explain.x-unknown-field':
    'A column is said to feed a field that its register does not have. Its values would appear nowhere. Write the name of a field of that register.',
  'explain.x-file-missing':
    'A file is named but is not there, or is there under another spelling; capital and small letters are told apart. Correct the name, or add the file.',
  'explain.x-file-not-described':
    'A table lies in the data folder, but the description of the record does not name it, so nobody would see it. Describe it, or take it away.',
  'explain.x-path-outside':
    'A path leads out of the record’s folder. The site publishes what lies in the record and nothing else of the machine on which it is built. Put the file into the record and name it there.',
  'explain.x-file-too-large':
    'A file is larger than can be read safely. Divide it: a table may consist of several files with the same columns.',
  'explain.x-file-large':
    'A file is so large that reviewers cannot see a change of it on the usual forges, and a change that nobody sees is not reviewed. Divide it, by year for example.',
  'explain.x-file-name':
    'The name of a file cannot stand in an address, or is not the name that its id asks for. Use small letters, digits and hyphens, and put the file directly into its folder.',

  'explain.encoding-error':
    'The file is not written in the encoding that the record states, usually UTF-8: some of its bytes are no letters there. Read any other way, names would come out wrong. In a spreadsheet choose “CSV UTF-8” when you save.',
  'explain.x-nul':
    'The file holds a NUL byte, which is no text. It comes from a damaged file, or from one in another encoding. Save the table anew as CSV UTF-8.',
  'explain.x-bare-carriage-return':
    'A carriage return stands alone, without a line feed. Some programs see a new line there and others do not, so the same row would be read in two ways. Save the table with plain line ends; this page’s checker can do it for you where it is certain.',
  'explain.x-mixed-line-ends':
    'The lines of the file end in different ways, which happens when two programs have written to it. Rows could be joined or broken. Save it with one kind of line end; the checker can do it for you.',
  'explain.x-unterminated-quote':
    'A quotation mark opens a cell and never closes, so that everything after it would be one cell. Close it after the text, or take it away.',
  'explain.x-stray-quote':
    'A quotation mark stands where it is neither the beginning nor the end of a cell. Put the whole cell in quotation marks and write each one within it twice.',
  'explain.x-looks-delimited':
    'The table seems to be separated by another sign than the record states, a semicolon or a tab instead of a comma. Every row would be one long cell. Save it with commas, or state the delimiter in the description of the table.',
  'explain.source-error':
    'There is no table in the file: it is empty, or holds nothing but comments. Keep at least the line with the names of the columns.',
  'explain.duplicate-label':
    'Two columns have the same name, so it cannot be told which of them is meant. Give each its own.',
  'explain.blank-label':
    'A column has no name. Its values would belong to nothing. Name it, or take the column away.',
  'explain.missing-label':
    'A column that the table must have is not there. Add it in the first line, with its exact name.',
  'explain.extra-label':
    'A column is there that the description of the table does not know. Describe it, correct its name, or take it away.',
  'explain.incorrect-label':
    'A column has another name than the one described at its place. Values would be taken for what they are not. Write the name as it is described, and keep the order.',
  'explain.extra-cell':
    'A row has more cells than there are columns, usually because a text holds a comma and is not in quotation marks. Put that text in quotation marks.',
  'explain.missing-cell':
    'A row has fewer cells than there are columns. Which of them are missing cannot be told. Add a comma for each empty cell.',
  'explain.blank-row':
    'A line of the table is empty. It may be the trace of a row that was lost. Delete the line.',
  'explain.x-too-many-rows':
    'The table has more rows than can be read safely. Divide it: a table may consist of several files with the same columns.',
  'explain.x-cell-too-long':
    'A cell holds more text than a spreadsheet can, which would cut it without a word. Shorten it, or move it into a lesson or report.',
  'explain.x-unknown-column':
    'A column feeds no field of the register. It is kept and shown under its own name, but it may be a misspelt one, and then its values are missing where they are looked for. Correct the name, or leave it if you mean it.',

  'explain.type-error':
    'A cell is not of the type of its column: words where a number is expected, for example. Figures could not be worked out from it. Write the value in the form of the column; what cannot be written so belongs in the notes.',
  'explain.invalid-date':
    'Dates are written year first: 2024-12-31, or 2024-12, or 2024 where no more is known. Other forms are read differently in different countries: 3/5/2024 is two days. Write the date year first; in a spreadsheet, set the column to text before you type.',
  'explain.constraint-error':
    'A cell breaks a rule that the description states for its column: it is too small, too long, empty, or not in the list. Write a value that keeps the rule.',
  'explain.unique-error':
    'A value stands twice in a column where every value must be its own. Correct one of the two rows.',
  'explain.primary-key':
    'Two rows say the same thing about the same record, or a row lacks what tells it apart from the others. Which of them holds could not be said. Keep one of the two.',
  'explain.foreign-key':
    'A cell refers to a row of another table that is not there. Write the value as it stands in that table, or add the row.',
  'explain.x-invalid-id':
    'An id may hold letters without accents, digits, dots, hyphens and underlines, for it stands in the address of a page for good. Write it so.',
  'explain.x-invalid-value':
    'The value is of the right kind but cannot be: a number outside its scale, an empty item in a list, a word too many. Correct it as the sentence says.',
  'explain.x-invalid-choice':
    'The column has a closed list of words, so that rows can be counted and compared. Write one of them exactly; they are listed in the sentence and on the table’s data page.',
  'explain.x-invalid-link':
    'An address must begin with https and be whole, so that a reader can follow it safely. A document without an address is named by its symbol.',
  'explain.x-required':
    'The row cannot stand without this field: it says which record it is, or what it is about. Fill it in.',
  'explain.x-formula':
    'The text begins with a sign that makes spreadsheets run it as a formula, which has been used to attack readers of published tables. Begin with a letter; a number keeps its sign where the column is one of numbers.',
  'explain.x-unsafe-character':
    'The text holds a character that cannot be seen, or that changes how the text around it is read. With it a row could say one thing and show another. Delete it, or type the word anew.',
  'explain.x-unbalanced-direction':
    'A mark sets the direction of writing and is not closed, so that what follows would be shown in the wrong order. Close it, or take it away.',
  'explain.x-mixed-scripts':
    'One word has letters of two alphabets that look alike. It could pass for another name, and no search would find it. Type the word anew in one alphabet.',
  'explain.x-mixed-scripts-in-prose':
    'One word of a sentence has letters of two alphabets. It may be meant; if it is a slip, no search will find the word. Type it anew in one alphabet, or leave it if you mean it.',
  'explain.x-not-normalised':
    'A letter with an accent is written as two characters where one exists. It looks the same, but is not found in a search for the other. Type the word anew; most programs then write it as one.',

  'explain.x-duplicate-id':
    'Two records have the same id, capital and small letters counted alike. Each id is the address of one page, over all tables. Give the newer record an id of its own.',
  'explain.x-reused-id':
    'The id belonged to a record that was withdrawn. Whoever cited that record would now be led to another one. Give the row a new id.',
  'explain.x-unknown-reference':
    'The cell names a record that does not exist. Write the id as it stands in the table of that record, or add the record in the same change.',
  'explain.x-wrong-register':
    'The cell names a record that exists but is of another kind: a participant where a meeting is asked for. Write the id of a record of the right kind.',
  'explain.x-dates-out-of-order':
    'What must come later is dated earlier: an end before its beginning, a report before the visit. One of the two dates is wrong. It is a doubt and not always an error, so it is published with the row unless the record is strict.',
  'explain.x-done-without-evidence':
    'The row says that something is done and names nothing that shows it. Outsiders can check only what they can look up. Name a document by its symbol or address.',
  'explain.x-done-without-date':
    'The row says that something is done, but not when, so it cannot be said whether it was on time. Write the date on which it was reported.',
  'explain.x-verified-without-finding':
    'A lesson is called validated, but no finding is named that shows that the remedy works. Name the finding, or an earlier state.',
  'explain.x-lesson-state':
    'The lesson claims to have come further than its linked records show. A lesson is learned only when a remedial action was carried out and validated. Link the actions and the finding, or write the state that they bear out.',
  'explain.x-contested-without-note':
    'The row is marked as contested, but not by whom or for what reason. A reader must be able to tell what is disputed. Write it in a neutral sentence.',
  'explain.x-superseded-without-successor':
    'The row says that something else took its place, but not what. Name the record that did.',
  'explain.x-contradicting-flags':
    'Two fields of a row tell different stories, such as a date of completion beside the status “in progress”. Correct the one that is wrong.',
  'explain.x-circular':
    'A chain of records leads back to where it began: A builds on B, and B on A. One of the links is wrong; take it away.',

  'explain.x-front-matter':
    'The lines between the two rows of three hyphens at the top of a lesson cannot be read. Each has a key, a colon, a space and a value; a value that holds a colon stands in quotation marks, and a list is indented with hyphens.',
  'explain.x-mdx-syntax':
    'A tag or brace of the text is not closed, or is closed in another order than it was opened. Close it, or write the sign as a letter, with a backslash before it.',
  'explain.x-mdx-code':
    'Braces, import and export are code in this format, and code of contributors is never run. Write the result instead; a brace that is meant as a sign has a backslash before it.',
  'explain.x-mdx-html':
    'HTML is not taken from contributors, because it could carry code. Use Markdown: two asterisks for bold, one for emphasis, brackets for links.',
  'explain.x-mdx-component':
    'The text places a component that is not among those offered, or places one where it may not stand. Use one of those that the sentence lists, or plain Markdown.',
  'explain.x-mdx-attribute':
    'A component has an attribute that it does not know, lacks one that it needs, or has one that is not a plain text in quotation marks.',
  'explain.x-mdx-link':
    'A link leads to an address that a reader cannot follow safely. Addresses begin with https or mailto, or lead to a page of this site.',
  'explain.x-mdx-image':
    'An image comes from another site, or is in a format that can carry code. Images lie beside the lesson, as PNG, JPEG or WebP, so that nothing is fetched from elsewhere when the page is read.',
  'explain.x-mdx-size':
    'The text, or one part of it, is longer or more nested than can be read safely. Divide the paragraph or the list, or shorten the text.',
  'explain.x-missing-section':
    'A lesson has four sections, in this order: Driving event, Lesson, Recommendation, Evidence of effect. Only then can lessons be compared. Add the one that is missing; where there is no evidence yet, say so.',
  'explain.x-unknown-figure':
    'The text asks for a figure, chart or table by a name that does not exist, or with a filter that cannot be read. Write one of the names in the sentence.',

  'explain.x-tlp':
    'The row bears a Traffic Light Protocol label other than TLP:CLEAR. A public repository is publication already, so such a row must not be sent here at all. Take it back, tell the secretariat, and declare the gap with a release reason if the row is to be known of.',
  'explain.x-classification':
    'The text bears a mark of classification. What is classified must not be sent to a public repository. Take it back and tell the secretariat; a row without content and with a release reason says that something is not published, and why.',
  'explain.x-personal-data':
    'The text holds what leads to a person: an e-mail address, a telephone or identity number, or data hidden in an image. Name the office instead of the person.',
  'explain.x-account-number':
    'The text holds the number of an account or a card. Leave it out; who needs it knows where to ask.',
  'explain.x-coordinates':
    'The coordinates are finer than the record permits. They could show where people or equipment are. Round them, or name the place.',
  'explain.x-secret':
    'The text holds what looks like a password, key or token. Consider it known from now on: change it where it is used, and leave it out here.',

  'explain.x-withheld':
    'The list of redactions in the descriptor names a past value that may not be shown, and this place still shows it: an amendment that names it, a correction that repeats it, a text that quotes it. The page, the files and the feeds leave the value out of the history, but they never alter a row, so the row must be changed. Dates are recognised as 2025-03-31 and written out.',
  'explain.x-amendment-missing':
    'A published value was changed, and no row of the amendments says why and on whose authority. Nothing of the record is quietly rewritten. Add a row to the table of amendments in the same change.',
  'explain.x-shallow-history':
    'The copy of the repository holds only its newest commits, so the history of the record would be cut off. Fetch the rest.',
  'explain.x-no-history':
    'The history of the record cannot be read: the folder is not under version control, or what it is to be compared with is not there. Work in a clone of the repository.',
} as const;
