/** Check digits of numbers that name a person or an account. */

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);

/** The Luhn check of payment cards. */
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
