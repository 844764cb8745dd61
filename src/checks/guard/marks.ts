/**
 * Protective marks: the words by which organisations and states keep a document from the public.
 * Each list says in which shape a mark counts, because most of these words are ordinary ones in a
 * sentence.
 */
import { fold } from './fold.ts';

/**
 * - `anywhere`: no one writes it but as a mark.
 * - `capitals`: in capitals anywhere; in any case where it stands alone, in brackets or as the
 *   label of a line.
 * - `organisation`: as `capitals`, and with the level capitalised after an organisation in
 *   capitals (`NATO Restricted`).
 * - `word`: an ordinary word: in capitals and alone, in brackets or as a label.
 */
export type MarkShape = 'anywhere' | 'capitals' | 'organisation' | 'word';

const organisations = [
  'NATO',
  'OTAN',
  'UN',
  'UNITED NATIONS',
  'ONU',
  'NATIONS UNIES',
  'EU',
  'UE',
  'EURATOM',
  'OSCE',
  'OBSE',
  'ESA',
  'AU',
  'CSTO',
  'ASEAN',
  'ECOWAS',
  'COSMIC',
  'НАТО',
  'ООН',
  'ОБСЕ',
  'ОДКБ',
];
const levels = [
  'RESTRICTED',
  'CONFIDENTIAL',
  'STRICTLY CONFIDENTIAL',
  'SECRET',
  'TOP SECRET',
  'UNCLASSIFIED',
  'RESTREINT',
  'CONFIDENTIEL',
  'TRES SECRET',
  'DIFFUSION RESTREINTE',
  'SANS CLASSIFICATION',
  'SENSITIVE NON CLASSIFIED',
  'LIMITED DISTRIBUTION',
  'INTERNAL USE ONLY',
  'СЕКРЕТНО',
  'КОНФИДЕНЦИАЛЬНО',
  'ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ',
];
const isLatinPhrase = (phrase: string): boolean => /^[A-Z ]+$/.test(phrase);
const paired = organisations.flatMap((organisation) =>
  levels
    .filter((level) => isLatinPhrase(level) === isLatinPhrase(organisation))
    .flatMap((level) => [`${organisation} ${level}`, `${level} ${organisation}`]),
);

const anywhere = [
  // English
  'FOR OFFICIAL USE ONLY',
  'OFFICIAL USE ONLY',
  'LIMITED OFFICIAL USE',
  'LAW ENFORCEMENT SENSITIVE',
  'SENSITIVE BUT UNCLASSIFIED',
  'NOT RELEASABLE TO FOREIGN NATIONALS',
  'NOT FOR PUBLIC RELEASE',
  'RESTREINT UE',
  'CONFIDENTIEL UE',
  'TRES SECRET UE',
  'EU TOP SECRET',
  'COSMIC TOP SECRET',
  'ATOMAL',
  'NOFORN',
  // French
  'CONFIDENTIEL DEFENSE',
  'SECRET DEFENSE',
  'TRES SECRET DEFENSE',
  'RESERVE A L USAGE OFFICIEL',
  'POUR USAGE OFFICIEL SEULEMENT',
  // Spanish, Portuguese, Italian
  'SOLO PARA USO OFICIAL',
  'PARA USO OFICIAL EXCLUSIVAMENTE',
  'ALTO SECRETO',
  'APENAS PARA USO OFICIAL',
  'SOLO PER USO UFFICIALE',
  // German, Dutch
  'VS NUR FUR DEN DIENSTGEBRAUCH',
  'NUR FUR DEN DIENSTGEBRAUCH',
  'NUR FUER DEN DIENSTGEBRAUCH',
  'VS NFD',
  'VS VERTRAULICH',
  'VS GEHEIM',
  'STRENG GEHEIM',
  'DEPARTEMENTAAL VERTROUWELIJK',
  'ZEER GEHEIM',
  // Turkish
  'HIZMETE OZEL',
  'COK GIZLI',
  // Russian, Ukrainian
  'ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ',
  'ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ ДСП',
  'СОВЕРШЕННО СЕКРЕТНО',
  'НЕ ДЛЯ ПЕЧАТИ',
  'ДЛЯ СЛУЖБОВОГО КОРИСТУВАННЯ',
  'ЦІЛКОМ ТАЄМНО',
  // Arabic, Persian, Hebrew
  'سري للغاية',
  'سري جدا',
  'للاستخدام الرسمي فقط',
  'للاستعمال الرسمي فقط',
  'محدود التداول',
  'محظور التداول',
  'غير معد للنشر',
  'ليس للنشر',
  'به کلی سری',
  'خیلی محرمانه',
  'סודי ביותר',
  // Polish, Serbian, Greek
  'SCISLE TAJNE',
  'STROGO POVERLJIVO',
  'STROGO POVJERLJIVO',
  'ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ',
  // Chinese, Japanese, Korean
  '内部资料 注意保存',
  '仅供内部使用',
  '部外秘',
  '取扱注意',
  '대외비',
];

const capitals = [
  'EYES ONLY',
  'FOR OFFICIAL USE',
  'OFFICIAL SENSITIVE',
  'SPECIAL FRANCE',
  'DIFUSION LIMITADA',
  'DIFUSION RESTRINGIDA',
  'ОСОБОЙ ВАЖНОСТИ',
  'ОСОБЛИВОЇ ВАЖЛИВОСТІ',
  'GIZLIDIR',
  'TOP SECRET',
  'STRICTLY CONFIDENTIAL',
  'LIMITED DISTRIBUTION',
  'RESTRICTED DISTRIBUTION',
  'CONTROLLED UNCLASSIFIED INFORMATION',
  'INTERNAL USE ONLY',
  'FOR INTERNAL USE ONLY',
  'NOT FOR DISTRIBUTION',
  'DO NOT DISTRIBUTE',
  'NOT FOR PUBLICATION',
  'UNDER EMBARGO',
  'FOUO',
  'ORCON',
  'SECRET NOFORN',
  'CONFIDENTIAL NOFORN',
  'DIFFUSION RESTREINTE',
  'TRES SECRET',
  'STRICTEMENT CONFIDENTIEL',
  'NE PAS DIFFUSER',
  'DIFFUSION LIMITEE',
  'USAGE INTERNE',
  'ESTRICTAMENTE CONFIDENCIAL',
  'USO OFICIAL',
  'USO INTERNO',
  'NO DIFUNDIR',
  'STRENG VERTRAULICH',
  'NUR FUR DEN INTERNEN GEBRAUCH',
  'KISIYE OZEL',
  'СТРОГО КОНФИДЕНЦИАЛЬНО',
  'СТРОГО СЕКРЕТНО',
  'ДЛЯ ВНУТРЕННЕГО ПОЛЬЗОВАНИЯ',
  'ДСП',
  'НЕ ПОДЛЕЖИТ РАЗГЛАШЕНИЮ',
  'RISERVATISSIMO',
  'SEGRETISSIMO',
  'ULTRASSECRETO',
  'STG GEHEIM',
  'STG CONFIDENTIEEL',
  'تداول محدود',
];

const words = [
  'RESTRICTED',
  'CONFIDENTIAL',
  'SECRET',
  'CLASSIFIED',
  'SENSITIVE',
  'PROTECTED',
  'CUI',
  'EMBARGOED',
  'RESTREINT',
  'CONFIDENTIEL',
  'LIMITE',
  'RESERVE',
  'CONFIDENCIAL',
  'RESERVADO',
  'SECRETO',
  'RESTRINGIDO',
  'RISERVATO',
  'SEGRETO',
  'GEHEIM',
  'VERTRAULICH',
  'VERTROUWELIJK',
  'GIZLI',
  'OZEL',
  'POUFNE',
  'TAJNE',
  'ZASTRZEZONE',
  'POVERLJIVO',
  'TAJNO',
  'СЕКРЕТНО',
  'КОНФИДЕНЦИАЛЬНО',
  'ТАЄМНО',
  'КОНФІДЕНЦІЙНО',
  'ΑΠΟΡΡΗΤΟ',
  'ΕΜΠΙΣΤΕΥΤΙΚΟ',
  'سري',
  'مكتوم',
  'محظور',
  'محرمانه',
  'سری',
  'סודי',
  'שמור',
  '机密',
  '機密',
  '绝密',
  '絕密',
  '秘密',
  '極秘',
  '기밀',
];

export interface Mark {
  shape: MarkShape;
  words: number;
  latin: boolean;
  /**
   * After how many letters another word must begin: without a gap `UN RESTRICTED` would be an
   * ordinary word.
   */
  gapAfter?: number;
}

/** A phrase as it is compared: its letters alone. */
export const toLetters = (phrase: string): string => fold(phrase).letters;

const markOf = (phrase: string, shape: MarkShape): [string, Mark] => {
  const parts = phrase.split(' ');
  const first = toLetters(parts[0]!).length;
  const gap = shape === 'organisation' && first <= 3 ? { gapAfter: first } : {};
  return [toLetters(phrase), { shape, words: parts.length, latin: isLatinPhrase(phrase), ...gap }];
};

/** Every mark by its letters. Where a phrase stands in two lists, the wider shape counts. */
export const marks: ReadonlyMap<string, Mark> = new Map([
  ...words.map((phrase) => markOf(phrase, 'word')),
  ...paired.map((phrase) => markOf(phrase, 'organisation')),
  ...capitals.map((phrase) => markOf(phrase, 'capitals')),
  ...anywhere.map((phrase) => markOf(phrase, 'anywhere')),
]);

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Finds the longest mark at a place, among the letters of a folded text. */
export const markPattern = new RegExp([...marks.keys()].sort(longestFirst).join('|'), 'g');
