import { defineModel } from '../definition.ts';
import { presentValue } from '../discounting/present-value.ts';
import { discountFactor } from '../discounting/discount-factor.ts';
import { futureProfit } from '../life-curve/forecast.ts';
import { lifeCurveOf } from '../life-curve/described-curve.ts';
import { sum } from '../numerics/sum.ts';
import { entryAt } from '../parameters.ts';
import { threeMethodsSpecification, type ThreeMethodsData, type ThreeMethodsParams } from './specification.ts';

/**
 * The same customer by the three methods, over the same future units and with the same discounting.
 * Results, k = 1..horizon: `t` ages; `groupProfit`, `eventProfit` and `curveProfit`, money expected of each unit; their present
 * values `groupValue`, `eventValue` and `curveValue`; `dwyer`, `events` and `fitting`, the CLP by each method, money;
 * `fittingThinned`, the fitted curve thinned by the group's retention, which splits fitting − dwyer into what the curve leaves out
 * (that the customer may leave) and what the group does not know (this customer's own profit); `eventsLeftOut`, the number of events
 * beyond the horizon.
 * @source handbook 2.6; Dwyer 2.3, events 2.5, fitting 2.2
 */
export const threeMethods = defineModel({
  ...threeMethodsSpecification,
  evaluate(params, { events }) {
    const { now, horizon } = params;
    const staying = stayingShares(params);
    const groupProfit = staying.map((share, k) => share * entryAt(params.groupProfit, k));
    const curveProfit = futureProfit(lifeCurveOf(params), now, horizon, params.pastZero);
    const valued = (profit: Float64Array) => presentValue(profit, params.timing, params.discountRate, now);
    const groupValue = valued(groupProfit);
    const curveValue = valued(curveProfit);
    const listed = expectedEvents(params, events);
    return {
      t: curveProfit.map((_, k) => now + k + 1),
      ...{ groupProfit, curveProfit, groupValue, curveValue, ...listed },
      dwyer: sum(groupValue),
      events: sum(listed.eventValue),
      fitting: sum(curveValue),
      fittingThinned: sum(curveValue.map((value, k) => value * staying[k]!)),
    };
  },
});

/** Share of the group that is still there in each future unit; all of it in the first. */
function stayingShares({ groupRetention, horizon }: ThreeMethodsParams): Float64Array {
  const shares = new Float64Array(horizon).fill(1);
  for (let k = 1; k < horizon; k++) shares[k] = shares[k - 1]! * entryAt(groupRetention, k - 1);
  return shares;
}

/** What the listed events bring in each unit, undiscounted and at present value; each falls in the unit that its time ends in. */
function expectedEvents({ now, horizon, timing, discountRate }: ThreeMethodsParams, events: ThreeMethodsData['events']) {
  const eventProfit = new Float64Array(horizon);
  const eventValue = new Float64Array(horizon);
  let eventsLeftOut = 0;
  for (const { t, probability, revenue, cost } of events) {
    const unit = Math.max(1, Math.ceil(t)) - 1;
    if (unit >= horizon) eventsLeftOut++;
    else {
      const expected = probability * (revenue - cost);
      eventProfit[unit] = eventProfit[unit]! + expected;
      eventValue[unit] = eventValue[unit]! + expected * discountFactor(timing, discountRate, t, now);
    }
  }
  return { eventProfit, eventValue, eventsLeftOut };
}
