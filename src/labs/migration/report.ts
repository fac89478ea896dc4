import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import { migrationSpecification, type MigrationParams } from '../../model/migration/specification.ts';
import type { Assumption, DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { findingSentences } from './findings.ts';
import type { MigrationView } from './migration-view.svelte.ts';

/** What a report of the migration lab says. */
export const reportOf = (view: MigrationView): SheetReport => ({
  findings: findingSentences(view),
  assumptions: [
    ...cells(view),
    ...assumptionsOf(view.settings, migrationSpecification.parameters, view.state.scenario, words(view)),
    ...compared(view),
  ],
  pictures: picturesOf(view),
});

export function picturesOf(view: MigrationView): readonly DrawnPicture[] {
  const { charts } = view.text;
  return [
    { title: view.text.flow.title, svg: view.flowPicture },
    { title: charts.stop.title, svg: view.stopPicture },
    { title: charts.value.title, svg: view.valuePicture },
    { title: charts.buyers.title, svg: view.buyersPicture },
  ];
}

function words({ text, currency }: MigrationView) {
  const { parameters: label, stopChoice } = text;
  return {
    purchase: null,
    netContribution: { label: label.netContribution, unit: text.perPurchase(currency) },
    marketingCost: { label: label.marketingCost },
    discountRate: { label: label.discountRate },
    stopAfter: { label: label.stopAfter, unit: '', words: { best: stopChoice.best, never: stopChoice.never } },
    horizon: { label: label.horizon, words: { infinite: text.horizons.endless } },
    customers: { label: label.customers, unit: text.customersUnit },
    periods: { label: label.periods },
  } satisfies WordsOf<MigrationParams>;
}

/** How likely who is in each cell buys next. */
function cells(view: MigrationView): readonly Assumption[] {
  const { text, terms, unit, format, settings } = view;
  if (settings.capabilities.isHidden('purchase')) return [];
  return view.purchase.map((probability, cell) => ({
    label: `${text.parameters.purchase}: ${view.cellName(cell)}`,
    value: `${format.brief(100 * probability, 6)}%/${terms.unitsShort[unit]}`,
  }));
}

/** The end that an endless sum is compared with. */
const compared = ({ text, terms, unit, format, params, finiteHorizon }: MigrationView): readonly Assumption[] =>
  params.horizon === 'infinite' ? [{ label: text.parameters.comparedHorizon, value: terms.count[unit](format.whole(finiteHorizon)) }] : [];
