/** Labels of the Traffic Light Protocol: only CLEAR may be published. */
import { fold, type Folded } from './fold.ts';
import { toLetters } from './marks.ts';

const colours = [
  'RED',
  'AMBER',
  'ORANGE',
  'YELLOW',
  'GREEN',
  'WHITE',
  'BLACK',
  'ROUGE',
  'AMBRE',
  'JAUNE',
  'VERT',
  'BLANC',
  'ROT',
  'BERNSTEIN',
  'GELB',
  'GRUN',
  'WEISS',
  'ROJO',
  'AMBAR',
  'AMARILLO',
  'VERDE',
  'BLANCO',
  'ROSSO',
  'GIALLO',
  'BIANCO',
  'VERMELHO',
  'AMARELO',
  'BRANCO',
  'KIRMIZI',
  'SARI',
  'YESIL',
  'BEYAZ',
  'КРАСНЫЙ',
  'ЯНТАРНЫЙ',
  'ЖЕЛТЫЙ',
  'ЗЕЛЕНЫЙ',
  'БЕЛЫЙ',
  'أحمر',
  'الأحمر',
  'كهرماني',
  'الكهرماني',
  'أصفر',
  'أخضر',
  'الأخضر',
  'أبيض',
  'الأبيض',
  '红',
  '橙',
  '绿',
  '白',
];
const name = /T[LI]P|TRAFFICLIGHTPROTOCOL/g;
const colour = new RegExp(
  `(?:${colours
    .map(toLetters)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:STRICT)?`,
  'y',
);
const colourSign =
  /^[\s:=\p{Pd}/(]*[\u{1f534}\u{1f7e0}-\u{1f7e2}\u{1f7e5}\u{1f7e7}-\u{1f7e9}\u26aa\u2b1c]/u;
const tlpField = /^(?:tlp|traffic[\s_-]*light.*)$/i;

/** What a colour before it names, other than a label: a green paper, a red list. */
const colouredThing =
  /^ +(?:papers?|books?|lists?|lines?|cards?|flags?|alerts?|lights?|cross|crescent|house|sea)\b/i;

/** Whether name and colour stand in a row of words (`the tlp green paper`), as no label does. */
function isOrdinary(text: Folded, from: number, to: number): boolean {
  if (text.cases[from + 1] === 1) return false;
  const [before, last] = [text.offsets[from - 1]! + 1, text.offsets[to - 1]! + 1];
  return (
    /^ +$/.test(text.plain.slice(before, text.offsets[from])) &&
    colouredThing.test(text.plain.slice(last, last + 20))
  );
}

const endsWord = (text: Folded, index: number): boolean =>
  index >= text.letters.length || text.starts[index] === true;

/**
 * Whether a word in capitals that is no colour follows a colon: a label that this engine does not
 * know.
 */
function hasUnknownLabel(text: Folded, index: number): boolean {
  const from = text.offsets[index - 1]! + 1;
  if (!/^\s*[:=]\s*$/.test(text.plain.slice(from, text.offsets[index] ?? from))) return false;
  let end = index;
  while (end < text.letters.length && (end === index || !text.starts[end])) {
    if (text.cases[end] === 0) return false;
    end += 1;
  }
  return end - index >= 2 && text.letters.slice(index, end) !== 'CLEAR';
}

/** Whether the letters after the protocol's name are a label that may not be published. */
function hasLabelAt(text: Folded, index: number): boolean {
  colour.lastIndex = index;
  const match = colour.exec(text.letters);
  const end = index + (match?.[0].length ?? 0);
  if (match && endsWord(text, end)) return !isOrdinary(text, index, end);
  return (
    colourSign.test(
      text.plain.slice(text.offsets[index - 1]! + 1, text.offsets[index - 1]! + 20),
    ) || hasUnknownLabel(text, index)
  );
}

/**
 * Whether a text carries a label other than CLEAR, or stands in a column for labels and says
 * anything else.
 */
export function hasTlp(text: Folded, field = ''): boolean {
  if (tlpField.test(field.trim())) return !['', 'CLEAR', 'TLPCLEAR'].includes(text.letters);
  for (const match of text.letters.matchAll(name)) {
    const plainName = match[0] !== 'TIP' || text.odd[match.index + 1] === true;
    if (plainName && text.starts[match.index] && hasLabelAt(text, match.index + match[0].length))
      return true;
  }
  return false;
}

/** Whether a text carries a label of the Traffic Light Protocol other than CLEAR. */
export function findTlp(text: string, field = ''): boolean {
  return hasTlp(fold(text), field);
}
