/** Examples of faults of the descriptor and of the files that it names. */
import { type FaultExamples, inDescriptor, inFiles } from './example.ts';

export const filesExamples = {
  'x-no-record': inFiles('data/actions.csv', 'data/actions.csv\ndata/datapackage.json'),
  'package-error': inDescriptor(
    'whole',
    '{ "title": "…" }',
    '{ "title": "…", "resources": [{ "name": "actions", "path": "actions.csv" }] }',
  ),
  'resource-error': inDescriptor(
    'resource',
    '"path": "https://example.org/actions.csv", "dialect": { "delimiter": "" }',
    '"path": "actions.csv", "dialect": { "delimiter": ";" }',
  ),
  'schema-error': inDescriptor(
    'resource',
    '"schema": { "fields": [{ "name": "height", "type": "metres" }] }',
    '"schema": { "fields": [{ "name": "height", "type": "number" }] }',
  ),
  'x-unknown-register': inDescriptor(
    'resource',
    '"waymark": { "register": "action" }',
    '"waymark": { "register": "actions" }',
  ),
  'x-unknown-property': inDescriptor('waymark', '"langauges": ["en"]', '"languages": ["en"]'),
  'x-unknown-field': inDescriptor(
    'resource',
    '"waymark": { "register": "actions" }, "schema": { "fields": [' +
      '{ "name": "deadline", "type": "string", "waymark": { "field": "dew" } }] }',
    '"waymark": { "register": "actions" }, "schema": { "fields": [' +
      '{ "name": "deadline", "type": "string", "waymark": { "field": "due" } }] }',
  ),
  'x-file-missing': inFiles(
    'data/datapackage.json: "path": "action.csv"\ndata/actions.csv',
    'data/datapackage.json: "path": "actions.csv"\ndata/actions.csv',
  ),
  'x-file-not-described': inFiles(
    'data/datapackage.json: "path": "actions.csv"\ndata/actions.csv\ndata/actions-copy.csv',
    'data/datapackage.json: "path": "actions.csv"\ndata/actions.csv',
  ),
  'x-file-unused': inFiles('content/Lessons/siren-test.mdx', 'content/lessons/siren-test.mdx'),
  'x-path-outside': inDescriptor(
    'resource',
    '"path": "../elsewhere/actions.csv"',
    '"path": "actions.csv"',
  ),
  'x-file-too-large': inFiles(
    'data/readings.csv  27 MB',
    'data/readings-2024.csv  14 MB\ndata/readings-2025.csv  13 MB',
  ),
  'x-file-large': inFiles(
    'data/readings.csv  700 kB',
    'data/readings-2024.csv  350 kB\ndata/readings-2025.csv  350 kB',
  ),
  'x-file-name': inFiles(
    'content/lessons/Siren Test (final).mdx',
    'content/lessons/siren-test.mdx',
  ),
  'x-too-many': inDescriptor(
    'resource',
    `"name": "${'readings-'.repeat(23)}"`,
    '"name": "readings"',
    { shown: { wrong: `"name": "${'readings-'.repeat(6)}…"`, right: '"name": "readings"' } },
  ),
  'x-words-missing': inFiles(
    'data/datapackage.json: "languages": ["en", "es"]',
    'data/datapackage.json: "languages": ["en", "fr"]',
  ),
} satisfies FaultExamples;
