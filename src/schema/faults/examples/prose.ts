/** Examples of faults of lessons and reports. */
import { type FaultExamples, inFront, inText } from './example.ts';

export const proseExamples = {
  'x-front-matter': inFront('abstract: Two words: a line', 'abstract: "Two words: a line"'),
  'x-mdx-syntax': inText(
    '<Callout>\n\nThe line was silent.',
    '<Callout>\n\nThe line was silent.\n\n</Callout>',
  ),
  'x-mdx-code': inText(
    'The line was silent for {9 * 60} minutes.',
    'The line was silent for 540 minutes.',
  ),
  'x-mdx-html': inText('The line was <b>silent</b>.', 'The line was **silent**.'),
  'x-mdx-component': inText(
    '<Video src="test.mp4" />',
    '[Video of the test](https://example.org/test.mp4)',
  ),
  'x-mdx-attribute': inText('As <Ref name="B-1" /> asked.', 'As <Ref id="B-1" /> asked.'),
  'x-mdx-link': inText(
    '[The minutes](file:///home/minutes.pdf)',
    '[The minutes](https://example.org/minutes.pdf)',
  ),
  'x-mdx-image': inText('![The siren](https://example.org/siren.jpg)', '![The siren](siren.jpg)'),
  'x-mdx-size': inText(`${'a '.repeat(10_500)}`, 'The line was silent.', {
    shown: { wrong: 'The line was silent. … (21 000)', right: 'The line was silent. … (20 000)' },
  }),
  'x-missing-section': {
    kind: 'lesson',
    part: 'sections',
    wrong: '## Driving event\n\nThe line was silent.\n\n## Lesson\n\nA test needs an answer.',
    right:
      '## Driving event\n\nThe line was silent.\n\n## Lesson\n\nA test needs an answer.\n\n' +
      '## Recommendation\n\nWrite down the answer.\n\n## Evidence of effect\n\nNone yet.',
  },
  'x-unknown-figure': inText(
    '<Chart name="lessons-by-sate" />',
    '<Chart name="lessons-by-state" />',
  ),
} satisfies FaultExamples;
