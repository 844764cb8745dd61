/**
 * What every document can be filtered, counted and ordered by, as one small file a language: a
 * header of words, then a column a fact. The browser counts with it exactly; the stemmed index
 * knows nothing of filters.
 */
import { type IsoDate, firstDay, precisionOf, toAddress } from '../../schema/values/index.ts';
import { type RegisterName, pageRegisters } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { type Context, registerName, reportedKey, shortTitleOf } from '../../views/parts/index.ts';
import { standings } from '../../views/figures/index.ts';
import { statusLabel } from '../../views/records/index.ts';
import { ByteWriter } from './bytes.ts';
import { searchKinds, spokenRegisters, type SearchDoc } from './docs/index.ts';
import type { FactsHeader, SearchValue } from './format.ts';
import { Numbering, Sets } from './numbering.ts';

const verifiedKeys = ['verified', 'partly', 'contradicted', 'unable', 'none'] as const;
const dayOf = (date: IsoDate) => Math.round(Date.parse(`${firstDay(date)}T00:00:00Z`) / 86_400_000);
/** Days are counted from the year 0, so that none is negative. */
const epoch = 719_528;
const precisions = { year: 1, month: 2, day: 3 } as const;

export class FactsTable {
  readonly #context: Context;
  readonly #kinds = new Numbering();
  readonly #kindLabels: SearchValue[] = [];
  readonly #runs: [kind: number, count: number][] = [];
  readonly #people = new Numbering();
  readonly #sets = {
    theme: new Sets(),
    participant: new Sets(this.#people),
    owner: new Sets(this.#people),
    partner: new Sets(this.#people),
    forum: new Sets(),
    disagreement: new Sets(),
  };
  readonly #status = new Numbering();
  readonly #verified = new Numbering();
  readonly #columns: Record<
    | 'theme'
    | 'participant'
    | 'owner'
    | 'partner'
    | 'forum'
    | 'status'
    | 'verified'
    | 'disagreement'
    | 'date'
    | 'precision'
    | 'due'
    | 'languages'
    | 'changed',
    number[]
  > = {
    theme: [],
    participant: [],
    owner: [],
    partner: [],
    forum: [],
    status: [],
    verified: [],
    disagreement: [],
    date: [],
    precision: [],
    due: [],
    languages: [],
    changed: [],
  };
  #rows = 0;

  constructor(context: Context) {
    this.#context = context;
    this.#nameAll();
  }

  /**
   * Gives every value of the record a number and a label, so that the page of one language can name
   * what only another's documents have.
   */
  #nameAll(): void {
    const { records } = this.#context.repository;
    for (const kind of searchKinds) this.#kindNumber(kind);
    for (const [name, register] of [
      ['theme', 'themes'],
      ['participant', 'participants'],
      ['forum', 'forums'],
    ] as const)
      for (const { id } of records.of(register) as readonly RecordOf[])
        this.#sets[name].values.of(toAddress(id));
    this.#status.of('');
    for (const register of [...pageRegisters, ...spokenRegisters])
      for (const record of records.of(register) as readonly RecordOf[])
        this.#status.of(reportedKey(this.#context.repository, record) ?? '');
    for (const key of ['', ...verifiedKeys]) this.#verified.of(key);
    for (const state of standings) this.#sets.disagreement.values.of(state);
  }

  add(doc: SearchDoc): void {
    const { facts } = doc;
    this.#addKind(doc);
    this.#columns.theme.push(this.#sets.theme.of(facts.themes));
    this.#columns.participant.push(this.#sets.participant.of(facts.participants));
    this.#columns.owner.push(this.#sets.owner.of(facts.owners));
    this.#columns.partner.push(this.#sets.partner.of(facts.partners));
    this.#columns.forum.push(this.#sets.forum.of(facts.forums));
    this.#columns.status.push(this.#status.of(facts.status ?? ''));
    this.#columns.verified.push(this.#verified.of(facts.verified ?? ''));
    this.#columns.disagreement.push(this.#sets.disagreement.of(facts.disagreement));
    this.#columns.date.push(facts.date ? dayOf(facts.date) + epoch : 0);
    this.#columns.precision.push(facts.date ? precisions[precisionOf(facts.date)] : 0);
    this.#columns.due.push(facts.due ? 1 : 0);
    this.#columns.languages.push(
      this.#context.repository.descriptor.languages.reduce(
        (mask, language, index) => (doc.languages.includes(language) ? mask | (1 << index) : mask),
        0,
      ),
    );
    this.#columns.changed.push(doc.changed ? dayOf(doc.changed) + epoch : 0);
    this.#rows += 1;
  }

  #addKind({ kind }: SearchDoc): void {
    const number = this.#kindNumber(kind);
    const last = this.#runs.at(-1);
    if (last?.[0] === number) last[1] += 1;
    else this.#runs.push([number, 1]);
  }

  #kindNumber(kind: SearchDoc['kind']): number {
    const number = this.#kinds.of(kind);
    this.#kindLabels[number] ??= [kind, this.#kindLabel(kind)];
    return number;
  }

  #kindLabel(kind: SearchDoc['kind']): string {
    if (kind === 'page') return this.#context.say('search.kind.pages');
    if (kind === 'data') return this.#context.say('search.kind.data');
    return kind === 'rows'
      ? this.#context.say('search.kind.rows')
      : registerName(this.#context, kind, 'many');
  }

  #statusWord(key: string): string {
    if (key === '') return '';
    return key === 'overdue'
      ? this.#context.say('search.status.overdue')
      : statusLabel(this.#context, key);
  }

  /**
   * The file: length of the header, header, columns; numbers wider than a byte stand as one column
   * of low bytes, then one of higher ones.
   */
  toBytes(): Uint8Array {
    const { repository, language, say } = this.#context;
    const named = (register: RegisterName, ids: readonly string[]): SearchValue[] =>
      ids.map((id) => {
        const record = repository.records.findIn(register, id) as RecordOf | undefined;
        return [id, record ? shortTitleOf(this.#context, record).text : id];
      });
    const header: FactsHeader = {
      rows: this.#rows,
      language,
      asOf: dayOf(repository.asOf) + epoch,
      languages: repository.descriptor.languages.map(toAddress),
      kinds: this.#kindLabels,
      runs: this.#runs,
      themes: named('themes', this.#sets.theme.values.words),
      themeSets: this.#sets.theme.sets,
      participants: named('participants', this.#people.words),
      participantSets: this.#sets.participant.sets,
      ownerSets: this.#sets.owner.sets,
      partnerSets: this.#sets.partner.sets,
      forums: named('forums', this.#sets.forum.values.words),
      forumSets: this.#sets.forum.sets,
      statuses: this.#status.words.map((key) => [key, this.#statusWord(key)]),
      verified: this.#verified.words.map((key) => [
        key,
        key === '' ? '' : say(`proof.mark.${key as 'none'}`),
      ]),
      disagreements: standings.map((state) => [state, say(`disagreement.${state}`)]),
      disagreementSets: this.#sets.disagreement.sets,
      changed: this.#columns.changed.some((day) => day > 0),
    };
    const writer = new ByteWriter();
    writer.text(JSON.stringify(header));
    const {
      theme,
      participant,
      owner,
      partner,
      forum,
      status,
      verified,
      disagreement,
      date,
      precision,
      due,
      languages,
      changed,
    } = this.#columns;
    for (const [column, width] of [
      [theme, 3],
      [participant, 3],
      [owner, 3],
      [partner, 3],
      [forum, 3],
      [status, 1],
      [verified, 1],
      [disagreement, 1],
      [date, 3],
      [precision, 1],
      [due, 1],
      [languages, 1],
      ...(header.changed ? [[changed, 3] as const] : []),
    ] as const) {
      for (let byte = 0; byte < width; byte += 1)
        writer.bytes(Uint8Array.from(column, (value) => (value >>> (8 * byte)) & 255));
    }
    return writer.done();
  }
}
