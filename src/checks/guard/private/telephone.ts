/**
 * Telephone numbers. Every one counts, for it cannot be told whose it is. A number with its country,
 * with the zero of its area or in brackets says itself what it is; one that could be any number
 * needs a word before it.
 */

const digitCount = (text: string): number => text.replace(/\D/g, '').length;
const notWithin = String.raw`(?<![\w/.,:+-])`;
const notFurther = String.raw`(?![\w/-]|[.,:]\d)`;
const shape = (body: string, flags = 'g'): RegExp =>
  new RegExp(`${notWithin}(?:${body})${notFurther}`, flags);

/** `+` and a country code; groups of digits may be set apart by a sign or two. */
const international =
  /(?<![\w/.+-])(?:\+{1,2}|00|\(\+|\(00)[\s)]?\(?[1-9](?:[\s().\-/·\u2010-\u2015]{0,3}\d){7,14}(?![\w/-]|[.,]\d)/g;
/**
 * Three, three and four digits, as in North America, where no area is 200, 300 or 400; not those of
 * rows and pages.
 */
const northAmerican =
  /(?<![\w/.,+-])(?<!\b(?:rows|pages|pp\.?|lines) )(?:1[ .-])?(?!\(?[234]00)(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\w/-]|[.,]\d)/gi;

/** Numbers with the zero of an area, or with the eight of the Russian and Kazakh networks. */
const national: readonly RegExp[] = [
  // A zero, an area and two groups or more, or one long one
  shape(
    String.raw`(?:\(0[1-9-]\d{0,4}\)[ -]?|0[1-9]\d{0,4}(?: \/ |[ /-]))\d{1,4}(?:[ -]\d{2,8}){1,4}`,
  ),
  shape(String.raw`(?:\(0[1-9-]\d{0,4}\) ?|0[1-9]\d{1,4}(?: \/ | - |[ /-]))\d{5,8}(?:-\d{1,4})?`),
  shape(String.raw`0[1-9](?:(?: \d{2}){4}|(?:\.\d{2}){4}|(?:-\d{2}){4})`),
  shape(String.raw`0[1-9](?: | - |[/-])\d{8}`),
  // Nothing between
  shape(String.raw`0[1-9]\d{8,9}`),
  shape(String.raw`8[ -]?(?:\(\d{3,5}\)|\d{3})[ -]?\d{2,3}[ -]\d{2,4}(?:[ -]\d{2,3})?`),
  shape(String.raw`\(\d{2,3}\) ?\d{3,5}[ -]\d{4}`),
];
/** Groups that are a telephone where nothing else stands beside them. */
const grouped = /^\s{0,9}(?:\d{3} \d{2} \d{2} \d{2}|\d{2} \d{3} \d{2} \d{2})\s{0,9}$/;

const labels = [
  'tel|tél|phone|ph|telephone|téléphone|telefon|teléfono|telefone|telefono|telefoon|mobile|mobil',
  'mob|cell|cel|celular|cellulare|portable|fax|whatsapp|viber|hotline|cep|gsm|handy|natel|móvil',
  'movil|tfno|tlf|tlm|telemóvel|puh|puhelin|kom|komórka|mobitel|mobiel|telp|hp|đt|điện thoại',
  'тел|моб|сот|телефон|факс|тлф|утас|τηλ|κιν|ტელ|მობ|ტელეფონი|հեռ|բջջ|հեռախոս',
  'هاتف|جوال|تلفون|فاكس|نقال|محمول|موبايل|تلفن|همراه|موبایل|טל|טלפון|נייד|फ़ोन|मोबाइल|โทร',
  '电话|電話|手机|手機|携帯|전화|휴대폰',
].join('|');
/** Digits as they are written down, and what may stand before them. */
const run = /\(?\+?\d[\d\s().\-/]{4,20}\d/g;
const labelBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${labels})(?!\p{L})[.']?(?:\s?[/,&]?\s?(?:${labels})(?!\p{L})\.?)?\s{0,5}` +
    String.raw`(?:no|nr|number|n°|№|رقم)?\.?\s{0,5}[:：#.]?\s{0,5}$`,
  'iu',
);
/** What is said of somebody who can be called. */
const callBefore =
  /(?<!\p{L})(?:call(?:ed)?|ring|dial|text|sms|phone|reach(?:ed)?|contact|appel\p{L}{1,4}|joindre|joignable|ruf\p{L}{0,4}|anruf\p{L}{0,4}|llam\p{L}{1,4}|chiam\p{L}{1,5}|звон\p{L}{1,5}|позвон\p{L}{1,5}|наб[еи]р\p{L}{1,4}|اتصل|اتصلوا|ara|arayın|zadzwo\p{L}{1,4}|signal|telegram|viber|whatsapp)(?!\p{L})[^\d\n]{0,25}[\s:(]$/iu;
const link =
  /\b(?:tel|sms|callto):\s{0,3}\+?[\d().\- ]{5}|\bwa\.me\/\+?\d{7}|\bwhatsapp\.com\/send\/?\?phone=\+?\d{5}/i;

const date =
  /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2})$/;
const thousands = /^\d{1,3}(?:[ .]\d{3})+$/;
/** What is numbered otherwise, before its number. */
const numbered =
  /(?:isbn|issn|isni|orcid|ean|gtin|upc|doi|order|invoice|item|serial|batch|lot|ref|reference|case|ticket|product|part|model|sku|id|code|basin|station|row|rows|vol|volume|version|build)\.?(?:[ -]?1[03])?\s?(?:no|nr|number|№|#)?\.?\s?[:#]?\s?$/i;

const isCounted = (found: string, least: number): boolean =>
  digitCount(found) >= least && digitCount(found) <= 15 && !date.test(found.trim());

/** Whether a pattern is met by digits that nothing before them numbers otherwise. */
function meets(text: string, pattern: RegExp, isMeant: (found: string) => boolean): boolean {
  if (text.search(pattern) < 0) return false;
  for (const { 0: found, index } of text.matchAll(pattern))
    if (isMeant(found) && !numbered.test(text.slice(Math.max(0, index - 24), index))) return true;
  return false;
}

/** Pages from one to the next behind a volume: `(12) 1234-1250`. */
function isRange(found: string): boolean {
  const [, from = '', to = ''] = /(\d{4,5})-(\d{4})$/.exec(found) ?? [];
  return from.length === 4 && Number(to) > Number(from) && Number(to) - Number(from) < 200;
}

/** Whether something before digits says that they are a telephone. */
function hasNamed(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(run)) {
    const before = text.slice(Math.max(0, index - 50), index);
    if (isCounted(found, 6) && labelBefore.test(before)) return true;
    const isCall = isCounted(found, 7) && !/^(?:19|20)\d{2}[-/.]/.test(found) && !isSum(found);
    if (isCall && callBefore.test(before)) return true;
  }
  return false;
}

/** Whether a text holds a telephone number. */
export function findPhone(text: string): boolean {
  if (link.test(text) || (grouped.test(text) && !thousands.test(text.trim()))) return true;
  // Up to ten digits in thousands after a plus sign are a number with its sign.
  const isInternational = (found: string): boolean =>
    isCounted(found, 8) &&
    !(/^\+\d{1,3}(?: \d{3})+$/.test(found) && (digitCount(found) <= 10 || / 000$/.test(found)));
  if (meets(text, international, isInternational)) return true;
  if (meets(text, northAmerican, (found) => isCounted(found, 10))) return true;
  if (!/(?<![\w.,])[(08]/.test(text)) return hasNamed(text);
  for (const pattern of national)
    if (meets(text, pattern, (found) => isNational(found))) return true;
  return hasNamed(text);
}

const isSum = (found: string): boolean => thousands.test(found) && digitCount(found) !== 9;

function isNational(found: string): boolean {
  if (!isCounted(found, 8) || isRange(found) || found === '0123456789') return false;
  if (found.startsWith('8')) return digitCount(found) === 11;
  if (/^\((?:19|20)/.test(found)) return false;
  return found.startsWith('(') || /\d{5}|[ /-][^ /-]*[ /-]/.test(found) || found.includes('.');
}
