/** A subject that records belong to. */
import { register, id, prose, text } from '../fields.ts';

export const themes = register(
  'themes',
  { titled: 'name' },
  {
    id: id(),
    name: text('Name of the subject.'),
    description: prose('What falls under it.'),
  },
);
