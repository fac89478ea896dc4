import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import { retentionSpecification, type RetentionParams } from '../../model/retention/specification.ts';
import type { DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { findingSentences } from './findings.ts';
import type { RetentionView } from './retention-view.svelte.ts';

/** What a report of the retention lab says. */
export const reportOf = (view: RetentionView): SheetReport => ({
  findings: findingSentences(view),
  assumptions: assumptionsOf(view.settings, retentionSpecification.parameters, view.state.scenario, words(view)),
  pictures: picturesOf(view),
});

export function picturesOf(view: RetentionView): readonly DrawnPicture[] {
  const { charts } = view.text;
  return [
    { title: charts.survival.title, svg: view.survivalPicture },
    { title: charts.retention.title, svg: view.retentionPicture },
    { title: charts.value.title, svg: view.valuePicture },
  ];
}

function words({ text, terms, settings }: RetentionView) {
  const { parameters: label } = text;
  return {
    customers: { label: label.customers, unit: text.customersUnit },
    retention: { label: label.retention },
    profit: { label: label.profit },
    revenue: { label: label.revenue },
    cost: { label: label.cost },
    discountRate: { label: label.discountRate },
    periods: { label: label.periods, unit: '', words: { infinite: text.forEver } },
    timing: { label: settings.messages.lab.timing, words: terms.timings },
    firstMargin: { label: text.firstMargin, words: text.firstMargins },
    acquisitionCost: { label: label.acquisitionCost },
    promotion: { label: label.promotion },
    marginGrowth: { label: label.marginGrowth },
  } satisfies WordsOf<RetentionParams>;
}
