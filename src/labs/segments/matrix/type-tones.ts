import type { SeriesTone } from '../../../charts/xy-chart-data.ts';
import type { CustomerType } from '../../../model/value-matrix/types.ts';

export const typeTones: Readonly<Record<CustomerType, SeriesTone>> = {
  lead: 'soft',
  iron: 'exploration',
  gold: 'stability',
  platinum: 'formation',
};
