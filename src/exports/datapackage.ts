/**
 * The published descriptor: Data Package v2, completed by the engine where the record left
 * something to it.
 */
import {
  type Dataset,
  type FieldDescriptor,
  type ResourceDescriptor,
  type TableSchema,
  fieldFed,
} from '../schema/index.ts';
import { fieldsOf } from '../schema/registers/index.ts';
import { faultsIn } from '../views/pages/index.ts';
import { type Context, labelOf } from '../views/parts/index.ts';
import { stringify } from './json.ts';

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * The descriptor of the tables as the site publishes them: one CSV a resource, UTF-8, with a
 * complete schema.
 */
export function toDataPackage(context: Context): string {
  const { descriptor, datasets } = context.repository;
  const { title, description, homepage, version, licenses, sources, contributors, keywords } =
    descriptor;
  return stringify(
    withoutEmpty({
      $schema: profile,
      name: descriptor.name ?? 'record',
      title,
      description,
      homepage,
      version,
      licenses,
      sources: sources.filter((one) => one.title),
      contributors,
      keywords,
      resources: datasets.map((dataset) => toResource(context, dataset)),
      waymark: {
        languages: descriptor.languages,
        repository: descriptor.repository,
        branch: descriptor.branch,
        demonstration: descriptor.demonstration,
        asOf: context.repository.asOf,
        commit: context.repository.commit?.hash,
      },
    }),
  );
}

function toResource(context: Context, dataset: Dataset): Record<string, unknown> {
  const { resource, files } = dataset;
  const { name, title, description, licenses, sources, register, opaque, prefix, defaults } =
    resource;
  const about = { name, title, description, licenses, sources: sources.filter((one) => one.title) };
  if (opaque === 'unreadable')
    return {
      ...withoutEmpty(about),
      data: [],
      waymark: { withheld: faultsIn(context.repository, dataset).map(({ code }) => code) },
    };
  if (opaque)
    return withoutEmpty({
      ...about,
      path: resource.path.length === 1 ? resource.path[0] : resource.path,
      ...(opaque === 'inline' ? { path: undefined, data: [] } : {}),
    });
  return withoutEmpty({
    ...about,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: toSchema(context, resource),
    ...(register
      ? {
          waymark: withoutEmpty({
            register,
            prefix,
            defaults,
            files: files.map(({ file }) => file),
          }),
        }
      : {}),
  });
}

function toSchema(context: Context, resource: ResourceDescriptor): Record<string, unknown> {
  const schema: TableSchema = resource.schema;
  return withoutEmpty({
    fields: schema.fields.map((field) => toField(context, resource, field)),
    fieldsMatch: schema.fieldsMatch,
    missingValues: schema.missingValues.every((one) => one.label === undefined)
      ? schema.missingValues.map((one) => one.value)
      : schema.missingValues,
    primaryKey: schema.primaryKey,
    uniqueKeys: schema.uniqueKeys,
    foreignKeys: schema.foreignKeys.map(({ fields, reference }) => ({
      fields,
      reference: withoutEmpty({ resource: reference.resource, fields: reference.fields }),
    })),
  });
}

function toField(
  context: Context,
  resource: ResourceDescriptor,
  field: FieldDescriptor,
): Record<string, unknown> {
  const { register } = resource;
  const name = fieldFed(field);
  const meta = register && name !== undefined ? fieldsOf(register).get(name) : undefined;
  return withoutEmpty({
    ...field,
    ...(meta && register && name !== undefined
      ? {
          title: field.title ?? labelOf(context, register, name),
          description: field.description ?? meta.doc,
        }
      : {}),
  });
}

/** Leaves out what says nothing: undefined, empty texts, empty lists and empty objects. */
function withoutEmpty(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => {
      if (one === undefined || one === '') return false;
      return typeof one !== 'object' || one === null || Object.keys(one).length > 0;
    }),
  );
}
