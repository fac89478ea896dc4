import type { LostCustomerParams } from '../../model/lost-customer/specification.ts';
import type { LostGroupParams } from '../../model/lost-group/specification.ts';
import { stepsOfCustomer, stepsOfGroup, type LossStep } from './loss-steps.ts';

interface LossShape {
  /** By the course's formula, and what remained to come; money. */
  readonly course: number;
  readonly consistent: number;
  /** Of one customer; money. */
  readonly worth: number;
  readonly realised: number;
  readonly steps: readonly LossStep[];
}

/** What a lost customer comes to. */
export interface LossOfOne extends LossShape {
  readonly kind: 'one';
  readonly spent: number;
}

/** What a lost group comes to. */
export interface LossOfMany extends LossShape {
  readonly kind: 'group';
  readonly customers: number;
  readonly share: number;
  readonly lost: number;
  /** How many leavers are listed one by one; null without a list. */
  readonly listed: number | null;
}

export type Loss = LossOfOne | LossOfMany;

export const lossOfCustomer = (
  params: LostCustomerParams,
  { V_l, consistent }: { readonly V_l: number; readonly consistent: number },
): LossOfOne => ({
  ...{ kind: 'one', course: V_l, consistent, steps: stepsOfCustomer(params) },
  ...{ worth: params.V_k, realised: params.V_t, spent: params.C_t },
});

export const lossOfGroup = (
  { N, r_l, V_k, V_t }: LostGroupParams,
  results: { readonly V_ql: number; readonly consistent: number; readonly lost: number; readonly listed: number | null },
): LossOfMany => ({
  ...{ kind: 'group', course: results.V_ql, consistent: results.consistent, steps: stepsOfGroup(results) },
  ...{ worth: V_k, realised: V_t, customers: N, share: r_l, lost: results.lost, listed: results.listed },
});
