import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { required, type ParamsOf } from '../parameters.ts';

const most = 1e9;
/** The least spend and the least rate: a judgement "nothing spent" or "nobody came" says nothing about what more spending brings. */
const least = 1e-6;
const spend = { min: least, max: most } as const;
const rate = { min: least, max: 1, slider: [0.01, 1] } as const;

const parameters = {
  m: required({ symbol: 'm', measure: 'money-per-unit', min: 0, max: most, initial: 60, slider: [0, 500] }),
  d: required({ symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.1, slider: [0, 0.5] }),
  A: required({ ...spend, symbol: 'A', measure: 'money', initial: 6, slider: [0.1, 100] }),
  a: required({ ...rate, symbol: 'a', measure: 'none', initial: 0.25 }),
  Ca: required({ ...rate, symbol: 'C_a', measure: 'none', initial: 0.45 }),
  R: required({ ...spend, symbol: 'R', measure: 'money-per-unit', initial: 10, slider: [0.1, 100] }),
  r: required({ ...rate, symbol: 'r', measure: 'share-per-unit', initial: 0.5 }),
  Cr: required({ ...rate, symbol: 'C_r', measure: 'share-per-unit', initial: 0.8 }),
} as const;

export type BalanceParams = ParamsOf<typeof parameters>;

/** A margin, a discount rate and two judgements of a manager: what is spent, what it brings, what no spending could pass. @source handbook 6 */
export const balanceSpecification = specify({ name: 'acquisition-retention-balance', version: '1.0.0', parameters, data: {}, check });

function check({ d, a, Ca, r, Cr }: BalanceParams): readonly Fault[] {
  const found: Fault[] = [];
  if (a >= Ca) found.push({ code: 'not-less', path: ['params', 'a'], got: a, other: 'Ca', limit: Ca });
  if (r >= Cr) found.push({ code: 'not-less', path: ['params', 'r'], got: r, other: 'Cr', limit: Cr });
  if (Cr >= 1 + d) found.push({ code: 'diverges', path: ['params', 'Cr'], ratio: Cr / (1 + d) });
  return found;
}
