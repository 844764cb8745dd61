/** Check digits of numbers that name a person or an account. */

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);

/** The Luhn check of payment cards, and of the numbers of persons in several states. */
export function isLuhn(text: string): boolean {
  const digits = digitsOf(text).reverse();
  const sum = digits.reduce(
    (total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  );
  return digits.length > 0 && sum % 10 === 0;
}

/** The remainder of a long number written as text. */
export function remainder(digits: string, by: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % by;
  return rest;
}

/** The check of an international bank account number (ISO 13616), without its spaces. */
export function isIban(text: string): boolean {
  const moved = text.slice(4) + text.slice(0, 4);
  return (
    remainder(
      moved.toUpperCase().replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}

/** A sum of digits with weights. */
export function weighted(text: string, weights: readonly number[]): number {
  const digits = digitsOf(text);
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

/** Weights as they are written in the laws that lay them down: a digit each, or by commas. */
export const weightsOf = (written: string): readonly number[] =>
  (written.includes(',') ? written.split(',') : [...written]).map(Number);

/** Whether the digits of a text are `count`, and the last of them the sum modulo what is given. */
export function isSum(text: string, weights: string, by: number, ten = 0): boolean {
  const list = weightsOf(weights);
  const rest = weighted(text, list) % by;
  return (rest === 10 ? ten : rest) === digitsOf(text)[list.length];
}

/** As `isSum`, where the check digit makes the sum whole. */
export function isComplement(text: string, weights: string, by: number): boolean {
  const list = weightsOf(weights);
  const rest = (by - (weighted(text, list) % by)) % by;
  return rest < 10 && rest === digitsOf(text)[list.length];
}

/** Two passes with weights modulo eleven, the second where the first comes to ten. */
export function isTwoPass(text: string, first: string, second: string): boolean {
  const lists = [weightsOf(first), weightsOf(second)];
  const [once, twice] = lists.map((list) => weighted(text, list) % 11);
  const rest = once === 10 ? twice! % 10 : once;
  return rest === digitsOf(text)[lists[0]!.length];
}

const dihedral = (
  '0123456789 1234067895 2340178956 3401289567 4012395678 ' +
  '5987604321 6598710432 7659821043 8765932104 9876543210'
).split(' ');
const permutations = (
  '0123456789 1576283094 5803796142 8916043527 ' + '9453126870 4286573901 2793806415 7046913258'
).split(' ');

/** The check of Verhoeff. */
export function isVerhoeff(text: string): boolean {
  const rest = digitsOf(text)
    .reverse()
    .reduce(
      (sum, digit, index) => Number(dihedral[sum]![Number(permutations[index % 8]![digit])]),
      0,
    );
  return rest === 0;
}
