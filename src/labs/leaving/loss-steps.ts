/** From one amount to the other: totals start at zero, the rest at what came before. */
export interface LossStep {
  readonly id: 'worth' | 'realised' | 'remaining' | 'spent' | 'loss';
  readonly kind: 'total' | 'less' | 'more';
  readonly from: number;
  readonly to: number;
}

/**
 * From the lifetime value of a customer to what is lost: what came in goes off, what was spent is added by the course alone.
 * @source handbook 6
 */
export function stepsOfCustomer({ C_t, V_k, V_t }: { readonly C_t: number; readonly V_k: number; readonly V_t: number }) {
  const remaining = V_k - V_t;
  return [
    { id: 'worth', kind: 'total', from: 0, to: V_k },
    { id: 'realised', kind: 'less', from: V_k, to: remaining },
    { id: 'remaining', kind: 'total', from: 0, to: remaining },
    { id: 'spent', kind: 'more', from: remaining, to: remaining + C_t },
    { id: 'loss', kind: 'total', from: 0, to: remaining + C_t },
  ] as const satisfies readonly LossStep[];
}

/** From the course's loss of a group to the consistent one. @source handbook 6 */
export const stepsOfGroup = ({ V_ql, consistent }: { readonly V_ql: number; readonly consistent: number }) =>
  [
    { id: 'loss', kind: 'total', from: 0, to: V_ql },
    { id: 'realised', kind: 'less', from: V_ql, to: consistent },
    { id: 'remaining', kind: 'total', from: 0, to: consistent },
  ] as const satisfies readonly LossStep[];

/** The amount of a step: of what is taken off, below zero. */
export const amountOf = ({ from, to }: LossStep): number => to - from;
