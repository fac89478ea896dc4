import { currentValues, type Outlook } from './current-value.ts';

/** One number for all customers, or one each. */
export type Each = number | Float64Array;

/** What is assumed about the business that is still to be won. */
export interface GrowthAssumptions {
  /** Share of the wallet that the firm can reach, 0..1. */
  readonly targetShare: number;
  /** x, sales per unit by cross-buying. */
  readonly crossBuying: Each;
  /** Referrals per unit. */
  readonly referrals: Each;
  /** Share of the referrals that become customers, 0..1. */
  readonly conversion: number;
  /** CLP of a new customer without its own referrals, money. */
  readonly newCustomerProfit: number;
  /** Money per new customer. */
  readonly acquisitionCost: number;
  /** Share of a won customer that is due to the referral, 0..1. */
  readonly attribution: number;
  /** Share of the sales that is profit. */
  readonly margin: number;
}

/**
 * Assumptions where nobody says otherwise. All ours: no source gives them, and the interface says so.
 * `share` of the wallet and `headroom` over the best year stand for what a firm does not know of its customers.
 */
export const usualAssumptions = {
  share: 0.4,
  headroom: 1.5,
  targetShare: 0.8,
  crossBuying: 0,
  referrals: 0,
  conversion: 0.2,
  newCustomerProfit: 0,
  acquisitionCost: 0,
  attribution: 0.5,
  margin: 0.3,
} as const;

/**
 * Growth potential of customers, GP = Σ_{k=1..n} r^k·f(k)·[margin·min(e + x, W − s) + b] with e = (target share·W − s)⁺ and
 * b = referrals·conversion·(CLP of a new customer − acquisition cost)·attribution. Sales below 0 count as none.
 * @param sales  s, money per unit now, one a customer
 * @param wallet W, money per unit that the customer spends on such goods with anybody, one a customer; NaN where not known
 * @returns      money, one a customer; NaN where sales or wallet are not known
 * @source       handbook 4.1 "From a dataset" [ours]
 */
export function growthPotentials(sales: Float64Array, wallet: Float64Array, assumed: GrowthAssumptions, outlook: Outlook): Float64Array {
  const { crossBuying, referrals, targetShare, margin } = assumed;
  const perReferral = assumed.conversion * (assumed.newCustomerProfit - assumed.acquisitionCost) * assumed.attribution;
  const gain = sales.map((money, place) => {
    const now = Math.max(0, money);
    const whole = wallet[place]!;
    const more = above(targetShare * whole, now) + eachAt(crossBuying, place);
    return margin * Math.min(more, above(whole, now)) + eachAt(referrals, place) * perReferral;
  });
  return currentValues(gain, outlook);
}

/** What is above an amount; what rounding left of equal amounts is nothing. */
const above = (money: number, amount: number): number => (money - amount <= 1e-12 * amount ? 0 : money - amount);

/**
 * Wallets from shares of wallet: W = s/share.
 * @param share 0..1; a customer with a share outside, or of 0, has no known wallet
 */
export const walletsOfShares = (sales: Float64Array, share: Each): Float64Array =>
  sales.map((money, place) => {
    const held = eachAt(share, place);
    return held > 0 && held <= 1 ? Math.max(0, money) / held : NaN;
  });

/**
 * Wallets where no share is known: a customer could spend some more than it ever did. [ours]
 * @param best     money per unit in the customer's best year
 * @param headroom factor ≥ 1
 */
export const walletsOfBest = (sales: Float64Array, best: Float64Array, headroom: number): Float64Array =>
  sales.map((money, place) => headroom * Math.max(0, money, best[place]!));

const eachAt = (each: Each, place: number): number => (typeof each === 'number' ? each : each[place]!);
