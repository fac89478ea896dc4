import { classCodes, classEnds, cutPresets, noClass } from '../abc-classes/classes.ts';
import { ranked } from '../abc-classes/ranking.ts';
import { sum } from '../numerics/sum.ts';
import { currentValues, type Outlook } from './current-value.ts';
import { growthPotentials, walletsOfBest, walletsOfShares, type Each } from './growth-potential.ts';
import type { OutlookParams } from './outlook-parameters.ts';
import { knownPairs } from './types.ts';

/** What is known of customers, one entry each. */
export interface KnownBusiness {
  /** P, profit per unit now; money, NaN where not known. */
  readonly profit: Float64Array;
  /** s, sales per unit now; money. */
  readonly sales: Float64Array;
  /** Sales per unit in the best year; null where not known: the sales of now. */
  readonly best: Float64Array | null;
  /** Of each customer in place of its class's number; null for that. */
  readonly share: Float64Array | null;
  readonly crossBuying: Float64Array | null;
  readonly referrals: Float64Array | null;
}

export interface CustomerValues {
  readonly currentValue: Float64Array;
  readonly growthPotential: Float64Array;
}

export interface EstimatedValues extends CustomerValues {
  readonly used: UsedAssumptions;
}

/** The numbers that `auto` stands for. */
export interface UsedAssumptions {
  /** Σ profit / Σ sales, kept in 0..1. */
  readonly margin: number;
  /** A new customer counts as one of the mean profit does, at the outlook's rates. */
  readonly newCustomerProfit: number;
}

/**
 * Current value and growth potential from profit and sales.
 * @source handbook 4.1 "From a dataset" [ours]
 */
export function estimatedValues(params: OutlookParams, known: KnownBusiness): EstimatedValues {
  const outlook = outlookOf(params);
  const classes = classesNeeded(params) ? salesClasses(known.sales) : null;
  const wallet =
    walletSource(params.wallet, known.share) === 'own-best'
      ? walletsOfBest(known.sales, known.best ?? known.sales, params.headroom)
      : walletsOfShares(known.sales, known.share ?? each(params.share, classes));
  const { targetShare, conversion, acquisitionCost, attribution } = params;
  const used = usedAssumptions(params, known);
  const assumed = {
    ...{ targetShare, conversion, acquisitionCost, attribution, ...used },
    crossBuying: known.crossBuying ?? each(params.crossBuying, classes),
    referrals: known.referrals ?? each(params.referrals, classes),
  };
  return {
    currentValue: currentValues(known.profit, outlook),
    growthPotential: growthPotentials(known.sales, wallet, assumed, outlook),
    used,
  };
}

/** What `auto` comes to. */
export const walletSource = (wallet: OutlookParams['wallet'], share: Float64Array | null): 'own-best' | 'share' =>
  wallet === 'auto' ? (share === null ? 'own-best' : 'share') : wallet;

export function usedAssumptions(params: OutlookParams, { profit, sales }: Pick<KnownBusiness, 'profit' | 'sales'>): UsedAssumptions {
  const [known, counted] = knownPairs(profit, sales);
  const [earned, sold] = [sum(known), sum(counted)];
  const margin = typeof params.margin === 'number' ? params.margin : sold > 0 ? Math.min(1, Math.max(0, earned / sold)) : 0;
  if (typeof params.newCustomerProfit === 'number') return { margin, newCustomerProfit: params.newCustomerProfit };
  const mean = known.length === 0 ? 0 : earned / known.length;
  return { margin, newCustomerProfit: currentValues(Float64Array.of(mean), outlookOf(params))[0]! };
}

const outlookOf = ({ retention, discountRate, timing, horizon }: OutlookParams): Outlook => ({ retention, discountRate, timing, horizon });

type ByClass = Readonly<Record<'a' | 'b' | 'c', number>>;

const isSame = ({ a, b, c }: ByClass): boolean => a === b && b === c;
const classesNeeded = ({ share, crossBuying, referrals }: OutlookParams): boolean => ![share, crossBuying, referrals].every(isSame);

/** ABC classes of the sales at the first preset's cuts; those without sales are in the last one. */
function salesClasses(sales: Float64Array): Uint8Array {
  const ranking = ranked(sales);
  if (ranking === null) return new Uint8Array(sales.length).fill(2);
  const codes = classCodes(ranking, classEnds(ranking, cutPresets[0], 'together'));
  return codes.map((code) => (code === noClass ? 2 : code));
}

function each(numbers: ByClass, classes: Uint8Array | null): Each {
  if (classes === null || isSame(numbers)) return numbers.a;
  const { a, b, c } = numbers;
  return Float64Array.from(classes, (code) => (code === 0 ? a : code === 1 ? b : c));
}
