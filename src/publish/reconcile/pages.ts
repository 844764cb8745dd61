/**
 * Reads the pages of a built site as a browser's parser would, and tells what each holds. Tags are
 * read by parse5; a tag that stands in many pages is read once. Between tags a page of this engine
 * is text, so the quick way is: find the next tag, look up what it says. A page in which anything
 * else stands (a comment, a raw `<`, an attribute without double quotes) is parsed whole, so that
 * the quick way need not understand it.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decodeText } from './said/decode.ts';
import { stringsOf } from './said/json.ts';
import { PageWords } from './said/words.ts';
import { dataTypes, elementFacts, readTag, toClosing, type TagFacts } from './tags.ts';

/** Takes what a page says, tag by tag. */
interface Taker {
  tag(facts: TagFacts): void;
  /** What stands between two tags. */
  text(text: string): void;
  /** The text of a script without a file. */
  script(type: string, text: string): void;
}

export interface HtmlFacts {
  lang: string | undefined;
  indexed: boolean;
  ids: ReadonlySet<string>;
  links: ReadonlySet<string>;
  loads: ReadonlySet<string>;
  refresh: string | undefined;
  /** What may not be, as sentences. */
  findings: readonly string[];
  /** What harms nobody, as sentences. */
  defects: readonly string[];
  /** What it says, block by block, and by attributes. */
  texts: readonly string[];
}

/** An opening or closing tag whose attributes have their values in double quotes. */
const tagPattern = /<\/?[a-z][^<>"'`=]*(?:="[^"]*"[^<>"'`=]*)*>/iy;
/** Elements whose content is text to the parser, whatever stands in it. */
const textual = new Set([
  'title',
  'textarea',
  'script',
  'style',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
]);
const mostKept = 60_000;
const kept = new Map<string, TagFacts | undefined>();

function factsOf(text: string): TagFacts | undefined {
  const known = kept.get(text);
  if (known !== undefined || kept.has(text)) return known;
  if (kept.size >= mostKept) kept.clear();
  const facts = readTag(text);
  // A copy: a part of a page would keep the whole page.
  kept.set(Buffer.from(text).toString(), facts);
  return facts;
}

/** What a page holds; `ofText` of one of a lesson or report. */
export function readPage(html: string, ofText = false): HtmlFacts {
  const quick = new Reader(ofText);
  return scan(html, quick) ? quick.finish() : parsePage(html, ofText);
}

/** The same by the parser alone: what the quick way is measured against. */
export function parsePage(html: string, ofText = false): HtmlFacts {
  const reader = new Reader(ofText);
  walk(parse(html, { scriptingEnabled: false }), reader);
  return reader.finish();
}

/** The tag that begins at a place; most of those that close have nothing but a name. */
function tagAt(html: string, at: number): string | undefined {
  if (html[at + 1] === '/') {
    const text = html.slice(at, html.indexOf('>', at) + 1);
    if (kept.has(text)) return text;
  }
  tagPattern.lastIndex = at;
  return tagPattern.exec(html)?.[0];
}

/** Goes through a page tag by tag; false where it is not as plain as expected. */
function scan(html: string, taker: Taker): boolean {
  let at = /^<!doctype html>/i.exec(html)?.[0].length ?? -1;
  if (at < 0) return false;
  for (let from = at; (at = html.indexOf('<', from)) >= 0; from = at) {
    if (at > from) taker.text(decodeText(html.slice(from, at)));
    const text = tagAt(html, at);
    const facts = text === undefined ? undefined : factsOf(text);
    if (!facts) return false;
    at += text!.length;
    taker.tag(facts);
    if (!textual.has(facts.name)) continue;
    const end = html.indexOf('<', at);
    if (
      end < 0 ||
      html.slice(end, end + facts.name.length + 3).toLowerCase() !== `</${facts.name}>`
    )
      return false;
    if (facts.scriptType !== undefined || facts.name === 'script')
      taker.script(facts.scriptType ?? '', html.slice(at, end));
    else taker.text(decodeText(html.slice(at, end)));
    at = end;
  }
  return true;
}

function walk(node: DefaultTreeAdapterTypes.Node, taker: Taker): void {
  if ('tagName' in node) {
    const facts = elementFacts(node);
    taker.tag(facts);
    if (facts.name === 'script')
      taker.script(
        facts.scriptType ?? '',
        node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      );
    if ('content' in node) walk((node as DefaultTreeAdapterTypes.Template).content, taker);
  }
  if ('value' in node) taker.text(node.value);
  const isCode = 'tagName' in node && (node.tagName === 'script' || node.tagName === 'style');
  if ('childNodes' in node && !isCode) for (const child of node.childNodes) walk(child, taker);
  if ('tagName' in node) taker.tag(toClosing(node.tagName));
}

/**
 * Elements that parsers add by themselves, or that close by themselves, are of no interest; the
 * rest is gathered here.
 */
class Reader implements Taker {
  readonly #ids = new Set<string>();
  readonly #links = new Set<string>();
  readonly #loads = new Set<string>();
  readonly #findings: string[] = [];
  readonly #defects: string[] = [];
  readonly #policies: string[] = [];
  #lang: string | undefined;
  #refresh: string | undefined;
  #indexed = false;
  #inNoscript = false;
  readonly #words: PageWords;

  constructor(ofText: boolean) {
    this.#words = new PageWords(ofText);
  }

  text(text: string): void {
    this.#words.text(text);
  }

  tag(facts: TagFacts): void {
    this.#words.tag(facts);
    if (facts.isQuiet) return;
    if (facts.name === 'noscript' || facts.name === '/noscript')
      this.#inNoscript = facts.name === 'noscript';
    if (this.#inNoscript && facts.endsNoscript)
      this.#findings.push('element <noscript> that ends within an attribute');
    if (facts.id !== undefined) {
      if (this.#ids.has(facts.id)) this.#defects.push(`id "${facts.id}" stands twice`);
      this.#ids.add(facts.id);
    }
    for (const link of facts.links) this.#links.add(link);
    for (const load of facts.loads) this.#load(load);
    for (const danger of facts.dangers) this.#findings.push(danger);
    if (facts.indexed) this.#indexed = true;
    if (facts.lang !== undefined) this.#lang ??= facts.lang;
    if (facts.policy !== undefined) this.#policies.push(facts.policy);
    if (facts.refresh !== undefined) this.#refresh = facts.refresh;
  }

  script(type: string, text: string): void {
    if (text.trim() === '' && type === '') return;
    if (!dataTypes.has(type)) return void this.#findings.push('script in the page itself');
    try {
      this.#words.say(stringsOf(JSON.parse(text)));
    } catch {
      this.#findings.push(`block of ${type} that is no JSON`);
    }
  }

  #load(address: string): void {
    this.#loads.add(address);
    if (this.#policies.length === 0 && !address.startsWith('#'))
      this.#findings.push(`"${address}" is loaded before the policy`);
  }

  finish(): HtmlFacts {
    if (this.#policies.length !== 1)
      this.#findings.push(`${this.#policies.length} content security policies instead of one`);
    for (const policy of this.#policies) this.#findings.push(...checkPolicy(policy));
    if (this.#lang === undefined) this.#defects.push('no language');
    return {
      lang: this.#lang,
      indexed: this.#indexed,
      ids: this.#ids,
      links: this.#links,
      loads: this.#loads,
      refresh: this.#refresh,
      findings: this.#findings,
      defects: this.#defects,
      texts: this.#words.finish(),
    };
  }
}

/** What makes a policy one that lets in foreign or inline code. */
function checkPolicy(policy: string): string[] {
  const directives = new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );
  const weak = [...directives].flatMap(([name, sources]) =>
    sources
      .filter(
        (source) =>
          name !== 'frame-ancestors' &&
          name.endsWith('-src') &&
          !["'none'", "'self'", "'wasm-unsafe-eval'"].includes(source),
      )
      .map((source) => `policy allows ${name} ${source}`),
  );
  return directives.get('default-src')?.join(' ') === "'none'"
    ? weak
    : [...weak, "policy without default-src 'none'"];
}
