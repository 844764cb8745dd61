/** Shows the facts of a record, judges the new value of one as it is written, and offers it. */
import { isRegister, registers, type RegisterName } from '../../schema/registers/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { element } from '../check/element.ts';
import { drawFault } from '../check/faults.ts';
import { type Known, fetchJson, fetchKnown } from '../check/known.ts';
import { showWays } from '../check/ways.ts';
import {
  type OpenField,
  type RecordJson,
  openFieldsOf,
  faultsOfChange,
  toProposal,
  wordsFor,
} from './facts.ts';
import { type Control, toControl } from './input.ts';

/** How much of a value is told in the list of facts. */
const mostTold = 60;
/** How long one has not written before the value is judged. */
const pause = 250;

/** Opens the record that is asked for, by its register and id or its id alone. */
export async function open(root: HTMLElement, asked: string, field: string): Promise<void> {
  const known = await fetchKnown(root);
  const json = await findRecord(root.dataset['base']!, asked, known);
  const status = root.querySelector<HTMLElement>('.count')!;
  root.querySelector<HTMLElement>('[data-find]')!.hidden = json !== undefined;
  status.textContent = json ? '' : known.say('correct.notFound', { id: asked });
  if (json) new Correction(root, json, known).begin(field);
  else root.querySelector<HTMLInputElement>('#correct-id')!.focus();
}

async function findRecord(
  base: string,
  asked: string,
  { record: { known } }: Known,
): Promise<RecordJson | undefined> {
  const [first = '', ...rest] = asked.trim().split('/');
  const id = toAddress(rest.length > 0 ? rest.join('/') : first);
  const isAsked = (one: string | readonly [string, string]) =>
    toAddress(typeof one === 'string' ? one : one[0]) === id;
  const register: RegisterName | undefined = isRegister(first)
    ? first
    : known.find(({ ids }) => ids.some(isAsked))?.register;
  if (register === undefined || !/^[a-z0-9._-]+$/.test(id)) return undefined;
  const json = (await fetchJson(`${base}/${register}/${id}.json`)) as RecordJson | undefined;
  return json?.fields && { ...json, address: new URL(json.address, location.href).href };
}

class Correction {
  readonly #root: HTMLElement;
  readonly #json: RecordJson;
  readonly #known: Known;
  readonly #facts: readonly OpenField[];
  #fact: OpenField | undefined;
  #control: Control | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, json: RecordJson, known: Known) {
    this.#root = root;
    this.#json = json;
    this.#known = known;
    this.#facts = openFieldsOf(json, known);
  }

  begin(field: string): void {
    const { register, id, address, fields } = this.#json;
    const { say } = this.#known;
    const title = fields['title'] ?? fields[registers[register].titled];
    this.#part('title').replaceChildren(
      element('a', { href: address }, `${say(`register.${register}.one`)} ${id}`),
      ...(typeof title === 'string' ? [' ', element('bdi', {}, title)] : []),
    );
    const select = this.#root.querySelector<HTMLSelectElement>('#correct-field')!;
    const group = (label: string, facts: readonly OpenField[]) =>
      facts.length === 0
        ? []
        : [element('optgroup', { label }, ...facts.map((fact) => this.#option(fact)))];
    select.append(
      ...group(
        say('correct.filled'),
        this.#facts.filter(({ text }) => text !== ''),
      ),
      ...group(
        say('correct.empty'),
        this.#facts.filter(({ text }) => text === ''),
      ),
    );
    const form = this.#part('fact');
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    select.addEventListener('change', () => this.#choose(select.value));
    form.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#judge(), pause);
    });
    select.value = field;
    if (select.selectedIndex < 0) select.value = '';
    this.#choose(select.value);
    (this.#fact ? this.#root.querySelector<HTMLElement>('#correct-new') : select)?.focus();
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  #option(fact: OpenField): HTMLOptionElement {
    const told = this.#tell(fact);
    const short = told.length > mostTold ? `${told.slice(0, mostTold)}…` : told;
    return element(
      'option',
      { value: fact.name },
      // Isolated, since figures behind Arabic would be turned around.
      short === '' ? fact.label : `${fact.label}: \u2068${short}\u2069`,
    );
  }

  /** What a field says, in words where it has words. */
  #tell(fact: OpenField): string {
    const words = wordsFor(this.#json.register, fact, this.#known);
    if (words.size === 0) return fact.text;
    return fact.text
      .split(';')
      .map((value) => words.get(value) ?? value)
      .join('; ');
  }

  #choose(name: string): void {
    this.#fact = this.#facts.find((fact) => fact.name === name);
    this.#part('change').hidden = !this.#fact;
    this.#part('ways').hidden = !this.#fact;
    if (!this.#fact) return;
    this.#part('now').textContent = this.#tell(this.#fact) || this.#known.say('correct.nothing');
    this.#control = toControl(this.#json, this.#fact, this.#known);
    const place = this.#part('new');
    place.replaceChildren(place.querySelector('label')!, ...this.#control.nodes);
    this.#judge();
  }

  #judge(): void {
    if (!this.#fact || !this.#control) return;
    const { say } = this.#known;
    const read = (id: string) =>
      this.#root.querySelector<HTMLInputElement>(`#correct-${id}`)!.value.trim();
    const change = {
      text: this.#control.read(),
      reason: read('reason'),
      source: read('source'),
    };
    const same = change.text === this.#fact.text;
    const faults = same ? [] : faultsOfChange(this.#json, this.#fact, change.text, this.#known);
    this.#part('found').replaceChildren(...faults.map((one) => drawFault(this.#root, one, say)));
    const missing = [
      ...(same ? (['value'] as const) : []),
      ...(faults.some(({ severity }) => severity === 'error') ? (['rules'] as const) : []),
    ];
    const proposal = toProposal(this.#json, this.#fact, change, this.#known);
    showWays(this.#root, proposal, missing, this.#known);
  }
}
