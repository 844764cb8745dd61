/**
 * The door of `search/client/`: what the page of the search says before a script runs, and how any
 * page hands over a file.
 */
export { save } from './page/takeAway.ts';
export { filterNames, sortNames } from './address.ts';
