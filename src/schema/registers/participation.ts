/** One participant in one measure. */
import { register, date, requiredChoice, requiredRef } from '../fields.ts';

export const participation = register(
  'participation',
  { key: ['measure', 'participant'], dated: ['since'] },
  {
    measure: requiredRef(['measures'], 'The measure.'),
    participant: requiredRef(['participants'], 'The participant.'),
    state: requiredChoice(
      ['signed', 'joined', 'suspended', 'left', 'none'],
      'How it stands to the measure.',
    ),
    since: date('Since when it has stood so.'),
    until: date('Until when it stood so.'),
  },
);
