import { timings } from '../discounting/timing.ts';
import { choice, defaulted, group, type ParamsOf } from '../parameters.ts';
import { usualHorizon } from './current-value.ts';
import { usualAssumptions } from './growth-potential.ts';

const most = 1e12;

/** Where a customer's wallet is known from: its best year with some headroom, or the firm's share of it; `auto`: shares where customers have them. */
const walletSources = ['auto', 'own-best', 'share'] as const;

type Bounds = readonly [min: number, max: number];

const share = (symbol: string, fallback: number) =>
  defaulted(fallback, { symbol, measure: 'share-per-unit', min: 0, max: 1, initial: fallback, slider: [0, 1] });
const money = (symbol: string, fallback: number, slider: Bounds) =>
  defaulted(fallback, { symbol, measure: 'money', min: 0, max: most, initial: fallback, slider });

/** A number for each ABC class of sales at 80/95; one for all. */
const byClass = <T>(entry: T): { readonly a: T; readonly b: T; readonly c: T } => ({ a: entry, b: entry, c: entry });

/**
 * How long customers are counted on and what of their business is still to be won: what the two values are made of where a document
 * gives profit and sales. Every default is ours.
 * @source handbook 4.1 "From a dataset"
 */
export const outlookParameters = {
  retention: share('r', 0.98),
  discountRate: defaulted(0.0125, { symbol: 'd', measure: 'share-per-unit', min: -0.5, max: 10, initial: 0.0125, slider: [0, 0.05] }),
  timing: choice(...timings),
  horizon: defaulted(usualHorizon, {
    symbol: 'n',
    measure: 'units',
    min: 1,
    max: 1200,
    initial: usualHorizon,
    integer: true,
    slider: [1, 120],
  }),
  wallet: choice(...walletSources),
  share: group(
    byClass(
      defaulted(usualAssumptions.share, {
        symbol: 'share',
        measure: 'share-per-unit',
        min: 0.001,
        max: 1,
        initial: 0.4,
        slider: [0.05, 1],
      }),
    ),
  ),
  headroom: defaulted(usualAssumptions.headroom, { symbol: 'headroom', measure: 'none', min: 1, max: 100, initial: 1.5, slider: [1, 3] }),
  targetShare: share('target', usualAssumptions.targetShare),
  crossBuying: group(byClass(money('x', usualAssumptions.crossBuying, [0, 1000]))),
  referrals: group(
    byClass(
      defaulted(usualAssumptions.referrals, { symbol: 'referrals', measure: 'per-unit', min: 0, max: 1000, initial: 0, slider: [0, 1] }),
    ),
  ),
  conversion: share('conversion', usualAssumptions.conversion),
  newCustomerProfit: defaulted('auto', {
    ...{ symbol: 'CLP', measure: 'money', min: -most, max: most, initial: 1000, slider: [0, 10_000] },
    words: ['auto'],
  }),
  acquisitionCost: money('A', usualAssumptions.acquisitionCost, [0, 1000]),
  attribution: share('attribution', usualAssumptions.attribution),
  margin: defaulted('auto', { symbol: 'margin', measure: 'share-per-unit', min: 0, max: 1, initial: 0.3, slider: [0, 1], words: ['auto'] }),
} as const;

export type OutlookParams = ParamsOf<typeof outlookParameters>;
