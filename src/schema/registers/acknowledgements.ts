/** One recipient's receipt of an alert. */
import { register, instant, requiredRef } from '../fields.ts';

export const acknowledgements = register(
  'acknowledgements',
  { key: ['alert', 'participant'], dated: ['acknowledged_at'] },
  {
    alert: requiredRef(['alerts'], 'The alert.'),
    participant: requiredRef(['participants'], 'Who received it.'),
    acknowledged_at: instant('When it was acknowledged.'),
  },
);
