/** What a record is asked for by: its id and its symbols. */
import { remember } from '../../../schema/values/index.ts';
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { type Context } from '../../../views/parts/index.ts';
import { isText } from './doc.ts';

/**
 * Its id, its symbol, its number on a list; and the symbols of its documents, where they are not
 * those of another record.
 */
export function namesOf(context: Context, record: RecordOf): readonly string[] {
  const { document_symbol, symbol, documents, number, meeting } = record.fields as Symbols & {
    documents?: readonly string[];
    number?: string;
    meeting?: string;
  };
  const listed = record.register === 'actions' && meeting && number ? [`${meeting} ${number}`] : [];
  const taken = symbolsOf(context.repository);
  return [
    record.id,
    document_symbol,
    symbol,
    ...(documents ?? []).filter((one) => !taken.has(one)),
    ...listed,
  ].filter(isText);
}

interface Symbols {
  document_symbol?: string;
  symbol?: string;
}

/** The symbols under which measures and decisions were adopted. */
function symbolsOf(repository: Repository): ReadonlySet<string> {
  return remember('symbols of measures and decisions', repository, () => {
    const records = [...repository.records.of('measures'), ...repository.records.of('decisions')];
    return new Set(
      records
        .flatMap(({ fields }) => [(fields as Symbols).document_symbol, (fields as Symbols).symbol])
        .filter(isText),
    );
  });
}
