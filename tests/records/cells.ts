/** What a cell of a register's field may hold, by the field's kind: the same for all records that tests make up. */
import type { FieldMeta } from '../../src/schema/index.ts';
import type { RegisterName } from '../../src/schema/registers/index.ts';
import { rangeOf } from '../../src/schema/values/index.ts';

export const dates = [
  '2023',
  '2024-02',
  '2024-12-31',
  '2025',
  '2025-06',
  '2025-06-30',
  '2025-07-01',
];

const texts = ['2', '12', 'words', 'Notice "by noon", at last', '1,5 km', 'Überprüfung', 'a;b'];
const proses = [
  'Some, "quoted" words',
  'two\nlines',
  '**bold** and <b>raw</b> {braces}',
  'See https://example.org/a_(b)?c=1&d=2 for more.',
  'أبلغ الطرف الآخر',
];

/** Values of a kind of field, none of them a reference or an id. */
export function valuesOfKind(
  register: RegisterName,
  name: string,
  { kind, choices, list }: FieldMeta,
): readonly unknown[] {
  const { least = 0, most = 12, whole } = rangeOf(register, name);
  const makers: Readonly<Record<typeof kind, () => readonly unknown[]>> = {
    id: () => [],
    ref: () => [],
    text: () => (list ? texts.filter((text) => !text.includes(';')) : texts),
    prose: () => proses,
    link: () => ['DOC/1', 'https://example.org/doc?a=1', 'mailto:desk@example.org'],
    date: () => dates,
    instant: () => ['2025-06-30T10:00Z', '2025-06-30T12:30:00+02:00'],
    number: () => [least, Math.min(least + 1, most), most, ...(whole ? [] : [least + 0.5])],
    flag: () => [true, false],
    choice: () => choices,
  };
  return makers[kind]();
}
