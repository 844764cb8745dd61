/**
 * Labels of the Traffic Light Protocol (versions 1 and 2, of FIRST) and of the Permissible Actions
 * Protocol: only CLEAR may be published.
 */
import { fold, type Folded } from '../fold.ts';
import { toLetters } from './marks.ts';

const colours = [
  'RED AMBER ORANGE YELLOW GREEN WHITE BLACK ROUGE AMBRE JAUNE VERT BLANC ROT BERNSTEIN GELB',
  'GRUN WEISS ROJO AMBAR AMARILLO VERDE BLANCO ROSSO GIALLO BIANCO VERMELHO AMARELO BRANCO',
  'KIRMIZI SARI YESIL BEYAZ КРАСНЫЙ ЯНТАРНЫЙ ЖЕЛТЫЙ ЗЕЛЕНЫЙ БЕЛЫЙ أحمر الأحمر كهرماني الكهرماني',
  'أصفر أخضر الأخضر أبيض الأبيض 红 橙 绿 白 LARANJA ÂMBAR ARANCIONE NARANJA NARANJO AMBRA ORANJE',
  'ROOD GEEL GROEN WIT RÖD GUL GRÖN VIT CZERWONY BURSZTYNOWY ŻÓŁTY ZIELONY BIAŁY ČERVENÁ',
  'ORANŽOVÁ ZELENÁ BÍLÁ TURUNCU ЧЕРВОНИЙ БУРШТИНОВИЙ ЖОВТИЙ ЗЕЛЕНИЙ БІЛИЙ ОРАНЖЕВЫЙ КРАСНАЯ',
  'ЖЕЛТАЯ ЗЕЛЕНАЯ برتقالي البرتقالي العنبري عنبري قرمز زرد سبز سفید 黄 红色 橙色 绿色 白色 琥珀 赤 緑 黄色 빨강',
  '주황 초록',
]
  .join(' ')
  .split(' ')
  .map(toLetters);
const longNames = [
  'TRAFFIC LIGHT PROTOCOL',
  'PERMISSIBLE ACTIONS PROTOCOL',
  'ТЛП',
  'بروتوكول إشارة المرور',
  'بروتوكول إشارات المرور',
].map(toLetters);
/** `PAP` begins PAPER as well. */
const name = new RegExp(`T[LI]P|PAP(?!ER)|TRAFFICLIGHT(?!PROTOCOL)|${longNames.join('|')}`, 'g');
/** What may stand between name and colour: the name once more, a version, what the colour is. */
const between = new RegExp(
  '(?:TLP|PAP)?(?:(?:V(?:ER(?:SION)?)?[12I]|[12])(?:[0O])?(?![0-9]))?(?:' +
    [
      ...[
        'COLOU?R',
        'LEVEL',
        'LABEL',
        'MARKING',
        'MARK',
        'DESIGNATION',
        'CLASSIFICATION',
        'RATING',
      ],
      ...['CODE', 'STATUS', 'COULEUR', 'NIVEAU', 'STUFE', 'FARBE', 'NIVEL', 'LIVELLO', 'SEVIYESI'],
      ...['ЦВЕТ', 'УРОВЕНЬ', 'لون', 'مستوى'].map(toLetters),
    ].join('|') +
    '){0,2}(?:IS|SETTO|=)?',
  'y',
);
const colour = new RegExp(
  `(?:${colours.toSorted((a, b) => b.length - a.length).join('|')})(?:STRICT)?`,
  'y',
);
/** A colour before the name: `AMBER (TLP)`, `amber under the Traffic Light Protocol`. */
const reversed =
  /(?<![\p{L}\p{N}])(?:(?:RED|AMBER|GREEN|WHITE)(?:\+STRICT)? ?[([/:-]? ?(?:TLP|PAP)(?![\p{L}])|(?:red|amber|green)(?: strict)? (?:\w{1,12} ){0,2}(?:under|of|in|per) the (?:traffic[ -]light protocol|TLP)(?![\p{L}]))/iu;
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
  if (!/^\s*[:=]\s*[<"“«'*]{0,3}$/.test(text.plain.slice(from, text.offsets[index] ?? from)))
    return false;
  let end = index;
  while (end < text.letters.length && (end === index || !text.starts[end])) {
    if (text.cases[end] === 0) return false;
    end += 1;
  }
  const word = text.letters.slice(index, end);
  return (word.length >= 2 && word !== 'CLEAR') || /^[RAGWY]$/.test(word);
}

/** Whether the letters after the protocol's name are a label that may not be published. */
function hasLabelAt(text: Folded, index: number): boolean {
  between.lastIndex = index;
  const after = index + (between.exec(text.letters)?.[0].length ?? 0);
  for (const start of new Set([after, index])) {
    colour.lastIndex = start;
    const match = colour.exec(text.letters);
    const end = start + (match?.[0].length ?? 0);
    if (match && text.starts[start] && endsWord(text, end)) return !isOrdinary(text, start, end);
  }
  return (
    colourSign.test(
      text.plain.slice(text.offsets[index - 1]! + 1, text.offsets[index - 1]! + 20),
    ) || hasUnknownLabel(text, index)
  );
}

/** Whether a traffic light is told to be a label: a sign that gives it a value stands behind. */
function isNamed(text: Folded, found: string, end: number): boolean {
  if (found === 'TIP') return text.odd[end - 2] === true;
  if (found !== 'TRAFFICLIGHT') return true;
  const behind = text.offsets[end - 1]! + 1;
  return /^\s?(?:[:=：→]|[–—-]\s)/u.test(text.plain.slice(behind, behind + 4));
}

/**
 * Whether a text carries a label other than CLEAR, or stands in a column for labels and says
 * anything else.
 */
export function hasTlp(text: Folded, field = ''): boolean {
  if (tlpField.test(field.trim())) return !['', 'CLEAR', 'TLPCLEAR'].includes(text.letters);
  if (reversed.test(text.plain)) return true;
  for (const match of text.letters.matchAll(name)) {
    const end = match.index + match[0].length;
    if (text.starts[match.index] && isNamed(text, match[0], end) && hasLabelAt(text, end))
      return true;
  }
  return false;
}

/** Whether a text carries a label of the Traffic Light Protocol other than CLEAR. */
export function findTlp(text: string, field = ''): boolean {
  return hasTlp(fold(text), field);
}
