/** How each type of node of a text is drawn. */
import type { Element } from 'hast';
import type { Heading, Image, ImageReference, Link, LinkReference, Nodes, Parents } from 'mdast';
import type { Handler, State } from 'mdast-util-to-hast';
import { findComponent } from './component.ts';
import {
  type ProseDrawing,
  auto,
  drawItem,
  drawTable,
  toElement,
  imageProperties,
  linkProperties,
} from './elements.ts';

/** How each type of node is drawn where the library's own way does not do. */
export function handlersFor(drawing: ProseDrawing): Record<string, Handler> {
  const { options } = drawing;
  const wrap =
    (tagName: string): Handler =>
    (state, node: Parents) =>
      toElement(tagName, auto, state.all(node));
  const component: Handler = (state, node: Nodes & Parents) => {
    const { name, attributes } = findComponent(node)!;
    return options.component(name, attributes, state.all(node)) as Element;
  };
  const nothing: Handler = () => undefined;
  const toDefinition = (state: State, identifier: string) =>
    state.definitionById.get(identifier.toUpperCase());
  return {
    paragraph: wrap('p'),
    heading: (state, node: Heading) =>
      toElement(`h${node.depth}`, { id: drawing.ids.get(node), ...auto }, state.all(node)),
    link: (state, node: Link) =>
      toElement('a', linkProperties(node.url, node.title, drawing), state.all(node)),
    linkReference: (state, node: LinkReference) => {
      const found = toDefinition(state, node.identifier);
      return toElement(
        'a',
        linkProperties(found?.url ?? '', found?.title, drawing),
        state.all(node),
      );
    },
    image: (_state, node: Image) =>
      toElement('img', imageProperties(node.url, node.alt, node.title, drawing), []),
    imageReference: (state, node: ImageReference) => {
      const found = toDefinition(state, node.identifier);
      return toElement(
        'img',
        imageProperties(found?.url ?? '', node.alt, found?.title, drawing),
        [],
      );
    },
    table: (state, node) => drawTable(state, node, drawing),
    listItem: drawItem,
    inlineCode: (_state, node: { value: string }) =>
      toElement('code', { dir: 'ltr' }, [{ type: 'text', value: node.value }]),
    code: (_state, node: { value: string }) =>
      toElement('pre', { tabIndex: 0, dir: 'ltr' }, [
        toElement('code', {}, [{ type: 'text', value: `${node.value}\n` }]),
      ]),
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    html: nothing,
    mdxFlowExpression: nothing,
    mdxTextExpression: nothing,
    mdxjsEsm: nothing,
    yaml: nothing,
  };
}
