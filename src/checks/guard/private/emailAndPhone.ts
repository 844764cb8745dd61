/**
 * Addresses and telephone numbers by which a person can be reached. Every e-mail address counts but
 * those of an office, which say so in a word of their own (`info@`, `press-team@`, `secretariat@`),
 * and those of the domains kept for examples; every telephone number counts, for it cannot be told
 * whose it is.
 */
const local = String.raw`[\p{L}\p{N}][\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]{0,63}`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const email = new RegExp(
  `(?<![\\p{L}\\p{N}.])(${local})@(${label}(?:\\.${label})*\\.\\p{L}[\\p{L}\\p{N}-]{1,62})`,
  'giu',
);

const at = String.raw`(?:[\[({<]\s?(?:at|@|arobase|chez|собака|آت)\s?[\])}>]|\s+at\s+(?=\S+\s+dot\s))`;
const dot = String.raw`(?:\.|[\[({<]\s?(?:dot|point|punkt|\.)\s?[\])}>]|\s+dot\s+)`;
/** `name [at] office [dot] int`, and `name at office dot int`. */
const spelled = new RegExp(
  `(${local}?)\\s{0,2}${at}\\s{0,2}(${label}(?:\\s{0,2}${dot}\\s{0,2}${label}){1,4})`,
  'giu',
);

const offices = new Set([
  'info',
  'information',
  'contact',
  'contacts',
  'office',
  'secretariat',
  'registry',
  'press',
  'media',
  'newsroom',
  'communications',
  'enquiries',
  'inquiries',
  'help',
  'helpdesk',
  'support',
  'service',
  'services',
  'webmaster',
  'admin',
  'postmaster',
  'hostmaster',
  'abuse',
  'security',
  'privacy',
  'dataprotection',
  'dpo',
  'noreply',
  'no-reply',
  'donotreply',
  'hello',
  'mail',
  'reception',
  'archives',
  'library',
  'publications',
  'feedback',
  'legal',
  'jobs',
  'join',
  'editor',
  'team',
  'research',
  'standards',
  'inquiry',
  'enquiry',
  'reports',
  'list',
  'psirt',
  'cert',
  'csirt',
  'soc',
  'dutyofficer',
  'duty-officer',
  'operations',
  'pointofcontact',
  'poc',
  'noc',
  'control',
  'customs',
  'embassy',
  'chancery',
  'consulate',
  'consular',
  'delegation',
  'dispatch',
]);

/** Domains kept for examples, and names of files. */
const exampleDomain =
  /(?:^|\.)(?:example\.(?:org|com|net|edu)|example|invalid|test|localhost|png|jpe?g|gif|svg|webp|css|js|html?)$/i;

/**
 * Whether a mailbox is that of an office: its name, or one of the words that it is made of, says
 * so.
 */
const isOfOffice = (name: string): boolean =>
  offices.has(name.toLowerCase()) ||
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => offices.has(word));
const freeMail =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|me|aol|gmx|web|mail|proton|protonmail|pm|yandex|ya|qq|163|126|zoho|tutanota)\.[a-z.]{2,6}$/i;
/** The id of an archived message begins with the time that it was sent at: it is no mailbox. */
const isMessageId = (name: string): boolean => /\d{8}/.test(name);
const isOfPerson = (name: string, domain: string): boolean =>
  !isMessageId(name) && (freeMail.test(domain) || !isOfOffice(name)) && !exampleDomain.test(domain);

/** Whether a text holds an e-mail address of a person. */
export function findEmail(text: string): boolean {
  for (const [, name = '', domain = ''] of text.matchAll(email))
    if (isOfPerson(name, domain)) return true;
  if (!/[[({<]\s?(?:at|@|arobase|chez|собака|آت)\s?[\])}>]|\sdot\s/iu.test(text)) return false;
  for (const [, name = '', domain = ''] of text.matchAll(spelled)) {
    const joined = domain.replace(
      /(?<!\s)\s*(?:[[({<]\s?(?:dot|point|punkt|\.)\s?[\])}>]|\sdot\s)\s*/giu,
      '.',
    );
    if (name !== '' && isOfPerson(name, joined)) return true;
  }
  return false;
}

const digitCount = (text: string): number => text.replace(/\D/g, '').length;
/** `+` and a country code; groups of digits may be set apart by one sign. */
const international =
  /(?<![\w/.+-])(?:\+|00|\(\+)\s?[1-9](?:[\s().\-/\u2010-\u2015]{0,2}\d){7,14}(?![\w/-]|[.,]\d)/g;
/**
 * Three, three and four digits, as in North America, where no area is 200, 300 or 400; not those of
 * rows and pages.
 */
const northAmerican =
  /(?<![\w/.,+-])(?<!\b(?:rows|pages|pp\.?) )(?:1[ .-])?(?!\(?[234]00)(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\w/-]|[.,]\d)/gi;
/** A leading zero, an area and two groups or more. */
const national =
  /(?<![\w/.,:+-])(?:\(0\d{1,4}\)\s?|0\d{1,4}[ /-])\d{2,4}(?:[ -]\d{2,4}){1,4}(?![\w/-]|[.,:]\d)/g;
const named =
  /(?:\b(?:tel|tél|phone|telephone|téléphone|telefon|teléfono|mobile|mobil|cell|portable|fax|whatsapp|viber|hotline|cep)|тел|моб|телефон|факс|هاتف|جوال|تلفون|فاكس|电话|電話)(?![\p{L}])\s*(?:(?:no|nr|number|n°|رقم)\s*)?(?:\.\s*)?(?:[:：#.]\s*)?(\(?\+?\d[\d\s().\-/]{5,20}\d)/giu;
const telephoneLink = /\btel:\s*\+?[\d().\- ]{5,}/i;
const date =
  /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2})$/;

/** Whether a text holds a telephone number. */
export function findPhone(text: string): boolean {
  if (telephoneLink.test(text)) return true;
  const isCounted = (found: string, least: number): boolean =>
    digitCount(found) >= least && digitCount(found) <= 15 && !date.test(found.trim());
  // Thousands set apart by spaces after a plus sign are a number with its sign.
  for (const [found] of text.matchAll(international))
    if (isCounted(found, 8) && !/^\+\d{1,3}(?: \d{3})+$/.test(found)) return true;
  for (const [found] of text.matchAll(northAmerican)) if (isCounted(found, 10)) return true;
  for (const [found] of text.matchAll(national)) if (isCounted(found, 8)) return true;
  for (const [, found = ''] of text.matchAll(named)) if (isCounted(found, 7)) return true;
  return false;
}
