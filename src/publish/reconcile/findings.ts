/** What the reconciler found: where, and what is wrong. */
export interface Finding {
  place: string;
  text: string;
}

const mostShown = 40;

/** The list as a person reads it. */
export function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.slice(0, mostShown).map(({ place, text }) => `${place}: ${text}`);
  return [
    ...lines,
    ...(findings.length > mostShown ? [`… and ${findings.length - mostShown} more`] : []),
  ].join('\n');
}
