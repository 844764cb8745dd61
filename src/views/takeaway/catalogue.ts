/** What catalogues and search engines of data are told: each table as a data set with its files. */
import type { Dataset, License, Source } from '../../schema/index.ts';
import { absolute, addressIn, fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { findOwnText, siteTitle } from '../parts/texts.ts';
import { datasetTitle } from '../pages/datasets/dataset.ts';
import { lastChanged, yearsOf } from '../pages/datasets/facts.ts';

export const cataloguePath = '/data/catalog.jsonld';

/** Linked data: what JSON can hold, its terms named by `@context`. */
export type LinkedData = Readonly<Record<string, unknown>>;

const forms = [
  { form: 'csv', type: 'text/csv' },
  { form: 'json', type: 'application/json' },
] as const;

/** What both vocabularies say of a table, each by its own name. */
interface Told {
  name: string;
  description: string | undefined;
  page: string;
  licences: readonly string[];
  sources: readonly string[];
  creators: readonly string[];
  keywords: readonly string[];
  modified: string | undefined;
  years: readonly string[];
  files: readonly { address: string; type: string }[];
}

function toTold(context: Context, dataset: Dataset): Told {
  const { descriptor } = context.repository;
  const { resource } = dataset;
  const either = <T>(own: readonly T[], all: readonly T[]) => (own.length > 0 ? own : all);
  return {
    name: datasetTitle(context, dataset),
    description: findOwnText(context, resource, 'description')?.text,
    page: absolute(context, addressIn(context, `/data/${resource.name}/`)),
    licences: either(resource.licenses, descriptor.licenses).map(nameOf),
    sources: either(resource.sources, descriptor.sources).map(nameOf),
    creators: descriptor.contributors.flatMap(({ title }) => title ?? []),
    keywords: descriptor.keywords ?? [],
    modified: lastChanged(context, dataset),
    years: yearsOf(dataset),
    files: resource.opaque
      ? []
      : forms.map(({ form, type }) => ({
          address: absolute(context, fileAddress(context, `/data/${resource.name}.${form}`)),
          type,
        })),
  };
}

/** The address of a licence or source, or its name where it has none. */
const nameOf = ({ path, title, name }: License & Source): string => path ?? title ?? name ?? '';

/** A table in the terms of schema.org (https://schema.org/Dataset), for its own page. */
export function toSchemaOrg(context: Context, dataset: Dataset): LinkedData {
  const told = toTold(context, dataset);
  const { fields } = dataset.resource.schema;
  return withoutEmpty({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: told.name,
    description: told.description ?? told.name,
    url: told.page,
    inLanguage: context.language,
    license: told.licences[0],
    isBasedOn: told.sources,
    creator: told.creators.map((name) => ({ '@type': 'Organization', name })),
    keywords: told.keywords,
    dateModified: told.modified,
    temporalCoverage: told.years.length > 0 ? [told.years[0], told.years.at(-1)].join('/') : '',
    variableMeasured: dataset.header.map((column, index) => fields[index]?.title ?? column),
    isAccessibleForFree: true,
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: siteTitle(context).text,
      url: absolute(context, addressIn(context, '/data/')),
    },
    distribution: told.files.map(({ address, type }) => ({
      '@type': 'DataDownload',
      contentUrl: address,
      encodingFormat: type,
    })),
  });
}

const mediaTypes = 'https://www.iana.org/assignments/media-types/';

/** All tables in the terms of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), for other catalogues. */
export function toDcat(context: Context): LinkedData {
  const { descriptor, datasets } = context.repository;
  return withoutEmpty({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@type': 'dcat:Catalog',
    'dct:title': siteTitle(context).text,
    'dct:description': findOwnText(context, descriptor, 'description')?.text,
    'dct:language': descriptor.languages,
    'dct:license': descriptor.licenses.map(nameOf),
    'dct:modified': lastChanged(context),
    'foaf:homepage': absolute(context, addressIn(context, '/')),
    'dcat:dataset': datasets.map((dataset) => toDcatDataset(toTold(context, dataset))),
  });
}

const toDcatDataset = (told: Told): LinkedData =>
  withoutEmpty({
    '@type': 'dcat:Dataset',
    'dct:title': told.name,
    'dct:description': told.description,
    'dcat:landingPage': told.page,
    'dct:license': told.licences,
    'dct:source': told.sources,
    'dct:publisher': told.creators.map((name) => ({ '@type': 'foaf:Agent', 'foaf:name': name })),
    'dcat:keyword': told.keywords,
    'dct:modified': told.modified,
    'dct:temporal':
      told.years.length > 0
        ? {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': told.years[0],
            'dcat:endDate': told.years.at(-1),
          }
        : '',
    'dcat:distribution': told.files.map(({ address, type }) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': address },
      'dcat:mediaType': { '@id': mediaTypes + type },
    })),
  });

/** Without what is not said. */
const withoutEmpty = (data: LinkedData): LinkedData =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
