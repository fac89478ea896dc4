import { assumptionsOf, type ParameterWords, type WordsOf } from '../../../controls/assumptions.ts';
import { valueMatrixSpecification, type ValueMatrixParams } from '../../../model/value-matrix/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { MatrixView } from './matrix-view.svelte.ts';

/** What the value matrix rest on. */
export const assumptions = (view: MatrixView): readonly Assumption[] => [
  ...assumptionsOf(view.settings, valueMatrixSpecification.parameters, scaleOf(view), words(view)),
];

function words(view: MatrixView) {
  const { matrix, params, settings, isGiven } = view;
  const { lab, terms } = settings.messages;
  const { growth, budget } = matrix;
  const thresholds = {
    label: null,
    words: matrix.thresholdKinds,
    entries: { currentValue: matrix.currentThreshold, growthPotential: matrix.growthThreshold },
  };
  /** Where a document brings both values, nothing was assumed to find them. */
  const assumed = (own: ParameterWords) => (isGiven ? null : own);
  const byClass = { entries: { a: 'A', b: 'B', c: 'C' } };
  const spread = (own: ParameterWords) => (params.budget === null ? null : own);
  return {
    thresholds,
    retention: assumed({ label: matrix.retention }),
    discountRate: assumed({ label: matrix.discountRate }),
    horizon: assumed({ label: matrix.horizon }),
    timing: assumed({ label: lab.timing, words: terms.timings }),
    wallet: assumed({ label: growth.wallet, written: walletWords(view) }),
    headroom: assumed({ label: growth.headroom }),
    share: view.wallet === 'own-best' ? null : assumed({ label: growth.share, unit: '%', ...byClass }),
    targetShare: view.wallet === 'own-best' ? null : assumed({ label: growth.targetShare, unit: '%' }),
    crossBuying: assumed({ label: growth.crossBuying, ...byClass }),
    referrals: assumed({ label: growth.referrals, ...byClass }),
    conversion: assumed({ label: growth.conversion, unit: '%' }),
    newCustomerProfit: assumed({ label: growth.newCustomerProfit, words: { auto: growth.fromData } }),
    acquisitionCost: assumed({ label: growth.acquisitionCost }),
    attribution: assumed({ label: growth.attribution, unit: '%' }),
    margin: assumed({ label: growth.margin, unit: '%', words: { auto: growth.fromData } }),
    budget: { label: budget.budget },
    budgetRule: spread({ label: budget.rule, words: budget.rules }),
    weights: null,
    saturation: spread({ label: budget.saturation, written: view.budget === null ? '' : view.money(view.budget.saturation) }),
    securedShare: spread({ label: budget.secured, percent: true }),
  } satisfies WordsOf<ValueMatrixParams>;
}

function walletWords({ matrix: { growth }, wallet, shareColumn }: MatrixView): string {
  if (wallet === 'own-best') return growth.wallets.ownBest;
  return shareColumn === null ? growth.wallets.share : growth.wallets.column(shareColumn);
}
