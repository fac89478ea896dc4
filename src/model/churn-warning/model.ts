import { defineModel } from '../definition.ts';
import { dayText } from '../purchases/days.ts';
import { customerMeasures } from '../purchases/measures.ts';
import { dayAsked, logOfTransactions } from '../purchases/transactions.ts';
import { complaintsBeforeSilence } from './complaints.ts';
import { churnWarningSpecification } from './specification.ts';
import { churnWarnings, rankedWarnings, warningStates, type Warnings } from './warning.ts';

/**
 * Customers whose silence is long against their own rhythm.
 * Results: `counts`, customers by what their silence says, those without a purchase by `asOf` left out; and of those warned of, by
 * value at risk from the highest down: `ids`, `states` (`silent`, `silent-after-complaints`), `crossedOn` the day on which they
 * crossed the line (YYYY-MM-DD), and in `warnings` the columns `recency` days, `interval` days, `silence` = recency / interval,
 * `valueAtRisk` money, and `complaints` that the silence followed.
 * @source handbook 4.6
 */
export const churnWarning = defineModel({
  ...churnWarningSpecification,
  evaluate({ asOf, margin, complaintDays, ...rule }, { transactions }) {
    const { log, ids } = logOfTransactions(transactions);
    const day = dayAsked(log, asOf);
    const measures = customerMeasures(log, day, { margin });
    const complaints = complaintsBeforeSilence(log, day, complaintDays);
    const warnings = churnWarnings(measures, day, complaints, rule);
    const ranked = rankedWarnings(warnings);
    const column = (values: Float64Array): Float64Array => Float64Array.from(ranked, (place) => values[place]!);
    return {
      ids: Array.from(ranked, (place) => ids[place]!),
      states: Array.from(ranked, (place) => warningStates[warnings.states[place]!]!),
      crossedOn: Array.from(ranked, (place) => dayText(warnings.crossedOn[place]!)),
      warnings: {
        recency: column(measures.recency),
        interval: column(measures.interval),
        silence: column(warnings.silence),
        valueAtRisk: column(warnings.valueAtRisk),
        complaints: column(complaints),
      },
      counts: countsOf(warnings),
    };
  },
});

const countsOf = ({ states }: Warnings): Readonly<Record<string, number>> =>
  Object.fromEntries(warningStates.map((state, code) => [state, states.reduce((count, of) => count + Number(of === code), 0)]));
