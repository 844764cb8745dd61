/** The door of `search/client/page/`: what other packages use of it. */
export { filterNames, sortNames } from './address.ts';
