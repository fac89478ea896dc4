import { assumptionsOf, type ParameterWords, type WordsOf } from '../../controls/assumptions.ts';
import { loyalCustomerSpecification, type LoyalCustomerParams } from '../../model/loyal-customer/specification.ts';
import type { DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { findingSentences } from './findings.ts';
import type { LoyaltyView } from './loyalty-view.svelte.ts';

/** What a report of the lab of the loyal customer says. */
export const reportOf = (view: LoyaltyView): SheetReport => ({
  findings: findingSentences(view),
  assumptions: assumptionsOf(view.settings, loyalCustomerSpecification.parameters, view.state.scenario, words(view)),
  pictures: picturesOf(view),
});

export function picturesOf(view: LoyaltyView): readonly DrawnPicture[] {
  const { charts } = view.text;
  return [
    { title: charts.years.title, svg: view.yearsPicture },
    { title: charts.recovery.title, svg: view.recoveryPicture },
  ];
}

function words({ text, terms, settings, params }: LoyaltyView) {
  const { parameters: label, parts } = text;
  const { lab } = settings.messages;
  const off = (part: keyof typeof parts) => ({ label: parts[part], words: { no: lab.no } });
  /** What belongs to a part that is switched off counts for nothing. */
  const counted = (switched: 'yes' | 'no', words: ParameterWords) => (switched === 'yes' ? words : null);
  const { withGrowth, withCostSaving, withReferral, withPremium } = params;
  return {
    acquisitionCost: { label: label.acquisitionCost },
    baseProfit: { label: label.baseProfit },
    withGrowth: withGrowth === 'no' ? off('growth') : null,
    growth: counted(withGrowth, { label: label.growth }),
    withCostSaving: withCostSaving === 'no' ? off('costSaving') : null,
    costSaving: counted(withCostSaving, { label: label.costSaving }),
    savingYears: counted(withCostSaving, { label: label.savingYears }),
    withReferral: withReferral === 'no' ? off('referral') : null,
    referral: counted(withReferral, { label: label.referral }),
    referralFrom: counted(withReferral, { label: label.referralFrom }),
    withPremium: withPremium === 'no' ? off('premium') : null,
    pricePremium: counted(withPremium, { label: label.pricePremium, percent: true, unit: text.ofBase }),
    premiumFrom: counted(withPremium, { label: label.premiumFrom }),
    years: { label: label.years },
    retention: { label: label.retention },
    discountRate: { label: label.discountRate },
    timing: { label: lab.timing, words: terms.timings },
  } satisfies WordsOf<LoyalCustomerParams>;
}
