import { defineModel } from '../definition.ts';
import { discountFactor } from '../discounting/discount-factor.ts';
import { sum } from '../numerics/sum.ts';
import { breakEvenYear } from './break-even.ts';
import { partByYear, parts, type Part } from './parts.ts';
import { loyalCustomerSpecification, type LoyalCustomerParams } from './specification.ts';

/**
 * Why a loyal customer is more profitable each year: the parts of the profit, year by year.
 * Results, t = 0..years: `year`; `acquisition` (negative, year 0 alone), `base`, `growthPart`, `costSavingPart`, `referralPart`,
 * `premiumPart` and their `total`, money expected of that year; `presentValue` of the total, money; `clp` their sum; `breakEven` the first
 * year in which the cumulative present value is ≥ 0, null where there is none; `worth`, present value of each part, money:
 * the CLP with it less the CLP without it, 0 where it is switched off. The worths add up to the CLP.
 * @source handbook 6 (the list of parts: course, after Reichheld & Sasser 1990; their forms are ours, see model.md)
 */
export const loyalCustomer = defineModel({
  ...loyalCustomerSpecification,
  evaluate(params) {
    const columns = Object.fromEntries(parts.map((part) => [part, partByYear(part, params)])) as Readonly<Record<Part, Float64Array>>;
    const { acquisition, base, growth, costSaving, referral, premium } = columns;
    const total = acquisition.map((_, t) => sum(parts.map((part) => columns[part][t]!)));
    const presentValue = discounted(total, params);
    return {
      year: total.map((_, t) => t),
      acquisition,
      base,
      growthPart: growth,
      costSavingPart: costSaving,
      referralPart: referral,
      premiumPart: premium,
      total,
      presentValue,
      clp: sum(presentValue),
      breakEven: breakEvenYear(presentValue),
      worth: Object.fromEntries(parts.map((part) => [part, sum(discounted(columns[part], params))])),
    };
  },
});

/** Year t is unit t of the discounting conventions; year 0, the acquisition, is paid now whatever the convention. */
const discounted = (amounts: Float64Array, { timing, discountRate }: LoyalCustomerParams): Float64Array =>
  amounts.map((amount, t) => (t === 0 ? amount : amount * discountFactor(timing, discountRate, t, 0)));
