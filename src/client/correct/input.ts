/** The control in which the new value of a field is written, of the kind that the field is. */
import { isDate } from '../../schema/values/index.ts';
import type { RecordJson } from './facts.ts';
import { type OpenField, wordsFor } from './facts.ts';
import { element } from '../check/element.ts';
import type { Known } from '../check/known.ts';

const id = 'correct-new';
const hintId = 'correct-hint';

export interface Control {
  nodes: readonly Node[];
  read: () => string;
}

/** A control that says what the field says now. */
export function toControl(json: RecordJson, fact: OpenField, known: Known): Control {
  const words = wordsFor(json.register, fact, known);
  if (words.size > 0) return fact.meta.list ? toBoxes(fact, words) : toSelect(fact, words, known);
  const hint = hintFor(fact, known);
  const shared = {
    id,
    dir: 'auto',
    'aria-describedby': hint === '' ? 'correct-found' : `${hintId} correct-found`,
  };
  const control =
    fact.meta.kind === 'prose'
      ? element('textarea', { ...shared, rows: '5' })
      : element('input', { ...shared, ...formOf(fact), autocomplete: 'off' });
  control.value = fact.text;
  return {
    nodes: [
      control,
      ...(hint === '' ? [] : [element('span', { id: hintId, class: 'hint' }, hint)]),
    ],
    read: () => control.value.trim(),
  };
}

/** A browser's own calendar takes whole days only: a month or a year is written. */
function formOf({ meta, text }: OpenField): Readonly<Record<string, string>> {
  const whole = meta.kind === 'date' && (text === '' || (isDate(text) && text.length === 10));
  return {
    type: whole ? 'date' : 'text',
    ...(meta.kind === 'number' ? { inputmode: 'decimal' } : {}),
  };
}

function hintFor({ meta, text }: OpenField, { say, record }: Known): string {
  const listed = meta.list ? [say('correct.hint.list')] : [];
  if (meta.kind === 'date' && isDate(text) && text.length < 10) return say('correct.hint.date');
  if (meta.kind !== 'ref') return listed.join(' ');
  const target = record.known.find(({ register, ids }) => meta.to.includes(register) && ids[0]);
  const [first] = target?.ids ?? [];
  const example = typeof first === 'string' ? first : first?.[0];
  return [...(example ? [say('correct.hint.ref', { example })] : []), ...listed].join(' ');
}

function toSelect(fact: OpenField, words: ReadonlyMap<string, string>, { say }: Known): Control {
  const select = element(
    'select',
    { id, 'aria-describedby': 'correct-found' },
    ...(fact.meta.required ? [] : [element('option', { value: '' }, say('correct.nothing'))]),
    ...[...words].map(([value, word]) => element('option', { value }, word)),
  );
  select.value = fact.text;
  return { nodes: [select], read: () => select.value };
}

/** Of several words, each is ticked or not; those that the record adds to its own stay. */
function toBoxes({ text }: OpenField, words: ReadonlyMap<string, string>): Control {
  const now = text.split(';');
  const boxes = [...words.keys()].map((value) => {
    const box = element('input', { type: 'checkbox', value });
    box.checked = now.includes(value);
    return box;
  });
  const labels = boxes.map((box) => element('label', {}, box, ` ${words.get(box.value)!}`));
  return {
    nodes: [
      element(
        'span',
        { role: 'group', class: 'boxes', 'aria-labelledby': 'correct-new-label' },
        ...labels,
      ),
    ],
    read: () =>
      boxes
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(';'),
  };
}
