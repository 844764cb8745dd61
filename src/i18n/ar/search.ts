/** The search page and the search box. */
export const search = {
  'search.title': 'البحث', 'search.kind.page': 'صفحة', 'search.label': 'كلمات البحث', 'search.go': 'بحث', 'search.loading': 'جار البحث…',
} as const;
