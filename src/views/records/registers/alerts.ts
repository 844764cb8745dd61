/** Early-warning messages. */
import type { RegisterView } from './view.ts';

export const alertsView: RegisterView<'alerts'> = {
  counts: (all) => ({ genuine: all.filter(({ fields }) => fields.outcome === 'genuine').length }),
};
