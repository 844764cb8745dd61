/**
 * The card of a register: everything that is said of it beside its words and its drawings. Every
 * key is required, also where there is nothing to say, so that the compiler names what is missing.
 */
import type { z } from 'zod';
import { common } from './fields.ts';

/** Stands for a field that a register does not have. */
type None = 'none';

/**
 * A column of a list: a field; `{ head }`, a field that says what the row is about; or what is
 * worked out: who must do it, its marks, the minutes until it was acknowledged.
 */
type ListColumn<F extends string = string> = F | 'owner' | 'status' | 'minutes' | { head: F };

/** What is said of a register whose fields are `F`. */
export interface RegisterCard<F extends string = string> {
  /** Columns that identify a row: `['id']`, or a composite key for facts about records. */
  key: readonly F[];
  /**
   * Where a row is read: on a page of its own at `/<register>/<id>/`; at a place of a page that
   * rows share, with `{id}` where its id stands; or with the record that a reference of it names, in
   * this section of that record's page.
   */
  page: 'own' | `/${string}` | { with: F; at: string };
  /** The field that names a row where `title` is empty. */
  titled: F;
  /** The reference to the record that a row is about. */
  about: F | None;

  /** The date that matters for the kind: search ranges and lists go by the first that a row has. */
  dated: readonly F[];
  /** A figure as of an earlier day leaves out the rows whose date is later. */
  born: F | None;
  /** Dates of what happened: the newest is the day of the figures of a record outside git. */
  happened: readonly F[];
  /** Pairs of dates of which the first may not be after the second. */
  datesInOrder: readonly (readonly [F, F])[];
  /** What a row said before a date came, for figures as of an earlier day. */
  undone: { before: F; was: Readonly<Partial<Record<F, string | undefined>>> } | None;
  /** Dates that the calendar tells of while they are to come. */
  coming: readonly F[];
  /** Fields whose published values may change only with an amendment. */
  amended: readonly F[];

  /** Who must do it. */
  owner: F | None;
  /**
   * The field of the reported status, none where it is worked out of dates, and the vocabulary that
   * has its words.
   */
  status: { field: F | None; words: string } | None;
  /** Participants whose feeds tell of its changes, and who find it in the search. */
  answers: readonly F[];
  /** Participants who find it in the search besides. */
  takesPart: readonly F[];
  /** The reference to its forum, or to the meetings of one. */
  forum: F | None;

  /** The columns of its list. */
  columns: readonly ListColumn<F>[];
  /** How its list is sorted: as written, by id, the newest first, or late and soonest due first. */
  order: 'written' | 'id' | 'newest' | 'due';
  /**
   * References that make no list at the end of the other record's page: a section shows the rows
   * there, or they stand elsewhere.
   */
  shownWith: readonly F[];
  /** By reference, the place on the other record's page where the notes of a row can be read. */
  notesAt: Readonly<Partial<Record<F, string>>>;
  /** Under which title the search finds a row: its own, that of what it is about, or none. */
  spoken: 'title' | 'subject' | 'no';
  /** Its place among the sections at the top of a page, or with the further ones at the end. */
  nav: number | 'more' | 'none';
  /** Its place among the counts on the first page. */
  holdings: number | 'none';
}

/** A register: its name, its fields, and its card. */
export interface RegisterSchema<
  N extends string = string,
  S extends z.ZodRawShape = z.ZodRawShape,
> extends RegisterCard {
  name: N;
  fields: S;
  /** Whether each row has a page of its own. */
  pages: boolean;
}

type FieldOf<S> = Extract<keyof S | keyof typeof common, string>;

/** Joins the fields of a register with those that every record may carry. */
export function register<const N extends string, S extends z.ZodRawShape>(
  name: N,
  fields: S,
  card: RegisterCard<FieldOf<NoInfer<S>>>,
): RegisterSchema<N, typeof common & S> {
  return { ...card, name, fields: { ...common, ...fields }, pages: card.page === 'own' };
}
