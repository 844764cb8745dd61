/**
 * What may not be published, dressed up as an author, or somebody who means harm, may write it in a
 * lesson: each text, with each disguise, in each place.
 */

/** What may not be published, in two parts between which something can be put. */
export const sensitive = {
  'x-classification': [
    ['NATO ', 'SECRET'],
    ['TOP ', 'SECRET'],
    ['UNCLASSIFIED//FOR OFFICIAL ', 'USE ONLY'],
  ],
  'x-tlp': [
    ['TLP', ':RED'],
    ['TLP:', 'AMBER'],
  ],
  'x-personal-data': [
    ['jo.nowhere@', 'ministry.int'],
    ['+44 20 ', '7946 0958'],
  ],
  'x-account-number': [['GB82 WEST 1234 ', '5698 7654 32']],
  'x-secret': [
    ['password', ': Tr0ub4dor&3x'],
    ['ghp_16C7e42F292c', '6912E7710c838347Ae178B4a'],
  ],
  'x-coordinates': [['48.85837, ', '2.29448']],
} as const;

/** What may stand there, and the page does not show. */
export const disguises: Readonly<Record<string, (a: string, b: string) => string>> = {
  comment: (a, b) => `${a}{/* the */}${b}`,
  strong: (a, b) => `${a}**${b}**`,
  'strong before': (a, b) => `**${a.trimEnd()}**${a.slice(a.trimEnd().length)}${b}`,
  emphasis: (a, b) => `*${a.trimEnd()}*${a.slice(a.trimEnd().length)}*${b}*`,
  deleted: (a, b) => `${a}~~${b}~~`,
  link: (a, b) => `[${a}](https://a.example/x)${b}`,
  'link behind': (a, b) => `${a}[${b}](https://a.example/x)`,
  code: (a, b) => `${a}\`${b}\``,
  escapes: (a, b) => `${a}${b}`.replace(/[@_.:+/]/g, (sign) => `\\${sign}`),
  references: (a, b) =>
    `${a}${b}`.replace(/[@:. ]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  'named spaces': (a, b) => `${a}${b}`.replaceAll(' ', '&numsp;'),
  tabs: (a, b) => `${a}${b}`.replaceAll(' ', '&Tab;'),
  'line break': (a, b) => (a.endsWith(' ') ? `${a.trimEnd()}\\\n${b}` : `${a}${b}`),
  'hard break': (a, b) => (a.endsWith(' ') ? `${a}  \n${b}` : `${a}${b}`),
};

/** Where it may stand; `behind` follows in the same block, so that no two blocks are alike. */
export const places: Readonly<Record<string, (text: string, behind?: string) => string>> = {
  paragraph: (text, behind = '') => `Then ${text} was said${behind}.`,
  heading: (text, behind = '') =>
    `## Of ${text.replaceAll('\n', ' ').replaceAll('\\ ', ' ')} once${behind}`,
  item: (text, behind = '') => `- one\n- of ${text.replaceAll('\n', '\n  ')} here${behind}`,
  quote: (text, behind = '') => `> of ${text.replaceAll('\n', '\n> ')} here${behind}`,
  cell: (text, behind = '') =>
    '| a | b |\n| - | - |\n| c | of ' +
    `${text.replaceAll('\n', ' ').replaceAll('\\ ', ' ')} here${behind} |`,
  callout: (text, behind = '') => `<Callout kind="note">\nOf ${text} here${behind}.\n</Callout>`,
  footnote: (text, behind = '') =>
    `A note[^1].\n\n[^1]: Of ${text.replaceAll('\n', '\n    ')} here${behind}.`,
};

interface Composition {
  code: keyof typeof sensitive;
  body: (behind?: string) => string;
}

/** Every text with every disguise, each in so many of the places, in turns. */
export function* compositions(placesEach = Object.keys(places).length): Generator<Composition> {
  const wraps = Object.values(places);
  let turn = 0;
  for (const [code, texts] of Object.entries(sensitive))
    for (const [a, b] of texts)
      for (const disguise of Object.values(disguises))
        for (let left = placesEach; left > 0; left -= 1) {
          const wrap = wraps[turn++ % wraps.length]!;
          yield {
            code: code as keyof typeof sensitive,
            body: (behind) => wrap(disguise(a, b), behind),
          };
        }
}

/** Lessons that were published once although each says what may not be. */
export const bodies: readonly (readonly [code: keyof typeof sensitive, body: string])[] = [
  ['x-classification', 'NATO {/* the */} SECRET'],
  ['x-classification', '[NATO](https://a.example/x) SECRET'],
  ['x-classification', '**NATO** SECRET'],
  ['x-classification', 'NATO *SECRET*'],
  ['x-classification', 'NATO\\\nSECRET'],
  ['x-classification', 'NATO&numsp;SECRET'],
  ['x-classification', 'NATO&Tab;SECRET'],
  ['x-classification', 'NA{/* */}TO SEC{/* */}RET'],
  ['x-classification', 'TOP ~~SECRET~~'],
  ['x-classification', '[note](https://a.example/x "NATO SECRET")'],
  ['x-classification', '```\nNATO RESTRICTED\n```'],
  ['x-classification', '| NATO | SECRET |\n| - | - |\n| a | b |'],
  ['x-classification', '<Callout kind="note" title="NATO SECRET">\nWords.\n</Callout>'],
  ['x-classification', '[NATO][r] SECRET\n\n[r]: https://a.example/x'],
  ['x-tlp', 'TLP{/* x */}:RED'],
  ['x-tlp', 'TLP**:RED**'],
  ['x-tlp', '[TLP](https://a.example/x):AMBER'],
  ['x-tlp', 'TLP&colon;RED'],
  ['x-tlp', '`TLP`:RED'],
  ['x-personal-data', '+44 **20** 7946 0958'],
  ['x-personal-data', '+44&hyphen;20&hyphen;7946&hyphen;0958'],
  ['x-personal-data', '+44 20 {/* */}7946 0958'],
  ['x-personal-data', 'jo.nowhere\\@ministry.int'],
  ['x-personal-data', 'jo.nowhere@**ministry.int**'],
  ['x-personal-data', '[mail](mailto:jo.nowhere%40ministry.int)'],
  ['x-personal-data', '[call](tel:+442079460958)'],
  ['x-account-number', 'GB82 WEST **1234** 5698 7654 32'],
  ['x-account-number', 'GB82&numsp;WEST&numsp;1234&numsp;5698&numsp;7654&numsp;32'],
  ['x-coordinates', '48\\.85837, 2\\.29448'],
  ['x-coordinates', '48&period;85837, 2&period;29448'],
  ['x-coordinates', '**48.85837**, 2.29448'],
  ['x-secret', '**password**: Tr0ub4dor&3x'],
  ['x-secret', 'ghp\\_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['x-secret', '*ghp_16C7e42F292c*6912E7710c838347Ae178B4a'],
];
