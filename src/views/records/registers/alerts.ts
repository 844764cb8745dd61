/** Early-warning messages. */
import type { RegisterView } from './view.ts';

export const alertsView: RegisterView<'alerts'> = {
  figure: 'early-warning-rows',
  counts: (all) => ({ genuine: all.filter(({ fields }) => fields.outcome === 'genuine').length }),
};
