/** The page of a record's earlier versions: its values as they stood at each. */
import type { Edition } from '../../../history/read/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { PastValues } from '../../../schema/history/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { remainsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, linked, plain } from '../../parts/inlines.ts';
import { type Table, column } from '../../parts/table.ts';
import { titleOf } from '../../parts/texts.ts';
import { type Rewording, rewordingsOf, toRewording } from './rewordings.ts';
import { findHistory, versionId } from './told.ts';
import { fieldLabel, pastValueText } from './values.ts';

interface VersionView {
  id: string;
  title: string;
  present: boolean;
  table: Table;
}
export interface VersionsView {
  title: string;
  intro: string;
  back: Inline;
  versions: readonly VersionView[];
  rewordings: readonly Rewording[];
}

/** Every version in which a record was another, newest first, with all its values. */
export function toVersionsView(context: Context, register: RegisterName, id: string): VersionsView {
  const told = findHistory(context, register, id)!;
  const record = context.repository.records.findIn(register, id) as RecordOf | undefined;
  return {
    title: context.say('history.versionsTitle', {
      title: record ? titleOf(context, record).text : told.id,
    }),
    intro: context.say('history.versionsIntro'),
    back: linked(context.say('history.back'), remainsAddress(context, register, id)),
    rewordings: told.entries
      .filter(({ quiet }) => quiet === undefined)
      .flatMap((entry) => rewordingsOf(context, register, entry))
      .map(toRewording),
    versions: told.editions
      .toReversed()
      .map((edition, index) => toVersion(context, register, edition, index === 0)),
  };
}

function toVersion(
  context: Context,
  register: RegisterName,
  { commit, date, present, values }: Edition,
  newest: boolean,
): VersionView {
  return {
    id: versionId(commit),
    present,
    title: context.say(newest && present ? 'history.versionNow' : 'history.version', {
      date: formatDate(context.language, date),
      hash: commit?.slice(0, 10) ?? '–',
    }),
    table: valuesTable(context, register, values),
  };
}

function valuesTable(context: Context, register: RegisterName, values: PastValues): Table {
  return {
    columns: [
      column('field', context.say('history.field'), 'title'),
      column('value', context.say('history.value')),
    ],
    rows: Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => ({
        id: field,
        cells: [
          [plain(fieldLabel(context, register, field))],
          [plain(pastValueText(context, register, field, value, false))],
        ],
      })),
  };
}
