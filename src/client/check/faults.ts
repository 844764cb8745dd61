/** A fault as an item of a list. */
import type { Fault } from '../../schema/faults/index.ts';
import { element } from './element.ts';
import type { SayKey } from './known.ts';

/** What was found, and the page that explains its kind; of a file, where it stands. */
export function drawFault(form: HTMLElement, one: Fault, say: SayKey, place?: string): Node {
  const sentence = say(`fault.${one.code}`, {
    ...one.params,
    found: one.found ?? '',
    field: one.field ?? '',
  });
  const code = element(
    'a',
    { href: `${form.dataset['explained']}#${one.code}`, class: 'code' },
    one.code,
  );
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'where' },
      element('span', { class: one.severity }, say(`check.${one.severity}`)),
      ...(place === undefined ? [] : [` ${place}`]),
      ...(place === undefined || one.field === undefined
        ? []
        : [' ', element('code', {}, one.field)]),
    ),
    element('p', { dir: 'auto' }, sentence),
    element('p', { class: 'where' }, code),
  );
}

/** Where in a file a fault stands. */
export function sayPlace({ line, column }: Fault, say: SayKey): string {
  if (line === undefined) return say('check.wholeFile');
  return column === undefined ? say('check.line', { line }) : say('check.place', { line, column });
}
