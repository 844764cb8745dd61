/**
 * White space between a tag and the words within it. A template broken over lines after an opening
 * tag makes some: a space that is underlined, or stands before a full stop.
 */
import { type Element, attribute } from './pages.ts';

const inline = new Set(
  'a abbr b bdi button cite code del em i ins label mark small span strong sub sup time'.split(' '),
);

/** A piece of a running text, whose white space is its author's. */
function isPiece({ tagName, parentNode: parent }: Element): boolean {
  if (!parent || !('tagName' in parent) || parent.tagName !== 'p') return false;
  return tagName === 'bdi' || attribute(parent, 'class') === 'reworded';
}

/** Whether an inline element begins or ends with white space that no author wrote. */
export function isPadded(element: Element): boolean {
  if (!inline.has(element.tagName) || isPiece(element)) return false;
  const [first, last] = [element.childNodes[0], element.childNodes.at(-1)];
  const startsSo = first && 'value' in first && /^[ \t\n]/.test(first.value);
  const endsSo = last && 'value' in last && /[ \t\n]$/.test(last.value);
  return Boolean(startsSo || endsSo);
}

/** Whether a cell of a table holds white space alone; styles leave out only what is empty. */
export const isBlankCell = ({ tagName, childNodes }: Element) =>
  tagName === 'td' &&
  childNodes.length > 0 &&
  childNodes.every((node) => 'value' in node && node.value.trim() === '');

/** An element as it is opened. */
export const toTag = ({ tagName, attrs }: Element) =>
  `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
