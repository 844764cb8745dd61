/**
 * `npm run forms`: writes the forms of the repository's issues anew. A test compares them with what
 * the registers ask for.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issueForms } from './issueForms.ts';

const root = join(import.meta.dirname, '../../..');
for (const { path, content } of issueForms()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(path);
}
