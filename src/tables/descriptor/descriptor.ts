/**
 * The descriptor of a record: a Data Package of version 2, or of version 1 and earlier, upgraded.
 * Every fault in it is reported with its place. Runs in a browser too; the files themselves are
 * read in `files.ts`.
 */
import type { Contributor, Descriptor, Naming, ResourceDescriptor } from '../../schema/index.ts';
import { type Fault, FaultList, toSuggestion } from '../../schema/faults/index.ts';
import { findIdColumn } from '../records/mapping.ts';
import type { Notation } from './notation.ts';
import { Property } from './property.ts';
import { parseResource, toName, type References } from './resource.ts';
import { isInside, isRemote } from './paths.ts';
import { parseAddress, parseLicenses, parseSources } from './attribution.ts';
import { parseWaymark } from './waymark.ts';

/** Where a descriptor may stand in a record, in the order in which they are looked for. */
export const descriptorFiles = [
  'data/datapackage.json',
  'datapackage.json',
  'data/datapackage.yaml',
  'data/datapackage.yml',
  'datapackage.yaml',
  'datapackage.yml',
];

interface DescriptorSources {
  /** Places of properties, where the text is at hand. */
  locate?: Notation['locate'];
  /** What `listReferences` asks for, by path as written. */
  references?: References;
}

/**
 * The descriptor in its one form, defaults filled in. One that cannot be read has no resources, and
 * a fault that says why.
 */
export function parseDescriptor(
  raw: unknown,
  file: string,
  sources: DescriptorSources = {},
): { descriptor: Descriptor; faults: Fault[] } {
  const faults = new FaultList();
  const root = new Property(raw, [], { file, locate: sources.locate ?? (() => undefined) }, faults);
  if (!root.isObject()) root.add('package-error', { why: 'not_an_object' }, undefined);
  const resources = parseResources(root, sources.references ?? new Map<string, Notation>());
  const name = root.at('name').name();
  const descriptor: Descriptor = {
    file,
    name,
    title: root.at('title').text() ?? name ?? '',
    description: root.at('description').text(),
    homepage: parseAddress(root, ['homepage']),
    version: root.at('version').scalar(),
    licenses: parseLicenses(root),
    sources: parseSources(root),
    contributors: parseContributors(root.at('contributors')),
    keywords: root.has('keywords') ? root.at('keywords').texts() : [],
    resources,
    ...parseWaymark(root.at('waymark')),
    raw: root.isObject() ? (raw as Record<string, unknown>) : {},
  };
  return { descriptor, faults: faults.toFaults() };
}

/**
 * The paths, as written, of schemas and dialects that stand in files of their own and must be read
 * before the descriptor can be parsed.
 */
export function listReferences(raw: unknown): string[] {
  const faults = new FaultList();
  const resources = new Property(raw, [], { file: '', locate: () => undefined }, faults).at(
    'resources',
  );
  if (!Array.isArray(resources.value)) return [];
  const texts = resources
    .items()
    .flatMap((resource) => ['schema', 'dialect'].map((key) => resource.at(key).value));
  return [...new Set(texts.filter((text) => typeof text === 'string'))].filter(
    (path) => !isRemote(path) && isInside(path),
  );
}

/** A path of the descriptor as a path within the record. */
export function toRecordPath(descriptorFile: string, path: string): string {
  return descriptorFile.slice(0, descriptorFile.lastIndexOf('/') + 1) + path;
}

function parseResources(root: Property, references: References): ResourceDescriptor[] {
  const list = root.at('resources');
  if (root.isObject() && list.value === undefined)
    root.add('package-error', { why: 'no_resources' }, undefined);
  if (list.value === undefined) return [];
  const items = list.items();
  if (list.exceeds('resources', items.length)) return [];
  if (Array.isArray(list.value) && items.length === 0)
    list.add('package-error', { why: 'no_resources' }, undefined);
  const byName = new Map<string, ResourceDescriptor>();
  for (const item of items) {
    const resource = parseResource(
      new Property(item.value, item.path, item.source, item.faults, 'resource-error'),
      references,
    );
    if (!resource) continue;
    const name = resource.name.toLowerCase();
    if (byName.has(name))
      (item.has('name') ? item.at('name') : item).add(
        'resource-error',
        { why: 'duplicate_name' },
        resource.name,
      );
    else byName.set(name, resource);
  }
  const resources = [...byName.values()];
  checkForeignResources(resources, list);
  const named = resources.map(nameForeignResources);
  return named.map((resource) => ({ ...resource, namings: findNamings(resource, named) }));
}

/**
 * A column whose foreign key leads to the ids of a register's table is read as they are: by their
 * words, and behind their prefix.
 */
function findNamings(
  { name, schema }: ResourceDescriptor,
  resources: readonly ResourceDescriptor[],
): ResourceDescriptor['namings'] {
  const found = schema.foreignKeys.flatMap(({ fields, reference }): [string, Naming][] => {
    const target = resources.find((one) => one.name === (reference.resource || name));
    const id = target?.register && findIdColumn({ ...target, register: target.register });
    if (!id || fields.length > 1 || id.name !== reference.fields[0]) return [];
    return [[fields[0]!, { prefix: target.prefix ?? '', values: id.waymark?.values ?? {} }]];
  });
  return Object.fromEntries(found.toReversed());
}

/** Foreign keys go by the names that resources have here. */
function nameForeignResources(resource: ResourceDescriptor): ResourceDescriptor {
  const foreignKeys = resource.schema.foreignKeys.map((key) => ({
    ...key,
    reference: {
      ...key.reference,
      resource: key.reference.resource === '' ? '' : toName(key.reference.resource),
    },
  }));
  return { ...resource, schema: { ...resource.schema, foreignKeys } };
}

function checkForeignResources(resources: readonly ResourceDescriptor[], list: Property): void {
  const names = new Set(resources.map((resource) => resource.name));
  resources.forEach((resource) => {
    for (const { reference } of resource.schema.foreignKeys) {
      if (reference.resource === '' || names.has(toName(reference.resource))) continue;
      const index = (list.value as { name?: unknown }[]).findIndex(
        (item) => item?.name === resource.name,
      );
      const property = list.items()[index]?.at('schema', 'schema-error').at('foreignKeys') ?? list;
      property.add(
        'schema-error',
        () => ({ why: 'unknown_resource', ...toSuggestion(reference.resource, names) }),
        reference.resource,
      );
    }
  });
}

/** People and bodies; v1 gave one `role`. */
function parseContributors(raw: Property): Contributor[] {
  return (raw.value === undefined ? [] : raw.items()).flatMap((item): Contributor[] => {
    if (typeof item.value === 'string') return [{ title: item.value }];
    if (!item.object()) return [];
    const names = [item.at('givenName').text(), item.at('familyName').text()]
      .filter((part) => part !== undefined)
      .join(' ');
    const key = ['roles', 'role'].find((name) => item.has(name));
    const roles = key === undefined ? undefined : item.at(key).texts();
    return [
      {
        title:
          item.at('title').text() ?? item.at('name').text() ?? (names === '' ? undefined : names),
        path: parseAddress(item, ['path', 'web']),
        email: item.at('email').text(),
        roles,
        organization: item.at('organization').text(),
      },
    ];
  });
}
