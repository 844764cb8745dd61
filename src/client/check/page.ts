/** Draws what was found in a file. Every text is set as text, never as markup. */
import { type CheckedRecord, countFaults } from '../../schema/faults/index.ts';
import { element } from './element.ts';
import { drawFault, sayPlace } from './faults.ts';
import { judgeProse, judgeTable, type Judged } from './judge.ts';
import { findKind, type Kind } from './kind.ts';
import { type Known, type SayKey, fetchKnown } from './known.ts';
import { mendTable, type Mended } from './mend.ts';
import { hideOffer, offer } from './offer.ts';

export interface Chosen {
  name: string;
  bytes: Uint8Array;
  chosen: string;
}

/** Most faults that are drawn: more of them nobody reads at once. */
const mostShown = 200;
let download = '';

/**
 * Judges a file and shows the result in the page's form; `isCurrent` says whether the reader has
 * not chosen another meanwhile.
 */
export async function check(
  form: HTMLElement,
  file: Chosen,
  isCurrent: () => boolean,
): Promise<void> {
  const { record, say } = await fetchKnown(form);
  if (!isCurrent()) return;
  const kind = findKind(file.name, file.bytes, file.chosen, record);
  const [status, result] = [
    form.querySelector<HTMLElement>('[role="status"]')!,
    form.querySelector<HTMLElement>('[data-result]')!,
  ];
  result.replaceChildren();
  hideOffer(form);
  if (!kind) {
    status.textContent = say('check.unknown');
    form.querySelector('select')!.focus();
    return;
  }
  const judged = judge(file, kind, record);
  const count = {
    errors: countFaults(judged.faults, 'error'),
    warnings: countFaults(judged.faults, 'warning'),
  };
  status.textContent = [
    say('check.count', count),
    ...(judged.table ? [say('check.rows', { count: judged.table.rows.length })] : []),
  ].join(' ');
  result.append(...draw(form, file, kind, judged, { record, say }));
  await offer(form, kind, judged, { record, say }, isCurrent);
}

function judge({ bytes }: Chosen, kind: Kind, record: CheckedRecord): Judged {
  if ('table' in kind) return judgeTable(bytes, kind.table, kind.file, record);
  return judgeProse(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    kind.register,
    kind.file,
    record,
  );
}

function draw(
  form: HTMLElement,
  file: Chosen,
  kind: Kind,
  judged: Judged,
  { record, say }: Pick<Known, 'record' | 'say'>,
): Node[] {
  const { faults } = judged;
  const shown = faults.slice(0, mostShown);
  const hidden = countFaults(faults) - shown.length;
  const label =
    [...form.querySelectorAll('option')].find(
      (one) => one.value === ('table' in kind ? kind.table.resource.name : `text:${kind.register}`),
    )?.textContent ?? '';
  const name = file.name === '' ? kind.file.slice(kind.file.lastIndexOf('/') + 1) : file.name;
  const heading = element(
    'h2',
    { tabindex: '-1', dir: 'auto' },
    say('check.result', { name, kind: label }),
  );
  const list = element(
    'ol',
    { class: 'plain found' },
    ...shown.map((one) => drawFault(form, one, say, sayPlace(one, say))),
  );
  return [
    heading,
    ...(faults.length === 0 ? [element('p', {}, say('check.clean'))] : [list]),
    ...(hidden > 0 ? [element('p', {}, say('check.more', { count: hidden }))] : []),
    ...('table' in kind && judged.text !== undefined
      ? drawMended(file, kind, judged.text, { record, say })
      : []),
  ];
}

/** The offer of a mended file, where anything in it can be mended. */
function drawMended(
  file: Chosen,
  kind: Extract<Kind, { table: unknown }>,
  text: string,
  { record, say }: Pick<Known, 'record' | 'say'>,
): Node[] {
  const marked =
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes.subarray(0, 3)) === '\uFEFF';
  const mended = mendTable(marked ? `\uFEFF${text}` : text, kind.table);
  if (mended.total === 0) return [];
  const bytes = new TextEncoder().encode(mended.text);
  const table = { ...kind.table, resource: { ...kind.table.resource, encoding: 'utf-8' } };
  const left = countFaults(judgeTable(bytes, table, kind.file, record).faults);
  if (download !== '') URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }));
  return [
    element('h3', {}, say('check.mendTitle')),
    element('p', {}, say('check.mendWhat', { what: listMends(mended, say), left })),
    element(
      'p',
      { class: 'actions' },
      element(
        'a',
        { href: download, download: file.name === '' ? 'mended.csv' : file.name },
        say('check.mend'),
      ),
    ),
  ];
}

function listMends({ counts }: Mended, say: SayKey): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => say(`check.mend.${kind}`, { count }))
    .join(' · ');
}
