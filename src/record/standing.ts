/** A record as it stands: read whole, and judged by itself. */
import {
  checkChartColumns,
  checkTranslatedTexts,
  checkWords,
  laws,
  textLaws,
} from '../checks/index.ts';
import { checkGuard } from '../checks/guard/index.ts';
import type { Dataset, Descriptor, Exemption, ProseFile, RecordOf } from '../schema/index.ts';
import { type Fault, type Place, compareFaults } from '../schema/faults/index.ts';
import type { RegisterName } from '../schema/registers/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { parseNotation } from '../tables/descriptor/index.ts';
import { type RecordFiles, readRecordFiles } from '../tables/index.ts';
import { collect } from '../tables/records/index.ts';
import { rowOf } from '../tables/rows/index.ts';
import { type Tables, type Texts, noTables, noTexts, readTables, readTexts } from './read.ts';
import { checkStrays } from './strays.ts';
import { checkDescriptions, guarded } from './strings.ts';

export interface Read {
  descriptor?: Descriptor;
  records: readonly RecordOf[];
  datasets: readonly Dataset[];
  prose: readonly ProseFile[];
  images: readonly string[];
  /** Exemptions of the descriptor that let something through. */
  exempted: ReadonlySet<Exemption>;
  /** The place of a property of the descriptor. */
  locate: (path: readonly (string | number)[]) => Place;
  faults: readonly Fault[];
}

/** Reads a record whole and judges it; never throws for what the record holds. */
export function readRecord(root: string): Read {
  const files = readRecordFiles(root);
  const tables = files.descriptor ? readTables(files, files.descriptor) : noTables();
  const descriptor = files.descriptor && withWithheld(files.descriptor, tables.datasets);
  const texts = descriptor ? readTexts(root) : noTexts();
  const records = [...tables.records, ...texts.records];
  const collection = collect(records);
  const exempted = new Set<Exemption>();
  const faults = [
    ...files.faults,
    ...tables.faults,
    ...texts.faults,
    ...strays(root, files, texts),
    ...withoutEchoes(
      [
        ...laws.flatMap((law) => law(collection)),
        ...textLaws.flatMap((law) => law(texts.prose, collection)),
      ],
      tables,
      [...tables.refused, ...texts.refused],
    ),
    ...(descriptor
      ? [
          ...checkGuard(
            guarded(tables.read, texts.prose, records, texts.images),
            descriptor.guard,
            exempted,
          ),
          ...checkDescriptions(files, descriptor.guard, exempted),
          ...checkWords(descriptor),
          ...checkTranslatedTexts(descriptor, texts.prose),
          ...checkChartColumns(descriptor, tables.datasets, toLocate(files)),
        ]
      : []),
  ];
  return {
    ...(descriptor ? { descriptor } : {}),
    records,
    datasets: tables.datasets,
    prose: texts.prose,
    images: texts.images,
    exempted,
    locate: toLocate(files),
    faults: judged(faults, descriptor?.strict ?? false),
  };
}

function toLocate({ source }: RecordFiles): Read['locate'] {
  if (!source) return () => ({ file: '' });
  const { file, text } = source;
  return (path) => ({ file, ...parseNotation(text, file).locate(path) });
}

/** What lies in the folders of the record and is neither read nor told of. */
function strays(root: string, files: RecordFiles, texts: Texts): readonly Fault[] {
  if (!files.descriptor) return [];
  const known = [
    files.descriptor.file,
    ...files.references.keys(),
    ...files.files.map(({ file }) => file),
    ...texts.prose.map(({ file }) => file),
    ...[...files.faults, ...texts.faults].map(({ file }) => file),
    ...texts.images,
  ];
  return checkStrays(root, new Set(known));
}

/** The descriptor, in which the tables that could not be read are known as such. */
function withWithheld(descriptor: Descriptor, datasets: readonly Dataset[]): Descriptor {
  const opaque = new Map(datasets.map(({ resource }) => [resource.name, resource.opaque]));
  const resources = descriptor.resources.map((resource) =>
    opaque.get(resource.name) === 'unreadable'
      ? { ...resource, opaque: 'unreadable' as const }
      : resource,
  );
  return { ...descriptor, resources };
}

/**
 * Leaves out what only follows from rows and tables that could not be read: references to them, and
 * what a row says whose cells stand under the wrong labels.
 */
function withoutEchoes(
  faults: readonly Fault[],
  { unread, misfits }: Tables,
  refused: readonly string[],
): readonly Fault[] {
  const ids = new Set(refused.map(toAddress));
  const mayLeadTo = (wanted: string) =>
    wanted === 'any'
      ? unread.size > 0
      : wanted.split(', ').some((register) => unread.has(register as RegisterName));
  return faults
    .filter((one) => !misfits.has(rowOf(one)))
    .filter(
      ({ code, found, params }) =>
        code !== 'x-unknown-reference' ||
        !(ids.has(toAddress(found ?? '')) || mayLeadTo(String(params?.wanted))),
    );
}

/** Sorted, each once; where the descriptor asks for it a warning counts as an error. */
function judged(faults: readonly Fault[], strict: boolean): readonly Fault[] {
  const sorted = faults.toSorted(compareFaults);
  return strict ? sorted.map((one) => ({ ...one, severity: 'error' as const })) : sorted;
}
