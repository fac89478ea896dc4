import { specify } from '../definition.ts';
import { required, type ParamsOf } from '../parameters.ts';

/** Amounts stay below a trillion, where sums in double precision are right to the cent. */
const most = 1e12;
const money = { measure: 'money', max: most } as const;

const parameters = {
  C_t: required({ ...money, symbol: 'C_t', min: 0, initial: 500, slider: [0, 5000] }),
  V_k: required({ ...money, symbol: 'V_k', min: -most, initial: 8000, slider: [0, 20_000] }),
  V_t: required({ ...money, symbol: 'V_t', min: -most, initial: 3000, slider: [0, 20_000] }),
} as const;

export type LostCustomerParams = ParamsOf<typeof parameters>;

/** What the loss of one customer takes; a customer may have brought more than was expected, so V_t may pass V_k. @source handbook 6 */
export const lostCustomerSpecification = specify({ name: 'lost-customer', version: '1.0.0', parameters, data: {}, check: () => [] });
