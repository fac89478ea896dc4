import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import { balanceSpecification, type BalanceParams } from '../../model/acquisition-retention-balance/specification.ts';
import type { DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { findingSentences } from './findings.ts';
import { sides } from './spending.ts';
import type { BalanceView } from './balance-view.svelte.ts';

/** What a report of the lab of winning and keeping says. */
export const reportOf = (view: BalanceView): SheetReport => ({
  findings: findingSentences(view),
  assumptions: assumptionsOf(view.settings, balanceSpecification.parameters, view.state.scenario, words(view)),
  pictures: picturesOf(view),
});

export function picturesOf(view: BalanceView): readonly DrawnPicture[] {
  const { charts } = view.text;
  return sides.flatMap((side) => [
    { title: charts.response[side].title, svg: view.pictures[side] ?? null },
    { title: charts.equity.title[side], svg: view.pictures[`${side}-equity`] ?? null },
  ]);
}

function words({ text, terms, unit, currency, perProspect }: BalanceView) {
  const { parameters: label } = text;
  return {
    m: { label: label.m },
    d: { label: label.d },
    A: { label: label.A, unit: perProspect },
    a: { label: label.a, percent: true },
    Ca: { label: label.Ca, percent: true },
    R: { label: label.R, unit: text.perCustomer(currency, terms.unitsShort[unit]) },
    r: { label: label.r },
    Cr: { label: label.Cr },
  } satisfies WordsOf<BalanceParams>;
}
