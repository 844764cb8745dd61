/** The door of `search/client/`: what the page of the search says before a script runs. */
export { filterNames, sortNames } from './address.ts';
