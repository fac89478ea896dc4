import { describe, expect, it } from 'vitest';
import { amountOf, stepsOfCustomer, stepsOfGroup } from '../../../src/labs/leaving/loss-steps.ts';

describe('the steps to a loss', () => {
  it('of the course’s customer go from 8000 over 5000 still to come to 5500', () => {
    const steps = stepsOfCustomer({ C_t: 500, V_k: 8000, V_t: 3000 });
    expect(steps.map((step) => [step.id, amountOf(step)])).toEqual([
      ['worth', 8000],
      ['realised', -3000],
      ['remaining', 5000],
      ['spent', 500],
      ['loss', 5500],
    ]);
  });

  it('of the course’s group go from 12 000 000 to 7 500 000', () => {
    expect(stepsOfGroup({ V_ql: 12e6, consistent: 7.5e6 }).map(amountOf)).toEqual([12e6, -4.5e6, 7.5e6]);
  });

  it('each go on where the one before ended, totals from zero', () => {
    for (const V_t of [0, 3000, 9500]) {
      const steps = stepsOfCustomer({ C_t: 500, V_k: 8000, V_t });
      for (const [index, { kind, from }] of steps.entries()) expect(from).toBe(kind === 'total' ? 0 : steps[index - 1]?.to);
    }
  });
});
