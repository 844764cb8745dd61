/** One early-warning message. */
import { register, choice, id, instant, ref, text } from '../fields.ts';

export const alerts = register(
  'alerts',
  { dated: ['issued_at'] },
  {
    id: id(),
    measure: ref(['measures'], 'The protocol it was sent under.'),
    issued_at: instant('When it was sent.'),
    issuer: ref(['participants'], 'Who sent it.'),
    channel: text('By which channel.'),
    hazard: text('What it warned of.'),
    outcome: choice(['genuine', 'noise', 'exercise', 'unresolved'], 'What it turned out to be.'),
    verified_at: instant('When that was established.'),
  },
);
