/**
 * The engine's own properties at the top of a descriptor: languages, links for editing, and what
 * may not be published.
 */
import {
  type Descriptor,
  type GuardRules,
  type Means,
  type Redaction,
  type Translations,
  means,
  ownProperties,
} from '../../schema/index.ts';
import { type FaultCode, faultCodes, toSuggestion } from '../../schema/faults/index.ts';
import { isDate } from '../../schema/values/index.ts';
import type { Property } from './property.ts';

type Waymark = Pick<
  Descriptor,
  | 'languages'
  | 'repository'
  | 'branch'
  | 'demonstration'
  | 'strict'
  | 'means'
  | 'guard'
  | 'redactions'
  | 'translations'
>;

/** Finer coordinates show a house. */
const coordinateDecimals = 2;

export function parseWaymark(raw: Property): Waymark {
  const object = raw.value === undefined ? raw : (raw.object() ?? raw);
  object.checkNames(ownProperties.package);
  return {
    languages: object.has('languages') ? parseLanguages(object.at('languages')) : ['en'],
    translations: parseTranslations(object.at('translations')),
    repository: parseRepository(object.at('repository')),
    branch: object.at('branch').text() ?? 'main',
    demonstration: object.at('demonstration').flag() ?? false,
    strict: object.at('strict').flag() ?? false,
    means: parseMeans(object.at('figures')),
    guard: parseGuard(object.at('guard')),
    redactions: object.has('redactions')
      ? rulesOf(object.at('redactions'))
          .map(parseRedaction)
          .filter((item) => item !== undefined)
      : [],
  };
}

function isLanguage(tag: string, raw: Property): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    raw.add('package-error', { why: 'language' }, tag);
    return false;
  }
}

function parseLanguages(raw: Property): string[] {
  const stated = raw.texts();
  if (raw.exceeds('languages', stated.length)) return ['en'];
  const languages = stated.filter((tag) => isLanguage(tag, raw));
  return languages.length > 0 ? [...new Set(languages)] : ['en'];
}

/** Of the record, or of one table: title and description by language. */
export function parseTranslations(raw: Property): Translations {
  const object = raw.value === undefined ? raw : (raw.object() ?? raw);
  return Object.fromEntries(
    object
      .keys()
      .filter((tag) => isLanguage(tag, object))
      .map((tag) => {
        const one = object.at(tag);
        one.object()?.checkNames(['title', 'description']);
        const [title, description] = [one.at('title').text(), one.at('description').text()];
        return [
          tag.toLowerCase(),
          { ...(title ? { title } : {}), ...(description ? { description } : {}) },
        ];
      }),
  );
}

function parseRepository(raw: Property): string | undefined {
  const address = raw.text();
  if (address === undefined || /^https:\/\/[^\s"'<>]+$/.test(address))
    return address?.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
  return void raw.add('x-invalid-link', { allowed: 'https' });
}

function parseMeans(raw: Property): Means {
  raw.object()?.checkNames(ownProperties.figures);
  const stated = raw.at('means');
  const text = stated.text() ?? 'all';
  const found = means.find((known) => known === text);
  if (!found)
    stated.add('package-error', {
      why: 'unknown_means',
      known: means.join(', '),
      ...toSuggestion(text, means),
    });
  return found ?? 'none';
}

function parseGuard(raw: Property): GuardRules {
  const object = raw.value === undefined ? raw : (raw.object() ?? raw);
  object.checkNames(ownProperties.guard);
  return {
    coordinateDecimals: object.at('coordinateDecimals').number() ?? coordinateDecimals,
    words:
      object.has('words') && rulesOf(object.at('words')).length > 0
        ? object.at('words').texts()
        : [],
    exempt: object.has('exempt')
      ? rulesOf(object.at('exempt'))
          .map(parseExempt)
          .filter((item) => item !== undefined)
      : [],
  };
}

/** The items of a list of rules: each is held against every text of the record. */
function rulesOf(raw: Property): Property[] {
  const items = raw.items();
  return raw.exceeds('rules', items.length) ? [] : items;
}

function parseExempt(raw: Property): GuardRules['exempt'][number] | undefined {
  raw.checkNames(ownProperties.exempt);
  const needed = requireTexts(raw, ['file', 'code', 'reason']);
  if (!needed) return undefined;
  const code = faultCodes.find((known) => known === needed.code);
  if (!code)
    return void raw
      .at('code')
      .add('package-error', { why: 'unknown_code', ...toSuggestion(needed.code, faultCodes) });
  return {
    file: needed.file,
    field: raw.at('field').text(),
    record: raw.at('record').text(),
    code: code satisfies FaultCode,
    reason: needed.reason,
  };
}

function parseRedaction(raw: Property): Redaction | undefined {
  raw.checkNames(ownProperties.redaction);
  const needed = requireTexts(raw, ['record', 'field', 'reason']);
  const until = raw.at('until').text();
  if (until !== undefined && !(isDate(until) && until.length === 10))
    return void raw.at('until').add('x-idle-rule', { why: 'date' });
  return needed && { ...needed, until };
}

/** Texts that must all be there. */
function requireTexts<K extends string>(
  raw: Property,
  keys: readonly K[],
): Record<K, string> | undefined {
  const entries = keys.map((key) => [key, raw.at(key).text()] as const);
  const missing = entries.find(([, text]) => text === undefined || text === '');
  if (missing)
    return void raw.add(
      'package-error',
      { why: 'missing', property: [...raw.path, missing[0]].join('.') },
      undefined,
    );
  return Object.fromEntries(entries) as Record<K, string>;
}
