/**
 * No white space between a tag and the words within it: a template that is broken over lines after
 * an opening tag would underline a space, or set one before a full stop.
 */
import { expect, inject, test } from 'vitest';
import { type Element, attribute, readPages } from './pages.ts';

const { dir } = inject('site');

const inline = new Set(
  'a abbr b bdi button cite code del em i ins label mark small span strong sub sup time'.split(' '),
);

/** A piece of a running text, whose white space is the author's. */
function isPiece(element: Element): boolean {
  const { parentNode: parent } = element;
  if (!parent || !('tagName' in parent) || parent.tagName !== 'p') return false;
  return element.tagName === 'bdi' || attribute(parent, 'class') === 'reworded';
}

/** Whether the first or the last thing within an element is white space. */
function isPadded({ childNodes }: Element): boolean {
  const [first, last] = [childNodes[0], childNodes.at(-1)];
  const startsWith = first && 'value' in first && /^[ \t\n]/.test(first.value);
  const endsWith = last && 'value' in last && /[ \t\n]$/.test(last.value);
  return Boolean(startsWith || endsWith);
}

test('no inline element begins or ends with white space', () => {
  const elements = readPages(dir).flatMap((page) =>
    page.elements
      .filter(({ tagName }) => inline.has(tagName))
      .map((element) => ({ address: page.address, element })),
  );
  expect(elements.length).toBeGreaterThan(10_000);
  const offenders = elements
    .filter(({ element }) => isPadded(element) && !isPiece(element))
    .map(({ address, element: { tagName, attrs } }) => {
      const names = attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
      return `${address}: <${tagName}${names}>`;
    });
  expect(offenders).toEqual([]);
});
