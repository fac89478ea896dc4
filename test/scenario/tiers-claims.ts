import { byComplaints, ofBuyers } from '../../src/labs/segments/tiers/measures.ts';
import { serviceFigures } from '../../src/labs/segments/tiers/service-figures.ts';
import { customerMeasures } from '../../src/model/purchases/measures.ts';
import { dayAsked } from '../../src/model/purchases/transactions.ts';
import { scaled } from '../../src/model/tiers/scaling.ts';
import { scores } from '../../src/model/tiers/score.ts';
import type { TiersParams } from '../../src/model/tiers/specification.ts';
import { cutInThree } from '../../src/model/tiers/tiers.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Claims } from './claims.ts';
import { hotel } from './sample-logs.ts';

/** What the screen says of the hotel on its last day. */
function served({ params }: Scenario, change: Partial<TiersParams> = {}) {
  const { scaling, weights, cuts, lists, costs } = { ...(params as unknown as TiersParams), ...change };
  const measures = customerMeasures(hotel.log, dayAsked(hotel.log, null), { margin: hotel.margin });
  const column = (values: Float64Array) => scaled(ofBuyers(measures, values), scaling);
  const columns = {
    loyalty: column(measures.frequency),
    spend: column(measures.monetary),
    credit: column(byComplaints(measures.complaints)),
  };
  const codes = cutInThree(scores(columns, weights), { upper: cuts.high, lower: cuts.middle });
  const listed = cutInThree(columns.credit, { upper: lists.red, lower: lists.black });
  const tiers = serviceFigures(codes, measures.profitLastYear, costs);
  return { tiers, earned: tiers.reduce((sum, tier) => sum + tier.earned, 0), black: listed.filter((code) => code === 2).length };
}

/** Of customers in tiers of service. */
export const tiersClaims: Claims = {
  'tiers-hotel': (s) => {
    const { weights, cuts, costs } = s.params as unknown as TiersParams;
    const now = served(s);
    const [high, , ordinary] = now.tiers;
    const withoutCredit = served(s, { weights: { ...weights, credit: 0 } });
    const percentEarned = (run: typeof now, tier: number) => (100 * (run.tiers[tier]?.earned ?? NaN)) / run.earned;
    return {
      ...{ '20000': hotel.log.customers, '2': weights.spend, '75': cuts.high, '40': cuts.middle },
      ...{ '1200': costs.high, '200': costs.middle, '90': costs.ordinary, '0': 0 },
      '2233': high?.customers ?? NaN,
      '11.2': (100 * (high?.customers ?? NaN)) / hotel.log.customers,
      '57.4': percentEarned(now, 0),
      '7088': ordinary?.customers ?? NaN,
      '0.9': percentEarned(now, 2),
      '0.12': -(ordinary?.left ?? NaN) / 1e6,
      '6160': ordinary?.unearned ?? NaN,
      '4890': withoutCredit.tiers[0]?.customers ?? NaN,
      '85.2': percentEarned(withoutCredit, 0),
      '1241': now.black,
    };
  },
};
