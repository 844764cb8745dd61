/** The door of `tables/descriptor/`: what other packages use of it. */
export { descriptorFiles, listReferences, parseDescriptor, toRecordPath } from './descriptor.ts';
export { plainDialect } from './dialect.ts';
export { type Notation, parseNotation } from './notation.ts';
export { isRemote } from './paths.ts';
