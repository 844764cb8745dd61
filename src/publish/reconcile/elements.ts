/** What elements and attributes of a page do, by their names: which fetch, lead, or may not stand. */

/**
 * Elements that bring a document, code or a style of their own, or that change what others lead to.
 */
export const forbidden = new Set([
  'style',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'portal',
  'fencedframe',
  'math',
  'foreignobject',
  'animate',
  'animatetransform',
  'animatemotion',
  'set',
  'handler',
  'listener',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
  'isindex',
  'marquee',
  'bgsound',
  'webview',
  'param',
  'annotation-xml',
  'feimage',
]);

/** Attributes whose address the browser fetches, whatever the element. */
export const fetched = new Set([
  'src',
  'poster',
  'background',
  'lowsrc',
  'dynsrc',
  'imagesrcset',
  'srcset',
  'icon',
  'classid',
  'codebase',
  'archive',
  'manifest',
  'data-spec',
]);

/** Attributes whose address a reader may follow. */
export const followed = new Set(['href', 'xlink:href', 'action', 'formaction', 'cite', 'longdesc']);

/** Elements that fetch what their `href` names. */
export const fetchers = new Set([
  'use',
  'image',
  'script',
  'mpath',
  'lineargradient',
  'radialgradient',
  'pattern',
  'filter',
  'textpath',
  'tref',
  'cursor',
]);

/** What a `<link>` may be without anything being fetched. */
export const quiet = new Set([
  'alternate',
  'canonical',
  'license',
  'next',
  'prev',
  'author',
  'help',
  'search',
  'me',
  'cite-as',
  'describedby',
  'up',
  'item',
  'collection',
  'first',
  'last',
  'type',
]);
