import { defineModel } from '../definition.ts';
import { bestSpend, type BestSpend } from './best-spend.ts';
import { balanceOf, customerValue, equityAt } from './equity.ts';
import { balanceSpecification } from './specification.ts';

/**
 * How much to spend on winning and on keeping customers.
 * Results: `ka`, `kr` per money, derived from the judgements; `clvNow` money, value of one acquired customer at today's spend;
 * `equityNow` money per prospect; `optimum` {R, r, clv, A, a, equity}; `ended`, where the optimum lies: `both-pay` inside, else on the
 * border A = 0 or R = 0; `gain` = optimum equity − equityNow, money per prospect.
 * @source handbook 6; Blattberg & Deighton 1996
 */
export const acquisitionRetentionBalance = defineModel({
  ...balanceSpecification,
  evaluate(params) {
    const balance = balanceOf(params);
    const equityNow = equityAt(balance, params.A, params.R);
    const optimum = bestSpend(balance);
    return {
      ka: balance.acquisition.steepness,
      kr: balance.retention.steepness,
      clvNow: customerValue(balance, params.R),
      equityNow,
      optimum: { ...optimum },
      ended: ended(optimum),
      gain: optimum.equity - equityNow,
    };
  },
});

type Ended = 'both-pay' | 'only-acquisition-pays' | 'only-retention-pays' | 'neither-pays';

function ended({ A, R }: BestSpend): Ended {
  if (A > 0) return R > 0 ? 'both-pay' : 'only-acquisition-pays';
  return R > 0 ? 'only-retention-pays' : 'neither-pays';
}
