/** What the reconciler found: where, and what is wrong. */
export interface Finding {
  place: string;
  text: string;
}

const mostShown = 40;

/** The list as a person reads it. */
function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.slice(0, mostShown).map(({ place, text }) => `${place}: ${text}`);
  return [
    ...lines,
    ...(findings.length > mostShown ? [`… and ${findings.length - mostShown} more`] : []),
  ].join('\n');
}

/** A site that does not agree with its record: it is not published. */
export class SiteRefused extends Error {
  constructor(findings: readonly Finding[]) {
    const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
    super(
      `The built site does not agree with the record (${count}), so it is not published. ` +
        `The last good site is untouched.\n${formatFindings(findings)}`,
    );
  }
}
