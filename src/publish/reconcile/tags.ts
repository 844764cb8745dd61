/**
 * What a tag of a page says and asks for, as far as the reconciler judges it: its id, what it leads
 * to, what it loads, and whether it may stand in a page at all. Knows nothing of how pages are
 * made.
 */
import { Tokenizer, TokenizerMode, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { fetched, fetchers, followed, forbidden, quiet } from './elements.ts';
import { type Flow, flowOf, saidBy } from './said/attributes.ts';
import { decodeText, hasRareReference } from './said/decode.ts';

export interface TagFacts {
  name: string;
  id?: string;
  lang?: string;
  /** Addresses that a reader may follow, and that must be there where they are our own. */
  links: readonly string[];
  /** Addresses that the browser fetches by itself: they must be our own. */
  loads: readonly string[];
  /** Why the tag may not stand in a page. */
  dangers: readonly string[];
  /** Marks the page as meant for the search. */
  indexed?: boolean;
  policy?: string;
  /** Of a script: nothing where it loads a file. */
  scriptType?: string;
  /** Within `<noscript>`, text to a browser that runs scripts, this would end it. */
  endsNoscript?: boolean;
  /** Address to which the page sends its reader on. */
  refresh?: string;
  /** What its attributes say to somebody. */
  says: readonly string[];
  /** Whether the words before and behind it are read as one. */
  flow: Flow;
  /** It neither says, asks for nor means anything but its place among the words. */
  isQuiet: boolean;
}

const nothing: readonly string[] = [];

/**
 * One tokenizer for all tags: between two tags it stands where a parser stands in the text of a
 * page.
 */
class TagReader {
  #found: Token.TagToken[] = [];
  #other = false;
  readonly #tokenizer = this.#make();

  #make(): Tokenizer {
    const take = (token: Token.TagToken) => {
      this.#found.push(token);
    };
    const miss = () => {
      this.#other = true;
    };
    return new Tokenizer(
      { sourceCodeLocationInfo: false },
      {
        onStartTag: take,
        onEndTag: take,
        onEof: miss,
        onComment: miss,
        onDoctype: miss,
        onCharacter: miss,
        onNullCharacter: miss,
        onWhitespaceCharacter: miss,
      },
    );
  }

  /**
   * The tag that the text is; undefined where it is anything else, after which this reader is of no
   * more use.
   */
  read(text: string): Token.TagToken | undefined {
    this.#found = [];
    this.#tokenizer.write(text, false);
    return this.#found.length === 1 && !this.#other && this.#tokenizer.state === TokenizerMode.DATA
      ? this.#found[0]
      : undefined;
  }
}

let reader = new TagReader();

/** An opening tag whose attributes stand in double quotes, as nearly all do: read without a parser. */
const plainTag = /^<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:._-]*(?:="[^"\0\r]*")?)*)\s*\/?>$/;
const plainAttribute = /([a-z][a-z0-9:._-]*)(?:="([^"]*)")?/g;

/**
 * The facts of one tag as it stands in a page, closing tags without facts; undefined of what is not
 * exactly one tag.
 */
export function readTag(text: string): TagFacts | undefined {
  const [, plain, rest] = plainTag.exec(text) ?? [];
  if (plain !== undefined && !hasRareReference(rest!)) {
    const attributes = [...rest!.matchAll(plainAttribute)].map(([, name, value = '']) => ({
      name: name!,
      value: decodeText(value),
    }));
    return toFacts(plain, attributes);
  }
  const token = reader.read(text);
  if (!token) {
    reader = new TagReader();
    return undefined;
  }
  return text.startsWith('</') ? toClosing(token.tagName) : toFacts(token.tagName, token.attrs);
}

/** The facts of a closing tag: what it sets apart, and nothing else. */
export const toClosing = (name: string): TagFacts => ({
  name: `/${name}`,
  links: nothing,
  loads: nothing,
  dangers: nothing,
  says: nothing,
  flow: flowOf(name),
  isQuiet: name !== 'noscript',
});

/** Data blocks: scripts that do not run. */
export const dataTypes = new Set(['application/ld+json', 'application/json']);

class Draft {
  readonly links: string[] = [];
  readonly loads: string[] = [];
  readonly dangers: string[] = [];
}

/** The facts of an element of a parsed page. */
export function elementFacts({ tagName, attrs }: DefaultTreeAdapterTypes.Element): TagFacts {
  return toFacts(
    tagName,
    attrs.map(({ name, value, prefix }) => ({ name: prefix ? `${prefix}:${name}` : name, value })),
  );
}

function toFacts(tag: string, attributes: readonly Token.Attribute[]): TagFacts {
  const name = tag.toLowerCase();
  const facts = readFacts(name, attributes);
  const { id, links, loads, dangers, indexed, endsNoscript } = facts;
  const isQuiet =
    !loud.has(name) &&
    [links, loads, dangers].every((list) => list === nothing) &&
    [id, indexed, endsNoscript].every((fact) => fact === undefined);
  return { ...facts, isQuiet };
}

/** Elements that say something of the page by themselves. */
const loud = new Set(['html', 'meta', 'noscript']);

function readFacts(
  name: string,
  attributes: readonly Token.Attribute[],
): Omit<TagFacts, 'isQuiet'> {
  const valueOf = (wanted: string) => attributes.find((one) => one.name === wanted)?.value;
  const draft = new Draft();
  if (forbidden.has(name)) draft.dangers.push(`element <${name}>`);
  const fetches =
    fetchers.has(name) ||
    (name === 'link' &&
      !(valueOf('rel') ?? '')
        .toLowerCase()
        .split(/\s+/)
        .every((rel) => quiet.has(rel)));
  for (const { name: attribute, value } of attributes)
    judge(draft, attribute.toLowerCase(), value, fetches);
  if (name === 'form' && /^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(valueOf('action') ?? ''))
    draft.dangers.push('form to elsewhere');
  const meta = name === 'meta' ? metaFacts(valueOf, draft) : {};
  return {
    name,
    links: orNothing(draft.links),
    loads: orNothing(draft.loads),
    dangers: orNothing(draft.dangers),
    says: orNothing(saidBy(attributes)),
    flow: flowOf(name),
    ...optional('id', valueOf('id')),
    ...(name === 'html' ? optional('lang', valueOf('lang')) : {}),
    ...(valueOf('data-pagefind-body') === undefined ? {} : { indexed: true }),
    ...(name === 'script' && valueOf('src') === undefined
      ? { scriptType: (valueOf('type') ?? '').toLowerCase() }
      : {}),
    ...meta,
    ...(attributes.some(({ value }) => value.includes('</noscript')) ? { endsNoscript: true } : {}),
  };
}

const orNothing = (list: readonly string[]) => (list.length === 0 ? nothing : list);
const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;

function judge(
  { links, loads, dangers }: Draft,
  name: string,
  value: string,
  fetches: boolean,
): void {
  if (name.startsWith('on') && name.length > 2) dangers.push(`handler ${name}`);
  else if (
    name === 'style' ||
    name === 'srcdoc' ||
    name === 'shadowrootmode' ||
    name === 'xml:base'
  )
    dangers.push(`attribute ${name}`);
  else if (name === 'srcset' || name === 'imagesrcset')
    loads.push(
      ...value
        .split(',')
        .map((part) => part.trim().split(/\s+/)[0]!)
        .filter((part) => part !== ''),
    );
  else if (name === 'ping') loads.push(...value.trim().split(/\s+/));
  else if (fetched.has(name)) loads.push(value);
  else if (followed.has(name)) (fetches ? loads : links).push(value);
}

/**
 * What a `<meta>` gives as an order to the browser, and the picture that those fetch who show a
 * link to the page.
 */
function metaFacts(
  valueOf: (name: string) => string | undefined,
  { dangers, loads }: Draft,
): Pick<TagFacts, 'policy' | 'refresh'> {
  const order = valueOf('http-equiv')?.toLowerCase().trim();
  const content = valueOf('content') ?? '';
  if (valueOf('property') === 'og:image') loads.push(content);
  if (order === undefined || order === 'content-type' || order === 'x-ua-compatible') return {};
  if (order === 'content-security-policy') return { policy: content };
  const target =
    order === 'refresh'
      ? /^\s*[\d.]+\s*[;,]\s*url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1]
      : undefined;
  if (target !== undefined) return { refresh: target };
  dangers.push(`order ${order}`);
  return {};
}
