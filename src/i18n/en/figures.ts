/** Figures, charts and the method page. */
export const figures = {
  'figure.followThrough': 'Follow-through',
  'figure.risk': 'Risk',
  'figure.capability': 'Capability',
  'figure.gap': 'Gap',
  'figure.spread': 'Spread',
  'figure.regularity': 'Regularity',
  'followThrough.completed': 'Reported completed',
  'followThrough.onTime': 'On time',
  'followThrough.late': 'Late',
  'followThrough.undated': 'Completed, undated',
  'followThrough.open': 'Open',
  'followThrough.overdue': 'Overdue',
  'followThrough.contested': 'Contested',
  'followThrough.verified': 'Completed and verified',
  'followThrough.contradicted': 'Completed, but found otherwise',
  'followThrough.dropped': 'Discontinued or superseded, not counted',
  'followThrough.noStatus':
    'The list holds {count, number} actions without a reported status, so no follow-through is worked out.',

  'chart.kind.line': 'Line chart',
  'chart.kind.bar': 'Bar chart',
  'chart.kind.stackedBar': 'Stacked bar chart',
  'chart.kind.range': 'Range chart',
  'chart.kind.dotPlot': 'Dot plot',
  'chart.kind.timeline': 'Timeline',
  'chart.kind.matrix': 'Matrix',
  'chart.point': '[series], [x]: [value]',
  'chart.pointAlone': '[x]: [value]',
  'chart.span': '[low] to [high]',
  'chart.since': 'since [low]',
  'chart.uncertain': '[value] ([low] to [high])',
  'chart.withBase': '[value] (base [base])',
  'chart.missing': 'no data',
  'chart.smallBase': 'small base',
  'chart.smallBaseNote': '† Small base: read with care.',
  'chart.empty': 'There is nothing to draw yet.',
  'chart.summary': '[kind]. [x]: [first] to [last]. [y]: [least] to [most].',
  'chart.summaryShort': '[kind]. Values: [count].',
  'chart.source': 'Source: [source]',
  'chart.asOf': 'As of [date]',
  'chart.table': 'Table',
  'chart.takeAway': 'Take away',
  'chart.keys':
    'Arrow keys move between the points, Enter opens the rows behind one, Escape leaves.',
  'chart.series': 'Series',
  'chart.event': 'Event',
  'chart.from': 'From',
  'chart.to': 'To',
  'chart.today': 'As-of date',
  'chart.risk.title':
    'Highest mean risk: {scenario}, on the territory of {participant}, at {risk} of 25',
  'chart.risk.territory': 'Territory',
  'chart.risk.note':
    'Likelihood × impact, from 1 to 25, as the mean of the perspectives that judged.',
  'chart.scores.title':
    'Mean risk of “{scenario}” {direction, select, rose {rose from {from} to {to}} fell {fell from {from} to {to}} other {stands at {to}}} over {editions, number} editions',
  'chart.scores.axis': 'Mean risk over the territories judged',
  'chart.scores.note': 'The {shown, number} scenarios whose mean risk moved most.',
  'chart.followThrough.title':
    'Of {base, plural, one {# action} other {# actions}} on the last {lists, plural, one {list} other {# lists}}, {completed, plural, one {# is} other {# are}} reported completed and {overdue, plural, one {# is} other {# are}} overdue',
  'chart.followThrough.axis': 'Actions',
  'chart.followThrough.note': 'Discontinued and superseded actions are not counted.',
  'chart.regularity.days':
    '{when, select, later {{days, plural, one {+# day} other {+# days}}} earlier {{days, plural, one {−# day} other {−# days}}} other {on the day}}',
  'chart.slips.title':
    'The {count, plural, one {milestone that moved} other {# milestones that moved furthest}}: “{title}” by {days, plural, one {# day} other {# days}}',
  'chart.slips.axis': 'From the first due date to the present one, or to the day it was met',
  'chart.slips.series': 'Slip',
  'chart.slips.note':
    'Each bar begins where the milestone was first due. Whole: met; narrow stripes: under way; crossing stripes: overdue.',

  'chart.coverage.title':
    'Observers have looked at {looked, number} of {base, number} actions reported completed, and verified {verified, number}',
  'chart.coverage.year': 'Year of agreement',
  'chart.coverage.axis': 'Actions reported completed',
  'chart.slippage.title':
    '{days, plural, =0 {Half of {count, number} dated promises were done, or are due, by the day first agreed} one {Half of {count, number} dated promises slipped by # day or more} other {Half of {count, number} dated promises slipped by # days or more}}; {worst, plural, =0 {fewer than one in ten slipped at all} one {a tenth slipped by # day or more} other {a tenth slipped by # days or more}}',
  'chart.slippage.year': 'Year in which it was first due',
  'chart.slippage.axis': 'Days from the first due date',
  'chart.slippage.median': 'Median slip',
  'chart.slippage.onTime': 'On the day first agreed',
  'chart.slippage.note':
    'To the day of completion; of what is overdue, to the as-of date; else to the present due date. The line spans the middle half.',
  'chart.regularity.title':
    '{late, number} of {published, plural, one {# published assessment} other {# published assessments}} came after the date planned for it',
  'chart.regularity.axis': 'From the planned to the actual date',
  'chart.regularity.series': 'Delay in days',
  'chart.lessons.title':
    '{validated, number} of {base, number} lessons are learned; {idle, plural, one {# has} other {# have}} no remedial action yet',
} as const;
