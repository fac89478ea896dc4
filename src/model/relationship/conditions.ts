import { stages, type ByStage } from './stages.ts';
import type { Intervention, Strategy } from './interventions.ts';
import type { OwnParams } from './segments.ts';
import { exp } from '../numerics/exp.ts';

/**
 * What a segment's customers meet, month by month: parameters with the interventions of the month in them. Of what differs by
 * stage the entry of stage s and month m stands at `s·(months + 1) + m`, of everything else at m; month 0 is never used.
 */
export interface Conditions {
  readonly retention: Float64Array;
  /** V − E, the satisfaction that a stage tends to. */
  readonly surplus: Float64Array;
  /** Money a customer: retention spend and what interventions cost. */
  readonly spend: Float64Array;
  /** Of {@link spend}, what interventions cost. */
  readonly interventionSpend: Float64Array;
  readonly problemRate: Float64Array;
  readonly recovery: Float64Array;
  readonly recoveredSatisfaction: Float64Array;
  readonly switchingCost: Float64Array;
  readonly alternatives: Float64Array;
  readonly winBack: Float64Array;
}

type Change = Omit<Strategy, 'name' | 'segment'> & Pick<Intervention, 'from' | 'until'>;

/**
 * @param changes the interventions that are for this segment, in their order
 * @source handbook 7; how a spend answers is ours, after Blattberg & Deighton 1996
 */
export function conditionsOf(own: OwnParams, months: number, changes: readonly Change[]): Conditions {
  const monthly = () => new Float64Array(months + 1);
  const staged = () => new Float64Array(stages.length * (months + 1));
  const conditions = {
    ...{ retention: staged(), surplus: staged(), spend: staged(), interventionSpend: staged() },
    ...{ problemRate: monthly(), recovery: monthly(), recoveredSatisfaction: monthly(), switchingCost: monthly() },
    ...{ alternatives: monthly(), winBack: monthly() },
  };
  for (let month = 1; month <= months; month++) {
    const running = changes.filter(({ from, until }) => month >= from && month <= (until ?? month));
    const added = (base: number, name: Added, most: number) =>
      within(
        running.reduce((sum, change) => sum + change[name], base),
        most,
      );
    conditions.problemRate[month] = added(own.problemRate, 'problemRate', 1);
    conditions.recovery[month] = added(own.recovery, 'recovery', 1);
    conditions.recoveredSatisfaction[month] = added(own.recoveredSatisfaction, 'recoveredSatisfaction', 1);
    conditions.switchingCost[month] = added(own.switchingCost, 'switchingCost', 3);
    conditions.alternatives[month] = added(own.alternatives, 'alternatives', 1);
    conditions.winBack[month] = added(own.winBack, 'winBack', 1);
    for (const [place, stage] of stages.entries()) {
      const at = place * (months + 1) + month;
      const extra = running.reduce((sum, { cost, retentionSpend }) => sum + cost[stage] + retentionSpend[stage], 0);
      conditions.retention[at] = running.reduce((rate, change) => keptWith(change, stage, rate), own.retention[stage]);
      conditions.surplus[at] = own.valueDelivered[stage] * raised(running, stage) - own.expectation[stage];
      conditions.interventionSpend[at] = extra;
      conditions.spend[at] = own.retentionSpend + extra;
    }
  }
  return conditions;
}

type Added = 'problemRate' | 'recovery' | 'recoveredSatisfaction' | 'switchingCost' | 'alternatives' | 'winBack';

const within = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value);

const raised = (changes: readonly Change[], stage: keyof ByStage<number>): number =>
  changes.reduce((factor, { valueDelivered }) => factor * (1 + valueDelivered[stage]), 1);

/** Retention with one more intervention: its change, then what its spend adds towards the ceiling. */
function keptWith(
  { retention, retentionSpend, retentionCeiling, spendResponse }: Change,
  stage: keyof ByStage<number>,
  rate: number,
): number {
  const changed = within(rate + retention[stage], 1);
  const room = retentionCeiling - changed;
  return room > 0 ? changed + room * (1 - exp(-spendResponse * retentionSpend[stage])) : changed;
}
