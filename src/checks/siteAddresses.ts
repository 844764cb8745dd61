/**
 * Every address that the site makes, as the path of a file, by what it is made of. In braces stands
 * what is filled in: `{at}` is the folder of a language, which the source language has none of. A
 * path that ends with `*` is a folder in which nothing else may stand; behind `#` is a place on a
 * page.
 */

const ofFigure = (name: string): readonly string[] => [
  ...['csv', 'json', 'svg', 'png'].map((form) => `charts/{lang}/${name}.${form}`),
  `embed/{lang}/${name}/index.html`,
  `embed/{lang}/${name}/{day}/index.html`,
];
const ofFeed = (name: string): readonly string[] => [`feeds/${name}.xml`, `feeds/${name}.json`];
const ofCalendar = (name: string): readonly string[] => [`calendar/${name}.ics`];
const ofChanges = (name: string): readonly string[] => [
  `{at}changes/${name}/index.html`,
  `{at}changes/${name}/page/{page}/index.html`,
];
/** Places that the frame takes on every page. */
const ofFrame = (page: string, ...more: readonly string[]): readonly string[] =>
  ['content', 'menu', ...looks, ...marks.map((mark) => `m-${mark}`), ...more].map(
    (id) => `${page}#${id}`,
  );
const looks = ['look-system', 'look-light', 'look-dark'];
const marks = [
  'done',
  'underway',
  'not-begun',
  'late',
  'verified',
  'contested',
  'closed',
  'unknown',
] as const;
const scores = '{at}assessments/{edition}/{scenario}/index.html';

export const siteAddresses = {
  /** Once, whatever the record holds. */
  site: [
    '404.html',
    'MANIFEST.sha256',
    '_headers',
    '.htaccess',
    'server/*',
    'robots.txt',
    'sitemap.xml',
    'sitemap-{page}.xml',
    'icon.svg',
    'look.js',
    'verify.sh',
    'assets/*',
    'pagefind/*',
    'search/index/*',
    'check/record.json',
    'changes.json',
    'embed/days.json',
    'changes.csv',
    'versions.csv',
    'history.csv',
    'method/figures.json',
    'method/{figure}.sql',
    'data/catalog.jsonld',
    'data/datapackage.json',
    ...ofFeed('all'),
    ...ofCalendar('all'),
  ],
  /** In each language; those of the source language are the site's own. */
  language: [
    ...[
      '',
      'about/',
      'calendar/',
      'changes/',
      'check/',
      'compare/',
      'contribute/',
      'contribute/faults/',
      'contribute/words/',
      'correct/',
      'corrections/',
      'data/',
      'glossary/',
      'method/',
      'search/',
      'search/titles/',
    ].map((page) => `{at}${page}index.html`),
    '{at}search/titles/{page}/index.html',
    '{at}changes/page/{page}/index.html',
    '{at}compare/{kind}/index.html',
    ...ofChanges('apart'),
    ...ofChanges('week/{week}'),
    ...ofChanges('day/{day}'),
    ...ofFrame('{at}glossary/index.html'),
    ...ofFrame('{at}corrections/index.html', 'feedback'),
    'check/{lang}.json',
    ...ofFigure('years'),
    'share/{lang}/site.png',
  ],
  /** Of each register, whether or not it has rows. */
  register: [
    '{at}{register}/index.html',
    '{at}{register}/page/{page}/index.html',
    'records/{register}.csv',
    'data/blank/{register}.csv',
  ],
  /** Of each register that has or had rows. */
  filled: [...ofFeed('register-{register}'), ...ofChanges('register/{register}')],
  /** Of each report that the engine writes. */
  report: [
    '{at}reports/{report}/index.html',
    'reports/{report}/rows.csv',
    'reports/{report}/rows.json',
    'share/{lang}/reports/{report}.png',
  ],
  /** Of each figure of the whole record. */
  figure: ofFigure('{figure}'),
  /** Of each table of the descriptor. */
  table: [
    '{at}data/{name}/index.html',
    '{at}data/{name}/page/{page}/index.html',
    'data/{name}.csv',
    'data/{name}.json',
    'data/{name}.safe.csv',
  ],
  /** Of a table besides that feeds no register. */
  plain: [
    ...ofFeed('register-{name}'),
    ...ofChanges('register/{name}'),
    ...ofFigure('data-{name}'),
  ],
  /** Of each row of a register whose rows have pages, and of what is left of one. */
  record: [
    '{at}{register}/{id}/index.html',
    '{register}/{id}/history/index.html',
    '{register}/{id}.json',
    'share/{lang}/{register}/{id}.png',
  ],
  participants: [
    ...ofFeed('participant-{id}'),
    ...ofCalendar('participant-{id}'),
    ...ofChanges('participant/{id}'),
    ...ofFigure('by-half-year-participants-{id}'),
  ],
  forums: [
    ...ofFeed('forum-{id}'),
    ...ofCalendar('forum-{id}'),
    ...['follow-through', 'by-half-year-forums'].flatMap((name) => ofFigure(`${name}-{id}`)),
  ],
  themes: [...ofFeed('theme-{id}'), ...ofFigure('by-half-year-themes-{id}')],
  measures: [...ofFeed('measure-{id}'), ...ofFigure('by-half-year-measures-{id}')],
  indicators: ofFigure('indicator-{id}'),
  assessments: ['risk', 'spread', 'likelihood-impact'].flatMap((name) => ofFigure(`${name}-{id}`)),
  terms: ['{at}glossary/index.html#{id}'],
  corrections: ['{at}corrections/index.html#{id}', 'corrections/{id}.json'],
  /** Of each pair of editions. */
  pair: ['{at}compare/assessments/{edition}/{later}/index.html'],
  /** Of each scenario that an edition judges, with the places that its page takes itself. */
  judged: [scores],
  judgedFrame: ofFrame(scores, 'editions', 'scenarios'),
  /** Of each participant on whose territory it is judged. */
  territory: [`${scores}#{participant}`],
  image: ['media/{file}'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AddressKind = keyof typeof siteAddresses;
