import { optionalRecords, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import { defaulted, required, type ParamsOf } from '../parameters.ts';

/** Amounts of one customer stay below a trillion, where sums in double precision are right to the cent. */
const most = 1e12;
const money = { measure: 'money', max: most } as const;
const spent = { ...money, symbol: 'C_t', min: 0, initial: 0, slider: [0, 5000] } as const;
const worth = { ...money, symbol: 'V_k', min: -most, initial: 8000, slider: [0, 20_000] } as const;
const realised = { ...money, symbol: 'V_t', min: -most, initial: 0, slider: [0, 20_000] } as const;

const parameters = {
  N: required({ symbol: 'N', measure: 'customers', min: 0, max: 1e9, initial: 10_000, integer: true, slider: [0, 100_000] }),
  r_l: required({ symbol: 'r_l', measure: 'none', min: 0, max: 1, initial: 0.15, slider: [0, 1] }),
  V_k: required(worth),
  V_t: defaulted(0, realised),
} as const;

const data = {
  leavers: optionalRecords({ V_k: required(worth), V_t: defaulted(0, realised), C_t: defaulted(0, spent) }, 1_000_000),
} as const;

export type LostGroupParams = ParamsOf<typeof parameters>;
export type LostGroupData = DataOf<typeof data>;

/** What the loss of a group takes: a count and a share, and optionally the leavers one by one. @source handbook 6 */
export const lostGroupSpecification = specify({ name: 'lost-group', version: '1.0.0', parameters, data, check: () => [] });
