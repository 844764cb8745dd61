import { formatFindings, type Finding } from './findings.ts';

/** A site that does not agree with its record: it is not published. */
export class SiteRefused extends Error {
  constructor(findings: readonly Finding[]) {
    super(
      `The built site does not agree with the record (${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}), so it is not published. The last good site is untouched.\n${formatFindings(findings)}`,
    );
  }
}
