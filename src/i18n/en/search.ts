/** The search page and the search box. */
export const search = {
  'search.title': 'Search', 'search.kind.page': 'Page', 'search.label': 'Words to search for', 'search.go': 'Search', 'search.loading': 'Searching…',
  'search.kind.pages': 'Pages', 'search.kind.data': 'Tables', 'search.kind.rows': 'Rows of tables', 'search.kind.row': 'Row of {table}',
  'search.title.position': '{who}: {kind}, on {about}', 'search.title.amendment': 'Amendment: {field} of {about}', 'search.title.about': '{kind}: {about}', 'search.title.row': 'Row {number, number}',
  'search.status.overdue': 'Overdue',

  'search.hint': 'All the words, in any form. A phrase in “quotes” is found word for word; a minus before a word leaves it out; an id or a document symbol leads to its record.',
  'search.needsScripts': 'Searching needs scripts (JavaScript). Where they are off or do not load, the lists and the titles below hold everything.',
  'search.noEngine': 'This browser cannot run the search: it lacks WebAssembly or the reading of compressed files. The lists and the titles below hold everything.',
  'search.failed': 'The search could not be loaded. Try again, or use the lists and the titles below.', 'search.retry': 'Try again',
  'search.ready': 'Type a word, or choose a filter.',
  'search.browse': 'Without searching', 'search.browseLists': 'Lists', 'search.browseTitles': 'All titles from A to Z',
  'search.titles.title': 'Titles from A to Z', 'search.titles.pageTitle': 'Titles from A to Z, page {page, number}', 'search.titles.sentence': 'The titles of all records: {count, number}.',

  'search.results': 'Results', 'search.count': '{count, plural, =0 {Nothing found} one {# result} other {# results}}',
  'search.only': 'Only in {language}', 'search.onlyCount': '{count, plural, one {# result that can be read only in {language}} other {# results that can be read only in {language}}}',
  'search.also': 'In {language}', 'search.aliases': 'Also searched for {names}.', 'search.asWritten': 'Only the words as written', 'search.withAliases': 'Also other names',
  'search.beginnings': 'No text has the word “{word}”; these have words that begin with it.',
  'search.nothing': 'Nothing holds all of these words with these filters.', 'search.nothingWords': 'No text has the word “{word}”.', 'search.nothingPhrase': 'No text has the phrase “{phrase}”.',
  'search.didYouMean': 'Did you mean {query}?', 'search.withoutFilters': 'Search without the filters', 'search.jump': 'Go to {id}',
  'search.inSection': 'in “{section}”',

  'search.filters': 'Filters', 'search.filter.kind': 'Kind', 'search.filter.theme': 'Theme', 'search.filter.participant': 'Participant', 'search.filter.forum': 'Forum', 'search.filter.status': 'Reported status',
  'search.filter.verified': 'Verified status', 'search.filter.year': 'Year', 'search.filter.language': 'Language', 'search.filter.range': 'Months', 'search.filter.from': 'From', 'search.filter.to': 'To',
  'search.filter.changed': 'Changed since', 'search.filter.clear': 'Clear all filters', 'search.filter.more': 'Show all {count, number}', 'search.filter.remove': 'Remove: {value}', 'search.filter.adds': 'adds {count, number}',
  'search.filter.month': 'year and month, such as 2024-05', 'search.filter.day': 'a date, such as 2024-05-31', 'search.filter.apply': 'Apply', 'search.filter.rangeMeaning': 'The date that matters for the kind: when an action is due, when a meeting was held, when a lesson happened.',
  'search.sort': 'Order', 'search.sort.relevance': 'Relevance', 'search.sort.newest': 'Newest first', 'search.sort.oldest': 'Oldest first', 'search.sort.due': 'Due soonest',
  'search.pages': 'Pages of results', 'search.previous': 'Previous', 'search.next': 'Next', 'search.page': 'Page {page}', 'search.pageOf': '{results}, page {page} of {pages}',

  'search.takeAway': 'Take these results away', 'search.csv': 'CSV', 'search.json': 'JSON', 'search.preparing': 'Preparing {done} of {count}…', 'search.cite': 'Cite this search', 'search.copy': 'Copy', 'search.copied': 'Copied',
  'search.feed': 'Follow by feed', 'search.citation': 'Search of {site}: {query}. {count}, record as of {date}. {address}', 'search.everything': 'everything', 'search.keys': 'Keys: / to the box, ↓ and ↑ through the results, Esc back.',
  'search.column.kind': 'kind', 'search.column.address': 'address',
} as const;
