/** What the laws of states ask of the digits of their numbers of persons. */
import { isComplement, isSum, remainder, weighted, weightsOf } from './checkDigits.ts';

const digits = (text: string): string => text.replace(/\D/g, '');

const spanish = 'TRWAGMYFPDXBNJZSQVHLCKE';
export const isSpanish = (found: string): boolean => {
  const number = found.replace(/\W/g, '');
  const led = number.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return number.length === 9 && spanish[Number(digits(led)) % 23] === number.at(-1);
};

export const isTurkish = (text: string): boolean => {
  const odd = weighted(text, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(text, [0, 1, 0, 1, 0, 1, 0, 1]);
  return (
    (((odd * 7 - even) % 10) + 10) % 10 === Number(text[9]) &&
    (odd + even + Number(text[9])) % 10 === Number(text[10])
  );
};

export const isFrench = (text: string): boolean => {
  const number = text.replace(/\s/g, '').replace(/2A/i, '19').replace(/2B/i, '18');
  return 97 - remainder(number.slice(0, 13), 97) === Number(number.slice(13));
};

const italianOdd = '1,0,5,7,9,13,15,17,19,21,2,4,18,20,11,3,6,8,12,14,16,10,22,25,24,23'.split(',');
export const isItalian = (text: string): boolean => {
  const place = (sign: string): number =>
    /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
  const sum = [...text.slice(0, 15)].reduce(
    (total, sign, index) =>
      total + (index % 2 === 0 ? Number(italianOdd[place(sign)]) : place(sign)),
    0,
  );
  return String.fromCharCode(65 + (sum % 26)) === text[15];
};

export const isNorwegian = (text: string): boolean =>
  isComplement(text, '3,7,6,1,8,9,4,5,2', 11) && isComplement(text, '5,4,3,2,7,6,5,4,3,2', 11);

const finnish = '0123456789ABCDEFHJKLMNPRSTUVWXY';
export const isFinnish = (text: string): boolean => {
  const number = text.slice(0, 6) + text.slice(7, 10);
  return finnish[Number(number) % 31] === text.at(-1)!.toUpperCase();
};

export const isBelgian = (text: string): boolean => {
  const number = digits(text);
  const check = Number(number.slice(9));
  return ['', '2'].some((age) => 97 - remainder(age + number.slice(0, 9), 97) === check);
};

export const isYugoslav = (text: string): boolean =>
  isComplement(text, '7,6,5,4,3,2,7,6,5,4,3,2', 11) ||
  (weighted(text, weightsOf('765432765432')) % 11 === 0 && text.endsWith('0'));

export const isBrazilian = (text: string): boolean => {
  const number = digits(text);
  const check = (count: number): number => {
    const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
    return ((weighted(number, weights) * 10) % 11) % 10;
  };
  return (
    !/^(\d)\1+$/.test(number) && check(9) === Number(number[9]) && check(10) === Number(number[10])
  );
};

export const isChinese = (text: string): boolean =>
  '10X98765432'[
    weighted(text.slice(0, 17), weightsOf('7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2')) % 11
  ] === text.at(-1)!.toUpperCase();

export const isSnils = (text: string): boolean =>
  (weighted(text, weightsOf('987654321')) % 101) % 100 === Number(digits(text).slice(9));

export const isTaxOfRussia = (text: string): boolean =>
  isSum(text, '7,2,4,10,3,5,9,4,6,8', 11) && isSum(text, '3,7,2,4,10,3,5,9,4,6,8', 11);

export const isIrish = (text: string): boolean => {
  const second = text[8] === 'W' ? 0 : text.charCodeAt(8) - 64;
  const sum = weighted(text, weightsOf('8765432')) + second * 9;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === text[7];
};
export const isSingaporean = (text: string): boolean => {
  const sum = weighted(text, weightsOf('2765432')) + (/^[TG]/.test(text) ? 4 : 0);
  return (/^[ST]/.test(text) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[sum % 11] === text.at(-1);
};
export const isTaiwanese = (text: string): boolean => {
  const number = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(text[0]!) + 10;
  return weighted(`${number}${text.slice(1)}`, weightsOf('19876543211')) % 10 === 0;
};
export const isOfHongKong = (text: string): boolean => {
  const [lead = '', number = '', check = ''] =
    /^([A-Z]{1,2})(\d{6})\(?([\dA])/.exec(text)?.slice(1) ?? [];
  const signs = [...lead.padStart(2)].map((sign) => (sign === ' ' ? 36 : sign.charCodeAt(0) - 55));
  const sum = signs[0]! * 9 + signs[1]! * 8 + weighted(number, weightsOf('765432'));
  return (sum + (check === 'A' ? 10 : Number(check))) % 11 === 0;
};
export const isChilean = (text: string): boolean => {
  const number = digits(text.slice(0, -1)).padStart(8, '0');
  const rest = (11 - (weighted(number, weightsOf('32765432')) % 11)) % 11;
  return (rest === 10 ? 'K' : String(rest)) === text.at(-1)!.toUpperCase();
};
export const isMexican = (text: string): boolean => {
  const signs = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  const sum = [...text.slice(0, 17)].reduce(
    (total, sign, i) => total + signs.indexOf(sign) * (18 - i),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(text[17]);
};
export const isThai = (text: string): boolean => {
  const sum = weighted(text, weightsOf('13,12,11,10,9,8,7,6,5,4,3,2'));
  return (11 - (sum % 11)) % 10 === Number(digits(text)[12]);
};
