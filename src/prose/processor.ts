/**
 * How Astro draws lessons and reports: by the tree that the gate judged. Astro's own processors
 * would compile MDX to a program and run it; this one emits the same few lines for every text, in
 * which the text is data. It judges once more what it is given, so that a text which came here by
 * another way than the gate stops the build.
 */
import type { MarkdownProcessor, MdxRenderResult } from 'astro/markdown';
import { formatFaultLine } from '../i18n/index.ts';
import type { Fault } from '../schema/faults/index.ts';
import type { DrawnProse, ProseFile } from '../schema/index.ts';
import { proseRegisters } from '../schema/registers/index.ts';
import { parseProse } from './read.ts';
import { findTranslated } from './names.ts';
import { type ProseRegister, checkTranslatedProse, toProseRecord } from './record.ts';

/** A text that is not drawn, with the place that Astro shows: that of its first fault. */
class ProseRefused extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(faults: readonly Fault[]) {
    super(faults.map((one) => formatFaultLine('en', one)).join('\n'));
    this.line = faults[0]?.line;
    this.column = faults[0]?.column;
  }
}

type Text = Pick<ProseFile, 'file' | 'source'>;

/**
 * A text as it is handed to Astro: as JSON, so that Astro's reader of front matter finds none, and
 * the file is read by the gate's rules alone.
 */
export function toAstroSource({ file, source }: Text): string {
  return JSON.stringify({ file, source });
}

/**
 * The processor of `.mdx` for `astro.config.mjs`. It takes what `toAstroSource` made, and has it
 * drawn by a component, given as Vite finds it, whose prop `prose` is the text's tree.
 */
export function recordProse(component: string): MarkdownProcessor {
  return {
    name: 'record-prose',
    options: {},
    createRenderer: () => Promise.reject(new Error('Only lessons and reports are texts here.')),
    createMdxRenderer: async () => ({
      process: async (content) => toModule(readJudged(JSON.parse(content) as Text), component),
    }),
  };
}

/** Reads a text by the gate's rules; throws with every error of it. */
function readJudged({ file, source }: Text): ProseFile {
  const { prose, faults } = parseProse(source, file);
  const register = proseRegisters.find((name) => file.startsWith(`content/${name}/`));
  const all = prose && register ? [...faults, ...faultsOf(prose, register)] : faults;
  const errors = all.filter(({ severity }) => severity === 'error');
  if (!prose || !register || errors.length > 0) throw new ProseRefused(errors);
  return prose;
}

const faultsOf = (prose: ProseFile, register: ProseRegister) =>
  findTranslated(prose.file)
    ? checkTranslatedProse(prose, register)
    : toProseRecord(prose, register).faults;

/**
 * The module of a text. Its tree stands in it as Base64: steps after this one replace names such as
 * `import.meta.env` wherever they stand in a module, and no such name can be spelled in Base64.
 */
function toModule({ file, body }: ProseFile, component: string): MdxRenderResult {
  const code = `import { jsx } from 'astro/jsx-runtime';
import Prose from ${JSON.stringify(component)};
const prose = JSON.parse(Buffer.from('${toBase64({ file, body })}', 'base64').toString());
export const frontmatter = { file: prose.file };
export default function MDXContent({ components, ...props }) {
  return jsx(Prose, { ...props, prose });
}
`;
  return { code, map: null, astroMetadata: noMetadata };
}

const noMetadata: MdxRenderResult['astroMetadata'] = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};

/** Where each node stood in the file is of no use to a page. */
function toBase64(drawn: DrawnProse): string {
  const json = JSON.stringify(drawn, (name, value: unknown) =>
    name === 'position' ? undefined : value,
  );
  return Buffer.from(json).toString('base64');
}
