/** Where the process stands, in up to three sentences with live numbers. */

/** A sentence, with the address of the rows that it counts. */
export interface CountedSentence {
  text: string;
  href: string;
}

export const sentencesOf = (context: Context): readonly CountedSentence[] =>
  [measureSentence(context), actionSentence(context), milestoneSentence(context)].filter(
    (one) => one !== undefined,
  );

function measureSentence(context: Context): CountedSentence | undefined {
  const { records, asOf } = context.repository;
  const measures = records.of('measures');
  if (measures.length === 0) return undefined;
  const text = context.say('home.measures', {
    count: measures.filter((one) => isInForce(one, asOf)).length,
    all: measures.length,
    review: measures.filter((one) => effectiveStatus(one, asOf) === 'review_overdue').length,
    date: formatDate(context.language, asOf),
  });
  return { text, href: addressIn(context, '/measures/') };
}

function actionSentence(context: Context): CountedSentence | undefined {
  const { records, asOf } = context.repository;
  const actions = records.of('actions');
  if (actions.length === 0) return undefined;
  const href = addressIn(context, '/actions/');
  const { base, completed, overdue, verified, contradicted } = followThrough(
    actions,
    records,
    asOf,
  );
  if (base.length === 0) return { text: withoutStatus(context, actions), href };
  const text = context.say('home.actions', {
    completed: shareText(context, completed.length, base.length),
    overdue: overdue.length,
    verified: verified.length,
    contradicted: contradicted.length,
  });
  return { text, href };
}

function withoutStatus(context: Context, actions: readonly RecordOf<'actions'>[]): string {
  const { asOf } = context.repository;
  return context.say('home.actionsWithoutStatus', {
    count: actions.length,
    coming: actions.filter(({ fields }) => fields.due && isBefore(asOf, fields.due)).length,
    date: formatDate(context.language, asOf),
  });
}

function milestoneSentence(context: Context): CountedSentence | undefined {
  const { records, asOf } = context.repository;
  const milestones = records.of('milestones');
  if (milestones.length === 0) return undefined;
  const { base, completed, late, overdue } = followThrough(milestones, records, asOf);
  const text = context.say('home.milestones', {
    met: shareText(context, completed.length, base.length),
    late: late.length,
    overdue: overdue.length,
  });
  return { text, href: addressIn(context, '/milestones/') };
}
