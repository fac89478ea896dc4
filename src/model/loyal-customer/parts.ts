import type { LoyalCustomerParams } from './specification.ts';

/** What the profit of a loyal customer is made of: the course's list, from the bottom of the picture to its top. */
export const parts = ['acquisition', 'base', 'growth', 'costSaving', 'referral', 'premium'] as const;
export type Part = (typeof parts)[number];

/**
 * What one part brings in each year t = 0..years: zero where it is switched off, and r^(t−1) of it where customers may leave, so
 * that year 1 is certain.
 * @returns money, years + 1 entries; the acquisition, in year 0 alone, is negative
 * @source  handbook 6 (the list; the forms are ours, see model.md)
 */
export function partByYear(part: Part, params: LoyalCustomerParams): Float64Array {
  return Float64Array.from({ length: params.years + 1 }, (_, t) => {
    if (part === 'acquisition') return t === 0 ? 0 - params.acquisitionCost : 0;
    return t === 0 || !isOn(part, params) ? 0 : params.retention ** (t - 1) * amountOfStaying[part](params, t);
  });
}

/** Money that a customer who is still there brings in year t = 1, 2, … */
const amountOfStaying = {
  base: ({ baseProfit }) => baseProfit,
  growth: ({ baseProfit, growth }, t) => baseProfit * Math.expm1((t - 1) * Math.log1p(growth)),
  costSaving: ({ costSaving, savingYears }, t) => costSaving * Math.min(1, (t - 1) / savingYears),
  referral: ({ referral, referralFrom }, t) => (t >= referralFrom ? referral : 0),
  premium: ({ baseProfit, pricePremium, premiumFrom }, t) => (t >= premiumFrom ? baseProfit * pricePremium : 0),
} satisfies Record<Exclude<Part, 'acquisition'>, (params: LoyalCustomerParams, t: number) => number>;

function isOn(part: Part, params: LoyalCustomerParams): boolean {
  switch (part) {
    case 'acquisition':
    case 'base':
      return true;
    case 'growth':
      return params.withGrowth === 'yes';
    case 'costSaving':
      return params.withCostSaving === 'yes';
    case 'referral':
      return params.withReferral === 'yes';
    case 'premium':
      return params.withPremium === 'yes';
  }
}
