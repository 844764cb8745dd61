/** Character references of HTML, undone: a mark may be written with them. */
const referencePattern = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi;
const namedReferences: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  colon: ':',
  sol: '/',
  commat: '@',
  plus: '+',
  period: '.',
  lowbar: '_',
};

const namedPattern = new RegExp(`&(${Object.keys(namedReferences).join('|')});`, 'gi');
function toCharacter(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(referencePattern, (_, hex: string | undefined, decimal: string) =>
      toCharacter(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(namedPattern, (_, name: string) => namedReferences[name.toLowerCase()]!);
}
