/** The search page and the search box. */
export const search = {
  'search.title': 'Recherche', 'search.kind.page': 'Page', 'search.label': 'Mots à rechercher', 'search.go': 'Rechercher', 'search.loading': 'Recherche en cours…',
} as const;
