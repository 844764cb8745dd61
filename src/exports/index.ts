/** The door of `exports/`: what other packages use of it. */
export { exportFiles } from './files.ts';
export { sitemapFiles } from './headers.ts';
