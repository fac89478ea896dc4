import { specify } from '../definition.ts';
import { timings } from '../discounting/timing.ts';
import { choice, defaulted, type ParamsOf } from '../parameters.ts';

const longest = 40;
const most = 1e9;
const yearly = { measure: 'money-per-unit', min: -most, max: most } as const;
const firstYear = { measure: 'units', min: 1, max: longest, integer: true, slider: [1, 10] } as const;
const switched = choice('yes', 'no');

const parameters = {
  acquisitionCost: defaulted(80, { symbol: 'A', measure: 'money', min: 0, max: most, initial: 80, slider: [0, 300] }),
  baseProfit: defaulted(30, { ...yearly, symbol: 'b', initial: 30, slider: [0, 200] }),
  growth: defaulted(0.1, { symbol: 'g', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.1, slider: [-0.2, 0.5] }),
  costSaving: defaulted(8, { ...yearly, symbol: 's', initial: 8, slider: [-20, 50] }),
  savingYears: defaulted(4, { symbol: 'T_s', measure: 'units', min: 1, max: longest, initial: 4, slider: [1, 10] }),
  referral: defaulted(8, { ...yearly, symbol: 'w', initial: 8, slider: [-20, 50] }),
  referralFrom: defaulted(3, { ...firstYear, symbol: 't_w', initial: 3 }),
  pricePremium: defaulted(0.15, { symbol: 'p', measure: 'none', min: -1, max: 10, initial: 0.15, slider: [-0.2, 0.5] }),
  premiumFrom: defaulted(4, { ...firstYear, symbol: 't_p', initial: 4 }),
  years: defaulted(7, { symbol: 'n', measure: 'units', min: 1, max: longest, initial: 7, integer: true, slider: [1, 20] }),
  retention: defaulted(1, { symbol: 'r', measure: 'share-per-unit', min: 0, max: 1, initial: 1, slider: [0, 1] }),
  discountRate: defaulted(0.1, { symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.1, slider: [0, 0.5] }),
  timing: choice(...timings),
  withGrowth: switched,
  withCostSaving: switched,
  withReferral: switched,
  withPremium: switched,
} as const;

export type LoyalCustomerParams = ParamsOf<typeof parameters>;

/**
 * What the profit of a loyal customer takes. Every value has a default of ours, so that the course's picture stands without a
 * document; negative growth, saving and premium draw what Reinartz & Kumar found instead.
 * @source handbook 6
 */
export const loyalCustomerSpecification = specify({ name: 'loyal-customer', version: '1.0.0', parameters, data: {}, check: () => [] });
