/** The documents of a table, and of each row of a plain one. */
import type { Dataset } from '../../../schema/index.ts';
import {
  datasetTitle,
  mostSearchedRows,
  rowAddress,
  valueText,
} from '../../../views/pages/index.ts';
import { type Context, addressIn, sourceLanguage } from '../../../views/parts/index.ts';
import { type SearchDoc, isText, emptyDoc } from './doc.ts';

export function* datasetDocs(context: Context, dataset: Dataset): Generator<SearchDoc> {
  yield tableDoc(context, dataset);
  if (!dataset.resource.register) yield* rowDocs(context, dataset);
}

const addressOf = (context: Context, { resource }: Dataset) =>
  addressIn(context, `/data/${resource.name}/`);

function tableDoc(context: Context, dataset: Dataset): SearchDoc {
  const { name, description, schema } = dataset.resource;
  const described = schema.fields.filter((field) => field.description);
  return {
    ...emptyDoc,
    kind: 'data',
    kindLabel: context.say('data.table'),
    id: name,
    href: addressOf(context, dataset),
    title: { text: datasetTitle(context, dataset) },
    names: [name],
    languages: context.repository.descriptor.languages,
    passages: [
      ...(description ? [{ text: description }] : []),
      ...described.map((field) => ({ text: `${field.title ?? field.name}: ${field.description}` })),
    ],
    values: schema.fields.map((field) => field.name),
  };
}

function* rowDocs(context: Context, dataset: Dataset): Generator<SearchDoc> {
  const kindLabel = context.say('search.kind.row', { table: datasetTitle(context, dataset) });
  const key = keyColumns(dataset);
  for (const [index, row] of dataset.rows.slice(0, mostSearchedRows).entries()) {
    const texts = row.values.map(valueText);
    const id = key.map((column) => texts[column]).join('-');
    yield {
      ...emptyDoc,
      kind: 'rows',
      kindLabel,
      href: rowAddress(context, dataset, index),
      title: { text: rowTitle(texts, id, index, context) },
      languages: [sourceLanguage(context.repository)],
      ...(id ? { id, names: [id] } : {}),
      passages: texts.filter((text) => text !== '').map((text) => ({ text })),
    };
  }
}

const keyColumns = ({ resource: { schema } }: Dataset) =>
  schema.primaryKey
    .map((name) => schema.fields.findIndex((field) => field.name === name))
    .filter((index) => index >= 0);

/** What a row is called: its key with its first words, else its first words, else its number. */
function rowTitle(texts: readonly string[], id: string, index: number, context: Context): string {
  const words = texts.find((text) => text !== id && /\p{L}{3}/u.test(text));
  const name = [id, words && words.length > 80 ? `${words.slice(0, 80)}…` : words]
    .filter(isText)
    .join(': ');
  return name || context.say('search.title.row', { number: index + 1 });
}
