/**
 * No two things of a record share an address of the site: a page, a file, a folder, or a place on a
 * page that many share. What stands where is one table, `siteAddresses`; a test holds built sites
 * against it. Some file systems know no capital letters, and one letter may be spelt in two ways, so
 * names are compared as the most forgetful of them would see them.
 */
import {
  type Collection,
  type Descriptor,
  type RecordOf,
  chartNames,
  standingReportNames,
} from '../schema/index.ts';
import { type Fault, type Place, fault } from '../schema/faults/index.ts';
import {
  type RegisterName,
  addressedRegisters,
  registerNames,
  registers,
} from '../schema/registers/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { fieldPlace } from './places.ts';
import { type AddressKind, siteAddresses } from './siteAddresses.ts';

/** What the site makes addresses of. */
export interface Addressed {
  descriptor: Descriptor;
  records: Collection;
  /** Files of images, by path within `content`. */
  images: readonly string[];
  /** Ids that once had a page and have no row now. */
  gone: readonly { register: RegisterName; id: string }[];
}

/** Something that has addresses: where the record says so, which of the site itself it does not. */
interface Owner {
  place?: Place;
  /** Of a record its id: two records of one id are another fault. */
  id?: string;
  /** What has no row any more can have no other name. */
  isGone?: true;
}

/** Addresses of a kind, with what is filled in. */
type Filled = readonly [owner: Owner, kind: AddressKind, values: Readonly<Record<string, string>>];

export function checkAddresses(addressed: Addressed): Fault[] {
  const taken = new Map<string, { owner: Owner; isFolder: boolean }>();
  const told = new Set<Owner>();
  const faults: Fault[] = [];
  const meet = (one: Owner, other: Owner, path: string) => {
    const [owner, first] = one.place ? [one, other] : [other, one];
    if (owner === first || told.has(owner) || isOneId(owner, first) || owner.isGone) return;
    told.add(owner);
    faults.push(toFault(owner.place!, first.place, path));
  };
  for (const [owner, path] of pathsOf(addressed)) {
    const seen = toSeen(path);
    const known = taken.get(seen);
    if (known) meet(owner, known.owner, path);
    else taken.set(seen, { owner, isFolder: false });
    for (let at = seen.lastIndexOf('/'); at > 0; at = seen.lastIndexOf('/', at - 1)) {
      const above = taken.get(seen.slice(0, at));
      if (above?.isFolder) break;
      if (above) meet(owner, above.owner, path);
      else taken.set(seen.slice(0, at), { owner, isFolder: true });
    }
  }
  return faults;
}

const isOneId = ({ id }: Owner, other: Owner): boolean =>
  id !== undefined && other.id !== undefined && toSeen(id) === toSeen(other.id);

/** A path as a file system sees it that knows neither capital letters nor two ways to spell one. */
const toSeen = (path: string): string => path.normalize('NFC').toLowerCase();

const toFault = (place: Place, other: Place | undefined, path: string): Fault =>
  fault('x-shared-address', place, {
    with: other ? 'other' : 'site',
    other: other?.found ?? '',
    where: [other?.file, other?.line].filter((part) => part !== undefined).join(':'),
    address: `/${path.replace(/(^|\/)index\.html(?=#|$)/, '$1')}`,
  });

/** Every path, with whose it is; the site's own come first. */
function* pathsOf(addressed: Addressed): Generator<readonly [Owner, string]> {
  const { languages } = addressed.descriptor;
  const site: Owner = {};
  const spoken = languages.map((language, index) => ({
    at: index === 0 ? '' : `${language.toLowerCase()}/`,
    lang: language.toLowerCase(),
    owner: index === 0 ? site : { place: languagePlace(addressed.descriptor, language) },
  }));
  const found = [...siteParts(site, addressed), ...recordParts(site, addressed)];
  for (const [owner, kind, values] of found) {
    for (const { parts, isSpoken, isFolder } of templates.get(kind)!)
      for (const { at, lang, owner: speaker } of isSpoken ? spoken : spoken.slice(0, 1))
        yield [owner === site && isFolder ? speaker : owner, fill(parts, { at, lang, ...values })];
  }
}

/** An address in parts: every second is the name of what is filled in. */
interface Template {
  parts: readonly string[];
  /** Whether it stands once in every language, and whether in the language's folder. */
  isSpoken: boolean;
  isFolder: boolean;
}

const templates = new Map<string, readonly Template[]>(
  Object.entries(siteAddresses).map(([kind, addresses]) => [kind, addresses.map(toTemplate)]),
);

function toTemplate(address: string): Template {
  const parts = address.split(/\{([a-z]+)\}/);
  const isFolder = address.startsWith('{at}');
  return { parts, isFolder, isSpoken: isFolder || parts.includes('lang') };
}

/** What nobody fills in is no name that a record can have. */
const fill = (parts: Template['parts'], values: Readonly<Record<string, string>>): string =>
  parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? `{${part}}`))).join('');

const languagePlace = ({ file }: Descriptor, language: string): Place => ({
  file,
  field: 'waymark.languages',
  found: language,
});

function siteParts(site: Owner, { descriptor }: Addressed): readonly Filled[] {
  const filled = new Set(descriptor.resources.map(({ register }) => register));
  return [
    [site, 'site', {}],
    [site, 'language', {}],
    ...registerNames.map((register): Filled => [site, 'register', { register }]),
    ...registerNames
      .filter((register) => filled.has(register))
      .map((register): Filled => [site, 'filled', { register }]),
    ...standingReportNames.map((report): Filled => [site, 'report', { report }]),
    ...chartNames.map((figure): Filled => [site, 'figure', { figure }]),
  ];
}

function* recordParts(
  site: Owner,
  { descriptor, records, images, gone }: Addressed,
): Generator<Filled> {
  for (const { name, register } of descriptor.resources) {
    const owner = { place: { file: descriptor.file, field: 'resources', found: name } };
    yield [owner, 'table', { name }];
    if (!register) yield [owner, 'plain', { name }];
  }
  for (const { register, id } of gone)
    yield* rowParts({ id, isGone: true, place: { file: descriptor.file, found: id } }, register);
  for (const register of addressedRegisters)
    for (const record of records.of(register) as readonly RecordOf[])
      yield* rowParts({ id: record.id, place: fieldPlace(record, 'id', record.id) }, register);
  yield* judgedParts(site, records);
  for (const file of images)
    yield [{ place: { file: `content/${file}`, found: file } }, 'image', { file }];
}

const ownKinds = new Set<string>(Object.keys(siteAddresses));

function* rowParts(owner: Owner & { id: string }, register: RegisterName): Generator<Filled> {
  const values = { register, id: toAddress(owner.id) };
  if (registers[register].pages) yield [owner, 'record', values];
  if (ownKinds.has(register)) yield [owner, register as AddressKind, values];
}

/** Of editions: each pair, and each scenario and territory that is judged. */
function* judgedParts(site: Owner, records: Collection): Generator<Filled> {
  const editions = records.of('assessments');
  const owners = new Map(
    editions.map((one) => [
      toAddress(one.id),
      { id: one.id, place: fieldPlace(one, 'id', one.id) },
    ]),
  );
  for (const [edition, owner] of owners)
    for (const later of owners.keys())
      if (edition !== later) yield [{ place: owner.place }, 'pair', { edition, later }];
  const scenarios = new Map<string, Owner>();
  const territories = new Set<string>();
  for (const score of records.of('scores')) {
    const edition = toAddress(score.fields.assessment);
    const scenario = toAddress(score.fields.scenario);
    const participant = toAddress(score.fields.participant);
    const values = { edition, scenario, participant };
    const key = `${edition} ${scenario}`;
    const owner = scenarios.get(key) ?? { place: fieldPlace(score, 'scenario', scenario) };
    if (!scenarios.has(key)) {
      yield [owner, 'judged', values];
      yield [site, 'judgedFrame', values];
    }
    scenarios.set(key, owner);
    if (territories.has(`${key} ${participant}`)) continue;
    territories.add(`${key} ${participant}`);
    yield [{ place: fieldPlace(score, 'participant', participant) }, 'territory', values];
  }
}
