/** The one content security policy of the site, for headers and for hosts without headers. */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

export const policy = {
  header: directives.join('; '),
  /** Of pages made for embedding: anybody may frame them; nothing else is let in. */
  embed: directives
    .map((directive) => (directive.startsWith('frame-ancestors') ? 'frame-ancestors *' : directive))
    .join('; '),
  /** A `<meta>` may not say who may frame the page. */
  meta: directives.filter((directive) => !directive.startsWith('frame-ancestors')).join('; '),
};
