/**
 * What the reconciler found: where, and what is wrong. There are two kinds. What must not go out (a
 * row that is lost, a page that is owed to nobody, what could run, what comes from elsewhere)
 * refuses the site. What is a defect of the engine and harms nobody, such as a link that leads to
 * nothing, does not: the record is not at fault and cannot mend it, so the site is published, and
 * the defect is told with what to report.
 */
export interface Finding {
  place: string;
  text: string;
  /** A defect of the engine alone, with which the site may go out. */
  isDefect?: true;
}

/** A defect of the engine at a place. */
export const toDefect = (place: string, text: string): Finding => ({ place, text, isDefect: true });

const mostShown = 40;

/** The list as a person reads it. */
function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.slice(0, mostShown).map(({ place, text }) => `${place}: ${text}`);
  return [
    ...lines,
    ...(findings.length > mostShown ? [`… and ${findings.length - mostShown} more`] : []),
  ].join('\n');
}

const countOf = ({ length }: readonly Finding[]) =>
  `${length} ${length === 1 ? 'finding' : 'findings'}`;

/** A site that does not agree with its record: it is not published. */
export class SiteRefused extends Error {
  constructor(findings: readonly Finding[]) {
    super(
      `The built site does not agree with the record (${countOf(findings)}), so it is not ` +
        `published. The last good site is untouched.\n${formatFindings(findings)}\n` +
        'Check finds no error in this record, so this is most likely a fault of Waymark. Where it ' +
        'is said that something may not be published, look at these pages first; else please ' +
        'report these lines.',
    );
  }
}

/** Throws where the site may not go out; else the defects that it goes out with. */
export function refuseOrKeep(findings: readonly Finding[]): readonly Finding[] {
  if (findings.some(({ isDefect }) => !isDefect)) throw new SiteRefused(findings);
  return findings;
}

/** How the report of defects begins: by it tests know a build that has some. */
export const defectsTold = 'A fault of Waymark, not of the record';

/** What a defect's report says; findings name addresses of the published site and nothing else. */
export function tellDefects(
  defects: readonly Finding[],
  engine: string,
  issues: string | undefined,
): string {
  const where = issues ? `at ${issues}` : 'to those from whom you have it';
  return (
    `${defectsTold} (${countOf(defects)}): the site is published, and nothing in the record has ` +
    `to be changed. Please report these lines ${where}.\n${engine}\n${formatFindings(defects)}`
  );
}
