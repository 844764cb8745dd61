/** A scenario of a threat or a hazard. */
import { register, id, prose } from '../fields.ts';

export const scenarios = register(
  'scenarios',
  {},
  {
    id: id(),
    description: prose('What happens in it.'),
  },
);
