/** Where participants stood. */
import { labelOf } from '../../parts/inlines.ts';
import type { RegisterView } from './view.ts';

export const positionsView: RegisterView<'positions'> = {
  columns: {
    kind: { label: (context) => labelOf(context, 'positions', 'position') },
    until: { label: (context) => context.say('position.withdrawn') },
  },
};
