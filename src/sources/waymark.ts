/** The engine's own properties at the top of a descriptor: languages, links for editing, and what may not be published. */
import type { Descriptor, GuardRules, Redaction } from '../schema/descriptor.ts';
import { faultCodes, type FaultCode } from '../schema/faults.ts';
import { toSuggestion } from '../schema/nearest.ts';
import type { Property } from './property.ts';

type Waymark = Pick<Descriptor, 'languages' | 'repository' | 'branch' | 'demonstration' | 'strict' | 'guard' | 'redactions'>;

/** Finer coordinates show a house. */
const coordinateDecimals = 2;

export function parseWaymark(raw: Property): Waymark {
  const object = raw.value === undefined ? raw : (raw.object() ?? raw);
  object.checkNames(['languages', 'repository', 'branch', 'demonstration', 'strict', 'guard', 'redactions']);
  return {
    languages: object.has('languages') ? parseLanguages(object.at('languages')) : ['en'],
    repository: parseRepository(object.at('repository')),
    branch: object.at('branch').text() ?? 'main',
    demonstration: object.at('demonstration').flag() ?? false,
    strict: object.at('strict').flag() ?? false,
    guard: parseGuard(object.at('guard')),
    redactions: object.has('redactions') ? object.at('redactions').items().map(parseRedaction).filter((item) => item !== undefined) : [],
  };
}

function parseLanguages(raw: Property): string[] {
  const languages = raw.texts().filter((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      raw.add('package-error', { why: 'language' }, tag);
      return false;
    }
  });
  return languages.length > 0 ? [...new Set(languages)] : ['en'];
}

function parseRepository(raw: Property): string | undefined {
  const address = raw.text();
  if (address === undefined || /^https:\/\/[^\s"'<>]+$/.test(address)) return address?.replace(/(?:\.git)?\/*$/, '');
  return void raw.add('x-invalid-link', { allowed: 'https' });
}

function parseGuard(raw: Property): GuardRules {
  const object = raw.value === undefined ? raw : (raw.object() ?? raw);
  object.checkNames(['coordinateDecimals', 'words', 'exempt']);
  return {
    coordinateDecimals: object.at('coordinateDecimals').number() ?? coordinateDecimals,
    words: object.has('words') ? object.at('words').texts() : [],
    exempt: object.has('exempt') ? object.at('exempt').items().map(parseExempt).filter((item) => item !== undefined) : [],
  };
}

function parseExempt(raw: Property): GuardRules['exempt'][number] | undefined {
  raw.checkNames(['file', 'field', 'record', 'code', 'reason']);
  const needed = requireTexts(raw, ['file', 'code', 'reason']);
  if (!needed) return undefined;
  const code = faultCodes.find((known) => known === needed.code);
  if (!code) return void raw.at('code').add('package-error', { why: 'unknown_code', ...toSuggestion(needed.code, faultCodes) });
  return { file: needed.file, field: raw.at('field').text(), record: raw.at('record').text(), code: code satisfies FaultCode, reason: needed.reason };
}

function parseRedaction(raw: Property): Redaction | undefined {
  raw.checkNames(['record', 'field', 'until', 'reason']);
  const needed = requireTexts(raw, ['record', 'field', 'reason']);
  return needed && { ...needed, until: raw.at('until').text() };
}

/** Texts that must all be there. */
function requireTexts<K extends string>(raw: Property, keys: readonly K[]): Record<K, string> | undefined {
  const entries = keys.map((key) => [key, raw.at(key).text()] as const);
  const missing = entries.find(([, text]) => text === undefined || text === '');
  if (missing) return void raw.add('package-error', { why: 'missing', property: [...raw.path, missing[0]].join('.') }, undefined);
  return Object.fromEntries(entries) as Record<K, string>;
}
