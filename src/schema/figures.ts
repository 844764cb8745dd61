/**
 * The figures that an author may place in a report: closed lists of names, and the keys by which
 * rows are chosen.
 */
export const statNames = [
  'actions-agreed',
  'actions-completed',
  'actions-overdue',
  'actions-open',
  'actions-verified',
  'actions-moved',
  'milestones-due',
  'milestones-met',
  'milestones-moved',
  'findings-published',
  'findings-contradicting',
  'measures-in-force',
  'meetings-held',
  'lessons-recorded',
  'lessons-validated',
  'submissions-owed',
  'submissions-received',
] as const;
export const chartNames = [
  'follow-through-by-meeting',
  'milestones-timeline',
  'assessment-scores-by-edition',
  'verification-coverage',
  'slippage-by-year',
  'regularity',
  'lessons-by-state',
] as const;
export const tableNames = [
  'overdue-actions',
  'moved-actions',
  'contradictions',
  'coming-reviews',
  'lessons',
] as const;
/**
 * The reports that every record with the registers for them has; each stands at `/reports/<name>/`,
 * so no report of the record may be called so.
 */
export const standingReportNames = [
  'follow-through',
  'slippage',
  'verification',
  'joint-assessment',
  'participation',
  'regularity',
  'early-warning',
  'exercises',
  'assistance',
  'feedback',
  'funding',
  'decisions',
  'indicators',
  'lessons',
  'coming',
] as const;
export const filterKeys = ['year', 'forum', 'theme', 'owner', 'participant', 'measure'] as const;

/**
 * Figures that are of the whole record: a filter would change nothing in them, so none may be
 * written.
 */
export const wholeFigures: readonly string[] = [
  'assessment-scores-by-edition',
  'regularity',
  'coming-reviews',
  'measures-in-force',
];
/** The register whose ids a key of a filter takes; a year is no id. */
export const filterRegisters = {
  forum: 'forums',
  theme: 'themes',
  owner: 'participants',
  participant: 'participants',
  measure: 'measures',
} as const;

export type StatName = (typeof statNames)[number];
export type ChartName = (typeof chartNames)[number];
export type FigureTableName = (typeof tableNames)[number];
export type StandingReportName = (typeof standingReportNames)[number];
type FilterKey = (typeof filterKeys)[number];
export type Filter = Readonly<Partial<Record<FilterKey, string>>>;

/**
 * Reads `year:2023 forum:TWG`; the first part that is no known key with a value is given back as
 * `wrong`.
 */
export function parseFilter(text: string | undefined): { filter: Filter; wrong?: string } {
  const filter: Partial<Record<FilterKey, string>> = {};
  for (const part of (text ?? '').split(/\s+/).filter((one) => one !== '')) {
    const [key, value] = [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)];
    if (!(filterKeys as readonly string[]).includes(key) || value === '')
      return { filter, wrong: part };
    filter[key as FilterKey] = value;
  }
  return { filter };
}
