/** One session of a forum. */
import { register, date, id, links, number, ref, refs, text } from '../fields.ts';

export const meetings = register(
  'meetings',
  { dated: ['starts_on'] },
  {
    id: id(),
    forum: ref(['forums'], 'The forum that met.'),
    round: number('Which session of the forum it was.'),
    starts_on: date('First day.'),
    ends_on: date('Last day.'),
    place: text('Where it met.'),
    host: ref(['participants'], 'Who hosted it.'),
    chair: ref(['participants'], 'Who chaired it.'),
    facilitator: ref(['participants'], 'Who facilitated it.'),
    attendance: refs(['participants'], 'Who attended.'),
    outcome: text('What came of it, such as action_list, decision_list or joint_statement.'),
    documents: links('Its documents: symbols or addresses.'),
  },
);
