import type { DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, group, optionalDate, rows, text, type ParamsOf, type RowOf } from '../parameters.ts';
import { transactions } from '../purchases/transactions.ts';
import { ruleTables } from './rule-tables.ts';
import { scoringMethods } from './scores.ts';

const mostQuantiles = 9;
const score = (fallback: number) =>
  defaulted(fallback, {
    ...{ symbol: 's', measure: 'none', min: 1, max: mostQuantiles, initial: fallback, integer: true },
  });

/** The scores that a rule lets in, all of them where nothing is said; one number is the one score. */
const scores = group({ least: score(1), most: score(mostQuantiles) });

const ruleColumns = { name: text, recency: scores, frequency: scores, monetary: scores } as const;

/** A named group as a document writes it. */
export type WrittenRule = RowOf<typeof ruleColumns>;

/** What counts as the response of a customer: a purchase, or spending so much. */
export const responseKinds = ['purchase', 'spend'] as const;

const money = { measure: 'money', min: -1e9, max: 1e9 } as const;

const parameters = {
  asOf: optionalDate,
  quantiles: defaulted(5, { symbol: 'q', measure: 'none', min: 2, max: mostQuantiles, initial: 5, integer: true, slider: [2, 9] }),
  method: choice(...scoringMethods),
  /** Named groups: a table of the house, or the document's own rules. */
  groups: choice(...ruleTables, 'own'),
  rules: rows(ruleColumns, 60),
  /** From one who responds, after the cost of reaching it; and from one who does not, minus that cost. */
  vR: defaulted(30, { ...money, symbol: 'vR', initial: 30, slider: [0, 100] }),
  vN: defaulted(-2, { ...money, symbol: 'vN', initial: -2, slider: [-20, 0] }),
  response: choice(...responseKinds),
  /** How long a response is waited for, days. */
  responseDays: defaulted(90, { symbol: 'days', measure: 'none', min: 1, max: 3650, initial: 90, integer: true, slider: [7, 365] }),
  /** What must be spent in that time where spending counts. */
  responseSpend: defaulted(20, { ...money, symbol: 'spend', min: 0, initial: 20, slider: [0, 200] }),
} as const;

const data = { transactions } as const;

export type RfmParams = ParamsOf<typeof parameters>;
export type RfmData = DataOf<typeof data>;

/** What recency, frequency and monetary value are scored from: a purchase log, and the day to look back from. @source handbook 4.3 */
export const rfmSpecification = specify({
  name: 'rfm',
  version: '1.0.0',
  parameters,
  data,
  order: [['vN', 'vR']],
  refersTo: 'dataset',
  check: ({ rules }) => rules.flatMap((rule, place) => ruleFaults(rule, place, rules)),
});

/** Two groups of one name could not be told apart, and a range upside down lets nobody in. */
function ruleFaults(rule: WrittenRule, place: number, rules: readonly WrittenRule[]): readonly Fault[] {
  const path = ['params', 'rules', place];
  const isFirst = rules.findIndex(({ name }) => name === rule.name) === place;
  const ranges = (['recency', 'frequency', 'monetary'] as const).flatMap((measure): readonly Fault[] => {
    const { least, most } = rule[measure];
    return most >= least ? [] : [{ code: 'below', path: [...path, measure, 'most'], got: most, other: 'least', limit: least }];
  });
  return isFirst ? ranges : [{ code: 'repeated', path: [...path, 'name'], got: rule.name }, ...ranges];
}
