/**
 * What a web server is to say with every file, once, for every kind of server; and what search
 * engines are told. Each host reads its own file and passes over the others.
 */
import { policy } from '../views/pages/index.ts';

interface HeaderFile {
  path: string;
  content: string;
}
type Header = readonly [name: string, value: string];
/** Headers of the paths below `path`. */
interface Rule {
  path: string;
  headers: readonly Header[];
}

const everywhere: readonly Header[] = [
  ['Content-Security-Policy', policy.header],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** The same, but for what keeps a page out of a frame. */
const embedded: readonly Header[] = everywhere
  .filter(([name]) => name !== 'X-Frame-Options' && name !== 'Cross-Origin-Opener-Policy')
  .map(([name, value]) =>
    name === 'Content-Security-Policy' ? [name, policy.embed] : [name, value],
  );

/**
 * In the order in which a server is to look: the first that fits is the only one. Pages made for
 * embedding, which others may frame, go before the rest.
 */
const headerRules: readonly Rule[] = [
  { path: '/embed/', headers: embedded },
  { path: '/', headers: everywhere },
];

/** The files in which servers look for headers. `base` is the path under which the site stands. */
export function headerFiles(base: string): readonly HeaderFile[] {
  const rules = headerRules.map(({ path, headers }) => ({ path: `${base}${path}`, headers }));
  return [
    { path: '/_headers', content: toHostHeaders(rules) },
    { path: '/.htaccess', content: toApache(rules, base) },
    { path: '/server/nginx.conf', content: toNginx(rules, base) },
    { path: '/server/Caddyfile', content: toCaddy(rules, base) },
  ];
}

/**
 * Netlify and Cloudflare Pages. Both add the headers of every rule that fits, so the widest stands
 * first, and a narrower one takes away what it says otherwise (`! Name`). Cloudflare does so;
 * Netlify cannot, and keeps every page out of frames.
 */
function toHostHeaders(rules: readonly Rule[]): string {
  const widest = rules.at(-1)!;
  const lines = ({ path, headers }: Rule) =>
    [
      `${path}*`,
      ...(path === widest.path ? [] : widest.headers.map(([name]) => `  ! ${name}`)),
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  return `${rules.toReversed().map(lines).join('\n\n')}\n`;
}

/** Apache, where it reads `.htaccess` and mod_headers is loaded. */
function toApache(rules: readonly Rule[], base: string): string {
  const sections = rules.toReversed().map(({ path, headers }) => {
    const lines = headers.map(([name, value]) => `    Header always set ${name} "${value}"`);
    return path === `${base}/`
      ? lines.join('\n')
      : [`    <If "%{REQUEST_URI} =~ m#^${path}#">`, ...lines, '    </If>'].join('\n');
  });
  return [
    'ErrorDocument 404 ' + `${base}/404.html`,
    'DirectoryIndex index.html',
    'Options -Indexes',
    'AddType application/manifest+json .webmanifest',
    'AddType application/ld+json .jsonld',
    '<IfModule mod_headers.c>',
    ...sections,
    '</IfModule>',
    '',
  ].join('\n');
}

/**
 * nginx: to be included in a `server` block. A location with a header of its own has none of those
 * around it, so each states all.
 */
function toNginx(rules: readonly Rule[], base: string): string {
  const locations = rules.map(({ path, headers }) =>
    [
      `location ${path} {`,
      '  try_files $uri $uri/index.html =404;',
      ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      '}',
    ].join('\n'),
  );
  return [
    '# include this in the server block whose root holds the site',
    `error_page 404 ${base}/404.html;`,
    'charset utf-8;',
    'server_tokens off;',
    ...locations,
    '',
  ].join('\n');
}

/** Caddy: to be imported in a site block. */
function toCaddy(rules: readonly Rule[], base: string): string {
  const handlers = rules.map(({ path, headers }) =>
    [
      `handle ${path}* {`,
      '  header {',
      ...headers.map(([name, value]) => `    ${name} "${value}"`),
      '  }',
      '  file_server',
      '}',
    ].join('\n'),
  );
  const missing = [
    'handle_errors {',
    `  rewrite * ${base}/404.html`,
    '  header {',
    ...everywhere.map(([name, value]) => `    ${name} "${value}"`),
    '  }',
    '  file_server',
    '}',
  ].join('\n');
  return [
    '# import this in the site block whose root holds the site',
    ...handlers,
    missing,
    '',
  ].join('\n');
}

/**
 * What is for search engines: every page may be read; where the site stands is known only where
 * SITE says so.
 */
export function robotsFile(origin: string, base: string): HeaderFile {
  return {
    path: '/robots.txt',
    content: `User-agent: *\nAllow: /\n${origin === '' ? '' : `Sitemap: ${origin}${base}/sitemap.xml\n`}`,
  };
}

const mostAddresses = 40_000;

/**
 * The list of pages for search engines, in several files where there are many. `pages` are paths
 * below the base; without an origin there is no list.
 */
export function sitemapFiles(
  origin: string,
  base: string,
  pages: readonly string[],
): readonly HeaderFile[] {
  if (origin === '') return [];
  const parts = Array.from({ length: Math.ceil(pages.length / mostAddresses) }, (_, part) =>
    pages.slice(part * mostAddresses, (part + 1) * mostAddresses),
  );
  const list = (paths: readonly string[]) =>
    toSitemap(
      'urlset',
      'url',
      paths.map((path) => `${origin}${base}/${encodeURI(path)}`),
    );
  if (parts.length <= 1) return [{ path: '/sitemap.xml', content: list(pages) }];
  const names = parts.map((_, index) => `/sitemap-${index + 1}.xml`);
  return [
    {
      path: '/sitemap.xml',
      content: toSitemap(
        'sitemapindex',
        'sitemap',
        names.map((name) => `${origin}${base}${name}`),
      ),
    },
    ...parts.map((paths, index) => ({ path: names[index]!, content: list(paths) })),
  ];
}

function toSitemap(root: string, item: string, addresses: readonly string[]): string {
  const escaped = addresses.map((address) =>
    address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${escaped.map((address) => `<${item}><loc>${address}</loc></${item}>\n`).join('')}</${root}>\n`;
}
