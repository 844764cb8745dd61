/** How a mark stands among what is around it. */

/**
 * - `labelled`: behind a word that says that a level follows (`Classification: Secret`).
 * - `graded`: behind or before a word that gives a level (`classified Secret by`).
 * - `alone`: nothing but signs beside it on its line.
 * - `bracketed`: in brackets or between strokes.
 * - `apart`: as the label of its line, or behind a dash at the end.
 * - `ended`: the first of its line, and a sentence of its own.
 */
export type MarkSetting = 'labelled' | 'graded' | 'alone' | 'bracketed' | 'apart' | 'ended';

/** Names of the level of protection, by the languages of nationalMarks.ts. */
const labels = [
  '(?:security |protective |overall )?(?:classification|marking|handling|caveat)(?: level)?',
  '(?:level of )?secrecy(?: level)?|grading|distr(?:ibution|\\.)?',
  'mention(?: de protection)?|niveau de (?:classification|protection|s[ée]curit[ée])',
  'clasificaci[óo]n(?: de seguridad)?|(?:nivel|grado) de (?:clasificaci[óo]n|secreto|reserva)',
  'classifica(?:zione)?(?: di segretezza)?|(?:grado|livello) di segretezza|grau de sigilo',
  'classifica[çc][ãa]o(?: de seguran[çc]a)?',
  'einstufung|geheimhaltungs(?:grad|stufe)|vs-grad|rubricering|rangschikking|classificatie',
  'klauzula(?: tajno[śs]ci)?|stopie[ńn] tajno[śs]ci|stupe[ňn] utajen(?:[íi]|ia)',
  's[äa]kerhetsklass|sekretessgrad|(?:sikkerhets)?gradering|sikkerhetsgrad|klassifikation',
  'suojaustaso|turvallisuusluokka|luokitus|salastatuse tase|slepen[īi]bas pak[āa]pe',
  'slaptumo [žz]yma|min[őo]s[íi]t[ée]s(?:i szint)?|nivel(?:ul)? de secretizare|clasificare',
  '(?:stupanj|stepen|stopnja) tajnosti|niveli i klasifikimit|klasifikimi',
  'степен(?:ь|ът)? (?:тајности|на тајност|секретности)|ниво на класификация|ступінь секретності',
  'гриф(?: (?:секретности|обмеження доступу|за сигурност))?|құпиялық (?:дәрежесі|белгісі)',
  'βαθμός (?:ασφαλείας|διαβάθμισης)|διαβάθμιση|(?:საიდუმლოობის )?გრიფი',
  'գաղտնիության (?:աստիճանը?|դրոշմագիրը?)|m[əe]xfilik (?:d[əe]r[əe]c[əe]si|qrifi)|qrif',
  'gizlilik derecesi|درجة السرية|(?:ال)?تصنيف(?: الأمني)?|طبقه ?بندی|סיווג(?: ביטחוני)?',
  '密级|密級|秘密区分|분류|비밀등급|보안등급|klasifikasi|peringkat|độ mật',
];
const labelBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${labels.join('|')})\\s{0,3}[:：=|–—-]\\s{0,3}["“«„'(\\[]?$`,
  'iu',
);

const gradedBefore =
  /(?<![\p{L}\p{N}])(?:classified|graded|marked|stamped|class[ée]e?|classifi[ée]e?|clasificad[oa]|classificad[oa]|classificat[oa]|gradert|graderet|klassificeret|klassificerad|utajen[oýá]|засекречен[оа]?|гриф(?:ом)?|مصنفة?)(?: (?:as|at|up to|als|som|comme|como|på))? {0,2}["“«„'(]?$/iu;
const gradedAfter = /^["”»’']? {1,2}(?:eingestuft|gradert|graderet|classified|sınıflandır)/iu;
/** What a level in capitals is that of: no heading, which is in capitals itself. */
const gradedThing = /^["”»’']? {1,2}(?:level|information|material|document|annex|cable)(?!\p{L})/u;
const closing =
  /^["”»’')\]]{0,2}(?:\s*$|\s{0,2}[.,;:/|]|\s{1,3}[–—-]\s| {1,2}(?:by|and|par|von|av|af|da|por|until|since)(?![\p{L}]))/iu;

const onlySigns = /^[\s\p{P}\p{S}\p{M}\p{Cf}]*$/u;

/** Where a stretch of a text stands between `first` and `end`; nothing where it is part of prose. */
export function findSetting(plain: string, first: number, end: number): MarkSetting | undefined {
  const before = plain
    .slice(Math.max(0, first - 80), first)
    .split('\n')
    .at(-1)!
    .trimEnd();
  const line = plain.slice(end, end + 78).split('\n')[0]!;
  const after = line.trimStart();
  if (labelBefore.test(before) && closing.test(line)) return 'labelled';
  if (isGraded(before, line)) return 'graded';
  if (gradedThing.test(line) && !/\p{Ll}/u.test(plain.slice(first, end))) return 'graded';
  const [opens, closes] = [onlySigns.test(before), onlySigns.test(after)];
  if (opens && closes) return 'alone';
  if (/[([{【「|/][\s\p{Cf}]*$/u.test(before) && /^[\s\p{Cf}]*[)\]}】」|/]/u.test(after))
    return 'bracketed';
  if (opens && /^(?:[:：★/]|[-–—]\s)/u.test(after)) return 'apart';
  if (closes && /\/\/$|[–—]$|\s-$/.test(before)) return 'apart';
  return opens && after.startsWith('. ') ? 'ended' : undefined;
}

const isGraded = (before: string, line: string): boolean =>
  (gradedBefore.test(before) && closing.test(line)) || gradedAfter.test(line);
