/** A term of the glossary in a text: a link to it, with what it means beside its first use. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toAddress } from '../../schema/values/index.ts';
import { findAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { findText, titleOf, type Text } from '../parts/texts.ts';

/**
 * The link and, once in a text, the definition, which shows while the link is pointed at, has the
 * focus or was tapped. `explained` holds the terms that were explained before, and takes this one.
 */
export function toTerm(
  context: Context,
  id: string | undefined,
  children: ElementContent[],
  explained: Set<string>,
): ElementContent {
  const target = context.repository.records.findIn('terms', id);
  const href = target && findAddress(context, target);
  if (!target || !href) return h('span', children);
  const words = children.length > 0 ? children : written(titleOf(context, target));
  const definition = findText(context, target, 'definition');
  if (!definition || explained.has(target.id)) return h('a', { href, className: ['term'] }, words);
  explained.add(target.id);
  const noteId = `term-${toAddress(target.id)}`;
  return h('span', { className: ['explained'] }, [
    h('a', { href, className: ['term'], ariaDescribedBy: noteId }, words),
    h(
      'span',
      {
        className: ['term-note'],
        id: noteId,
        role: 'tooltip',
        dataPagefindIgnore: 'all',
        ...marked(definition),
      },
      [definition.text],
    ),
  ]);
}

const marked = ({ lang }: Text) => ({ dir: 'auto', ...(lang ? { lang } : {}) });
const written = (text: Text): ElementContent[] => [h('bdi', marked(text), text.text)];
