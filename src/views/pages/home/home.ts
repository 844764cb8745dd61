/**
 * The first page: where the process stands, in sentences with live numbers; what is newly late and
 * newly verified; what comes next.
 */

export interface HomeView {
  title: Text;
  description?: Text;
  sentences: readonly CountedSentence[];
  /** Whether some action or milestone reports a status, without which nothing is called overdue. */
  hasStatus: boolean;
  /** Of which day the last edition is. */
  edition: string;
  freshlyOverdue: NewLines;
  noLongerOverdue: NewLines;
  newlyVerified: readonly (readonly Inline[])[];
  months: readonly ComingMonth[];
  assessment?: { link: Inline; title: Text; chart: ChartSpec };
  lessons?: Table;
  searchHref: string;
  /** What the record holds, where it has too little for the rest. */
  holdings: readonly { label: string; count: number; href: string }[];
}

const mostLessons = 4;

export function toHomeView(context: Context): HomeView {
  const description = findOwnText(context, context.repository.descriptor, 'description');
  return {
    title: siteTitle(context),
    ...(description ? { description } : {}),
    sentences: sentencesOf(context),
    hasStatus: commitmentsOf(context).some(({ fields }) => fields.status !== undefined),
    edition: editionSentence(context),
    freshlyOverdue: freshlyOverdue(context),
    noLongerOverdue: noLongerOverdue(context),
    newlyVerified: newlyVerified(context),
    months: comingMonths(context),
    ...latestAssessment(context),
    ...newestLessons(context),
    searchHref: addressIn(context, '/search/'),
    holdings: holdingsOf(context),
  };
}

function newestLessons(context: Context): Pick<HomeView, 'lessons'> {
  const lessons = context.repository.records
    .of('lessons')
    .toSorted((a, b) => compareText(b.fields.recorded_on ?? '', a.fields.recorded_on ?? ''))
    .slice(0, mostLessons);
  return lessons.length > 0 ? { lessons: toRecordTable(context, 'lessons', lessons) } : {};
}

function latestAssessment(context: Context): Pick<HomeView, 'assessment'> {
  const { records, asOf } = context.repository;
  const latest = publishedEditions(records, asOf)[0];
  if (!latest) return {};
  const assessment = {
    link: linkTo(context, latest),
    title: titleOf(context, latest),
    chart: riskMatrix(context, latest),
  };
  return { assessment };
}

function holdingsOf(context: Context): HomeView['holdings'] {
  const { records, datasets } = context.repository;
  const registers = registersOn('holdings')
    .filter((name) => records.of(name).length > 0)
    .map((name) => ({
      label: registerName(context, name, 'many'),
      count: records.of(name).length,
      href: addressIn(context, `/${name}/`),
    }));
  const plainTables = datasets.filter(({ resource }) => !resource.register).length;
  return plainTables > 0
    ? [
        ...registers,
        { label: context.say('nav.data'), count: plainTables, href: addressIn(context, '/data/') },
      ]
    : registers;
}
