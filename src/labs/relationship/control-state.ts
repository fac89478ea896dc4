import { customersInAll } from '../../model/relationship/population.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

type Shown = Pick<RelationshipView, 'monthly' | 'shown' | 'params' | 'months' | 'text' | 'format' | 'currency' | 'money' | 'monthName'>;

export interface StateRow {
  readonly label: string;
  readonly value: string;
}

/** What stands under the mean CLP, once anybody was simulated. */
export function stateRows(view: Shown): readonly StateRow[] {
  const { monthly, months, format, params } = view;
  if (monthly === null) return [];
  const text = view.text.controls.state;
  const { mean, standardError } = monthly.growth;
  const added = `${text.plusMinus(format.signedMoney(mean), format.money(standardError))} ${view.currency}`.trim();
  const fixed = params.strategy.some(({ monthlyCost }) => monthlyCost > 0);
  return [
    { label: text.survivors, value: text.survivorsValue(format.whole(monthly.alive.at(-1) ?? 0), format.percent(monthly.share, 1)) },
    { label: text.breakEven, value: breakEven(view, monthly, months) },
    { label: fixed ? text.withoutFixed(text.strategy) : text.strategy, value: added },
  ];
}

function breakEven(view: Shown, { breakEven, cumulative }: NonNullable<Shown['monthly']>, months: number): string {
  const text = view.text.controls.state;
  if (breakEven !== null) return view.monthName(breakEven);
  return cumulative.some((value) => value < 0) ? text.within(view.monthName(months)) : text.never;
}

/** Whether the picture is of everybody. */
export function whoIsShown({ shown, params, text, format }: Pick<Shown, 'shown' | 'params' | 'text' | 'format'>): string {
  const words = text.controls.state;
  if (shown === null) return words.starting;
  const simulated = shown.population.outcome.customers;
  return shown.scale === 1
    ? words.everybody(format.whole(simulated))
    : words.preview(format.whole(simulated), format.whole(customersInAll(params)));
}
