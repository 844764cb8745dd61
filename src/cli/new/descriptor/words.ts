/** Words by which people call what a register's fields and vocabularies are, in three languages. */
import { hasMessage, say } from '../../../i18n/index.ts';
import { type RegisterName, fieldsOf } from '../../../schema/registers/index.ts';

const languages = ['en', 'fr', 'ar'];

/** Names of fields besides their own and those that the site shows. */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  id: [
    'n',
    'no',
    'nr',
    'number',
    'ref',
    'reference',
    'code',
    'numero',
    'identifiant',
    'الرقم',
    'رمز',
  ],
  title: ['name', 'subject', 'heading', 'nom', 'intitule', 'objet', 'اسم', 'موضوع'],
  text: [
    'action',
    'required action',
    'action item',
    'task',
    'what',
    'commitment',
    'tache',
    'engagement',
    'الإجراء',
  ],
  summary: ['description', 'short description', 'details', 'resume', 'وصف'],
  owner: [
    'responsible',
    'assigned to',
    'lead',
    'who',
    'responsible party',
    'responsable',
    'porteur',
    'المسؤول',
  ],
  due: [
    'deadline',
    'due by',
    'target date',
    'by when',
    'echeance',
    'date limite',
    'الموعد النهائي',
  ],
  agreed_on: [
    'date added',
    'agreed',
    'decided',
    'date agreed',
    'decision date',
    'date de decision',
  ],
  completed_on: [
    'completed',
    'done on',
    'date completed',
    'completion date',
    'closed',
    'date de realisation',
  ],
  status: ['state', 'progress', 'etat', 'statut', 'avancement'],
  notes: [
    'comment',
    'comments',
    'remark',
    'remarks',
    'commentaire',
    'commentaires',
    'remarques',
    'ملاحظة',
  ],
  source: ['link', 'url', 'reference', 'lien'],
  starts_on: ['date', 'start', 'start date', 'from', 'debut'],
  ends_on: ['end', 'end date', 'to', 'fin'],
  place: ['location', 'venue', 'lieu', 'المكان'],
  website: ['url', 'web', 'site', 'homepage'],
  kind: ['type', 'genre', 'النوع'],
};

/** Words of a status besides those that the site shows. */
const statusWords: Readonly<Record<string, readonly string[]>> = {
  not_started: ['open', 'pending', 'to do', 'todo', 'planned', 'new', 'ouvert', 'a faire', 'prevu'],
  in_progress: [
    'ongoing',
    'on going',
    'started',
    'underway',
    'delayed',
    'late',
    'en cours',
    'en retard',
    'جار',
  ],
  completed: [
    'done',
    'complete',
    'closed',
    'finished',
    'implemented',
    'termine',
    'fait',
    'acheve',
    'تم',
  ],
  partially_completed: ['partial', 'partly done', 'partially done', 'partiel'],
  discontinued: ['cancelled', 'canceled', 'dropped', 'abandoned', 'annule', 'abandonne'],
  superseded: ['replaced', 'remplace'],
  scheduled: ['planned', 'open', 'pending', 'prevu'],
  met: ['done', 'completed', 'achieved', 'atteint'],
  in_force: ['active', 'en vigueur', 'adopted'],
};

/** A name as it is compared: its words in small letters, without accents. */
function toWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const shown = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => (hasMessage(key) ? languages.map((language) => say(language, key)) : []));

/** How surely a label means a field: its own name, one that the site shows, or one that people use. */
export function likeness(label: string, register: RegisterName, field: string): number {
  const words = toWords(label);
  if (words === toWords(field)) return 3;
  if (shown([`field.${register}.${field}`, `field.${field}`]).some((one) => toWords(one) === words))
    return 2;
  if (fieldWords[field]?.some((one) => toWords(one) === words)) return 1;
  const ends = field === 'id' || field === 'title';
  return ends && [field, ...fieldWords[field]!].some((one) => words.endsWith(` ${one}`)) ? 0.5 : 0;
}

/** Whether the name of a table is that of a register. */
export function isNamedAfter(table: string, register: RegisterName): boolean {
  const words = ` ${toWords(table)} `;
  return [register, ...shown([`register.${register}.many`, `register.${register}.one`])].some(
    (name) => words.includes(` ${toWords(name)} `),
  );
}

/** What a word of a column means in the closed list of a field; nothing where that is not known. */
export function findMeaning(
  word: string,
  register: RegisterName,
  field: string,
): string | undefined {
  const wanted = toWords(word);
  const { choices } = fieldsOf(register).get(field)!;
  return (
    choices.find((choice) =>
      [choice, ...shown([`choice.${field}.${choice}`])].some((one) => toWords(one) === wanted),
    ) ?? choices.find((choice) => statusWords[choice]?.some((one) => toWords(one) === wanted))
  );
}
