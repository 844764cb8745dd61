/** The search page and the search box. */
export const search = {
  'search.title': 'Search', 'search.kind.page': 'Page', 'search.label': 'Words to search for', 'search.go': 'Search', 'search.loading': 'Searching…',
} as const;
