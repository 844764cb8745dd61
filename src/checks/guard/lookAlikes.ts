/**
 * Letters that look like a Latin capital, by that capital. Compatibility forms and accents need no
 * entry: normalisation removes them.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  A: 'АаΑαɑᎪᴀꓮ𖽀Ʌ',
  B: 'ВвΒβʙᏴᗷꓐЬьɃƀ',
  C: 'СсϹϲᏟᴄꓚⲤⲥȻƈƇ',
  D: 'ᎠᗞᗪᴅꓓԁɗƊĐđÐð',
  E: 'ЕеΕεЭэᎬᴇꓰ℮ɛƐЄєҽ',
  F: 'ϜϝᖴꓝƑƒꜰ',
  G: 'ԌԍɡᏀᏳɢꓖƓɠ',
  H: 'НнΗηҺһᎻᕼʜꓧⲎĦħҺɦ',
  I: 'ІіΙιӀӏᎥɪꓲⲒıɩƖǀ׀',
  J: 'ЈјᎫᒍᴊꓙʝɈɉ',
  K: 'КкΚκᏦᴋꓗⲔҚқƘƙ',
  L: 'ᏞᒪʟꓡⳐŁłɭ',
  M: 'МмΜᎷᗰᴍꓟⲘϺʍ',
  N: 'ΝνɴꓠⲚƝɲИи',
  O: 'ОоΟοᴏꓳⲞՕօØøөӨ',
  P: 'РрΡρᏢᑭᴘꓑⲢƤƥþ',
  Q: 'ԚԛգႭɊ',
  R: 'ЯяᎡᏒᖇʀꓣɌɍ',
  S: 'ЅѕՏᏕᏚꓢꜱʂ',
  T: 'ТтΤτᎢᴛꓔⲦŦŧƮ',
  U: 'ՍᑌᴜꓴʋɄ',
  V: 'ѴѵᏙᐯᴠꓦƲ',
  W: 'ԜԝᎳᏔᴡꓪшШ',
  X: 'ХхΧχ᙭ꓫⲬ',
  Y: 'УуΥυүҮᎩʏꓬⲨƳɎ',
  Z: 'ΖᏃᴢꓜƵʐ',
};

export const toCapital = new Map(
  Object.entries(lookAlikes).flatMap(([capital, letters]) =>
    [...letters].map((letter) => [letter, capital] as const),
  ),
);

/** Digits and signs that stand for letters within a word. */
export const toLetter = new Map(
  Object.entries({
    0: 'O',
    1: 'I',
    3: 'E',
    4: 'A',
    5: 'S',
    7: 'T',
    8: 'B',
    '@': 'A',
    $: 'S',
    '!': 'I',
    '|': 'I',
    '€': 'E',
    '¢': 'C',
    '†': 'T',
    '×': 'X',
    '○': 'O',
    '◯': 'O',
    〇: 'O',
  }),
);
