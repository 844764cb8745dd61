import { describe, expect, test } from 'vitest';
import { headingsOf, sectionsOf } from '../../src/views/prose/headings.ts';
import { toPlainText } from '../../src/views/prose/words.ts';
import { bodyOf, draw } from './drawnProse.ts';

describe('words', () => {
  const text =
    'Before.\n\n## One *a*\n\nb `c` [d](https://e.example) ![f](g.png)\n\n- h\n- i\n\n' +
    '### Two\n\n| j | k |\n| - | - |\n| l | m |\n\n## One a\n\n<Callout title="n">\n\n' +
    'o\n\n</Callout>\n\n{/* p */}\n\nq[^1]\n\n[^1]: r';
  test('a block a line', () => {
    expect(toPlainText(bodyOf(text)).split('\n')).toEqual([
      'Before.',
      'One a',
      'b c d f',
      'h',
      'i',
      'Two',
      'j k',
      'l m',
      'One a',
      'n',
      'o',
      'q',
      'r',
    ]);
  });
  test('by section, under the ids that are drawn', () => {
    expect(sectionsOf(bodyOf(text))).toEqual([
      { id: '', title: '', text: 'Before.' },
      { id: 'section-one-a', title: 'One a', text: 'b c d f\nh\ni\nTwo\nj k\nl m' },
      { id: 'section-one-a-2', title: 'One a', text: 'n\no\nq\nr' },
    ]);
    expect(headingsOf(bodyOf(text)).map(({ id, depth }) => [id, depth])).toEqual([
      ['section-one-a', 2],
      ['section-two', 3],
      ['section-one-a-2', 2],
    ]);
    for (const { id } of headingsOf(bodyOf(text))) expect(draw(text)).toContain(`id="${id}"`);
  });
});
