/**
 * What the checker page fetches when a file is chosen: the record's description with its known ids,
 * and the words of the page's language.
 */
import { interfaceLanguage, messagesOf } from '../i18n/index.ts';
import {
  type CheckedTable,
  type KnownRecords,
  type PublishedRecord,
  knownField,
} from '../schema/faults/index.ts';
import { type RegisterName, registerNames, registers } from '../schema/registers/index.ts';
import type { Dataset, RecordOf } from '../schema/index.ts';
import { checkRecordPath, checkWordsPath } from '../views/pages/index.ts';
import type { Context } from '../views/parts/index.ts';

/**
 * The words of the pages that judge: their own, the sentence of each kind of fault without its
 * paragraph, and what registers, fields and their values are called.
 */
const saidByChecker =
  /^(?:check|correct|field|choice)\.|^fault\.[^.]+$|^register\.[^.]+\.one$|^word\.(?:yes|no)$/;

/** The files of the checker, one for the record and one for each language. */
export function* checkFiles(
  contexts: readonly Context[],
): Generator<{ path: string; content: string }> {
  yield { path: checkRecordPath, content: `${JSON.stringify(toPublishedRecord(contexts[0]!))}\n` };
  const languages = new Set(contexts.map(({ language }) => interfaceLanguage(language)));
  for (const language of languages)
    yield {
      path: checkWordsPath(language),
      content: `${JSON.stringify(messagesOf(language, saidByChecker))}\n`,
    };
}

function toPublishedRecord({ repository }: Context): PublishedRecord {
  const { descriptor, datasets, records, commit, asOf } = repository;
  return {
    version: [commit?.hash, asOf].filter(Boolean).join(', '),
    strict: descriptor.strict,
    guard: descriptor.guard,
    tables: datasets
      .filter(({ resource: { opaque } }) => !opaque || opaque === 'unreadable')
      .map((dataset) => toCheckedTable(dataset, descriptor.file)),
    known: registerNames
      .filter((name) => registers[name].key[0] === 'id')
      .flatMap((name) => toKnown(name, records.of(name) as readonly RecordOf[])),
  };
}

/**
 * The resource as the descriptor gives it: what the engine completes, it completes anew from the
 * file's own labels.
 */
function toCheckedTable(
  { resource, files, header }: Dataset,
  descriptorFile: string,
): CheckedTable {
  const { schema, described, title, name } = resource;
  const own = described ? schema : { ...schema, fields: [], primaryKey: [] };
  const folder = descriptorFile.slice(0, descriptorFile.lastIndexOf('/') + 1);
  return {
    resource: { ...resource, schema: own, opaque: undefined },
    title: title ?? name,
    files:
      files.length > 0 ? files.map(({ file }) => file) : resource.path.map((path) => folder + path),
    header,
  };
}

function toKnown(register: RegisterName, records: readonly RecordOf[]): KnownRecords[] {
  const field = knownField[register];
  const files = [...new Set(records.map(({ origin }) => origin.file))];
  return files.map((file) => ({
    register,
    file,
    ids: records
      .filter(({ origin }) => origin.file === file)
      .map((record): KnownRecords['ids'][number] => {
        const status =
          field === undefined ? undefined : (record.fields as Record<string, unknown>)[field];
        return typeof status === 'string' ? [record.id, status] : record.id;
      }),
  }));
}
