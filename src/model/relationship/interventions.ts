import { defaulted, group, optional, optionalText, type RowOf } from '../parameters.ts';

const change = (symbol: string, most: number) => defaulted(0, { symbol, measure: 'none', min: -most, max: most, initial: 0 });
const money = (symbol: string) => defaulted(0, { symbol, measure: 'money-per-unit', min: 0, max: 1e6, initial: 0, slider: [0, 5] });

const changeByStage = (symbol: string, most: number) =>
  group({
    exploration: change(symbol, most),
    formation: change(symbol, most),
    stability: change(symbol, most),
    decline: change(symbol, most),
  });
const moneyByStage = (symbol: string) =>
  group({ exploration: money(symbol), formation: money(symbol), stability: money(symbol), decline: money(symbol) });

/** What a strategy may change. @source handbook 7; the forms of the responses are ours, see model.md */
export const strategyColumns = {
  name: optionalText,
  /** A segment's name; left out, it is for all. */
  segment: optionalText,
  /** First and last month; without a last one it stays. */
  from: defaulted(1, { symbol: 'from', measure: 'units', min: 1, max: 600, initial: 1, integer: true, slider: [1, 120] }),
  until: optional({ symbol: 'until', measure: 'units', min: 1, max: 600, initial: 60, integer: true, slider: [1, 120] }),
  /** Share by which more value is delivered: .1 is 10 % more. */
  valueDelivered: changeByStage('ΔV', 5),
  /** Added to the retention a month. */
  retention: changeByStage('Δr', 1),
  /** Added to what the segment has. */
  problemRate: change('Δq', 1),
  recovery: change('Δρ', 1),
  recoveredSatisfaction: change('ΔS⁺', 1),
  switchingCost: change('ΔCmax', 3),
  alternatives: change('ΔA', 1),
  winBack: change('Δw', 1),
  /** Money a customer and month spent to keep customers: r + (ceiling − r)·(1 − e^(−κ·spend)). */
  retentionSpend: moneyByStage('s'),
  retentionCeiling: defaulted(0.995, { symbol: 'ceiling', measure: 'share-per-unit', min: 0, max: 1, initial: 0.995 }),
  spendResponse: defaulted(0.5, { symbol: 'κ', measure: 'none', min: 0, max: 1e3, initial: 0.5, slider: [0, 5] }),
  /** Money a customer and month in each stage, and money a month. */
  cost: moneyByStage('c'),
  monthlyCost: defaulted(0, { symbol: 'c', measure: 'money-per-unit', min: 0, max: 1e9, initial: 0, slider: [0, 1000] }),
} as const;

/** A strategy changes what becomes of customers; an intervention may also change how many come. */
export const interventionColumns = {
  ...strategyColumns,
  /** Added to the new customers a month. */
  arrivals: defaulted(0, { symbol: 'Δarrivals', measure: 'customers', min: -1e5, max: 1e5, initial: 0, slider: [-100, 100] }),
} as const;

export type Strategy = RowOf<typeof strategyColumns>;
export type Intervention = RowOf<typeof interventionColumns>;
