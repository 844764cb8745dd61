/** Numbers as tables write them, to one plain decimal form. */
import type { FieldDescriptor } from '../../schema/index.ts';

/** A value with the one text that stands for it. */
interface NumberValue {
  value: number | string;
  text: string;
}

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/;
const largestExponent = 400;
/** What JSON has no number for keeps its name. */
const names = new Set(['NaN', 'INF', '-INF']);

type Form = Pick<FieldDescriptor, 'decimalChar' | 'groupChar' | 'bareNumber'>;

/**
 * A number; `NaN`, `INF` and `-INF` stay texts. A number too long for exact arithmetic keeps all
 * its digits in its text.
 */
export function parseNumber(cell: string, form: Form): NumberValue | undefined {
  if (plain.test(cell) && (form.decimalChar ?? '.') === '.' && form.groupChar !== '.')
    return toValue(cell === '-0' ? '0' : cell);
  const bare = toBare(cell, form);
  if (names.has(bare)) return { value: bare, text: bare };
  const ungrouped = toUngrouped(bare, form.groupChar, form.decimalChar ?? '.');
  const text =
    ungrouped === undefined
      ? undefined
      : toPlainDecimal(
          form.decimalChar && form.decimalChar !== '.'
            ? swapDecimal(ungrouped, form.decimalChar)
            : ungrouped,
        );
  return text === undefined ? undefined : toValue(text);
}

/** A whole number; one beyond exact arithmetic has its digits for a value, as a text. */
export function parseInteger(cell: string, form: Form): NumberValue | undefined {
  const ungrouped = toUngrouped(toBare(cell, form), form.groupChar, '.');
  if (ungrouped === undefined || !/^[+-]?\d+$/.test(ungrouped)) return undefined;
  const text = toPlainDecimal(ungrouped)!;
  return { value: Number.isSafeInteger(Number(text)) ? Number(text) : text, text };
}

/** A number beyond what JSON can hold keeps its text. */
function toValue(text: string): NumberValue {
  const value = Number(text);
  return { value: Number.isFinite(value) ? value : text, text };
}

/** The digits of a decimal number without sign of plus, needless zeros or exponent. */
export function toPlainDecimal(text: string): string | undefined {
  const match = decimal.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (whole + fraction === '' || Math.abs(shift) > largestExponent) return undefined;
  const digits =
    shift < 0 ? '0'.repeat(-shift) + whole + fraction : whole + fraction + '0'.repeat(shift);
  const point = shift < 0 ? whole.length : whole.length + shift;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(point).replace(/(?<!0)0+$/, '');
  const magnitude = right === '' ? left : `${left}.${right}`;
  return sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** Without what stands around the number, where the schema says that something may. */
function toBare(cell: string, { bareNumber = true }: Form): string {
  return bareNumber ? cell : (/[-+\d](?:[^]*\d)?/.exec(cell)?.[0] ?? '');
}

/**
 * Without group marks; groups that are no thousands (or, within, hundreds) mean that the mark was
 * meant otherwise.
 */
function toUngrouped(
  text: string,
  groupChar: string | undefined,
  decimalChar: string,
): string | undefined {
  if (!groupChar || !text.includes(groupChar)) return text;
  const point = text.indexOf(decimalChar);
  const [whole, rest] = point < 0 ? [text, ''] : [text.slice(0, point), text.slice(point)];
  const groups = whole.split(groupChar);
  const sound =
    /^[+-]?\d{1,3}$/.test(groups[0]!) &&
    /^\d{3}$/.test(groups.at(-1)!) &&
    groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group));
  return sound && !rest.includes(groupChar) ? groups.join('') + rest : undefined;
}

function swapDecimal(text: string, decimalChar: string): string {
  return text.includes('.') ? 'no number' : text.replace(decimalChar, '.');
}
