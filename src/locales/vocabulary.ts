import type { Source } from '../model/fitting-method/valuation.ts';
import type { Lever } from '../model/life-curve/sensitivity.ts';

/** Everything of a life curve and its valuation that a person can turn. */
export type TurnedName = Lever | 'g0' | 'timing' | 'pastZero' | 'now';

/** Where a parameter on the screen comes from: a {@link Source}, the person's own hand, or the scenario that was opened. */
export type ParameterSource = Source | 'yours' | 'given';
