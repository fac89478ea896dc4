import type { OutputValue, Settings } from '../../../exercise/pack.ts';
import { withSettings } from '../../../exercise/settings.ts';
import { outputAt } from '../../../exercise/output.ts';
import type { timings } from '../../../model/discounting/timing.ts';
import { specificationOf } from '../../../model/specifications.ts';
import { runScenario } from '../../../scenario/run.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Outcome } from './outcomes.ts';

/** Mistakes that the models themselves can be made to make. */
export const mistakeKinds = [
  'not-discounted',
  'end-of-unit',
  'first-unit',
  'churn-for-retention',
  'first-margin',
  'acquisition-left-out',
  'acquisition-twice',
  'yearly-rate',
  'monthly-rate',
  'sunk-counted',
  'sunk-left-out',
  'per-customer',
  'whole-cohort',
] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

export interface SuggestedMistake {
  readonly kind: MistakeKind;
  readonly value: OutputValue;
  /** What it comes to now. */
  readonly number: number;
}

/** A mistake has to be farther from every other answer than so many tolerances, so that the two are never taken for each other. */
const apart = 6;

/**
 * The mistakes that lead to another number with these parameters, as settings over those of the item.
 * @param drawn names of parameters that differ from learner to learner
 */
export function suggestedMistakes(scenario: Scenario, asked: Outcome, drawn: readonly string[]): readonly SuggestedMistake[] {
  const seen = [asked.value];
  const half = 0.5 * 10 ** -(asked.digits + (asked.unit === 'percent' ? 2 : 0));
  return mistakeKinds.flatMap((kind) => {
    const value = candidate(kind, scenario, asked.place, drawn);
    const number = value === null ? null : numberOf(scenario, value);
    if (value === null || number === null || seen.some((other) => Math.abs(other - number) < apart * half)) return [];
    seen.push(number);
    return [{ kind, value, number }];
  });
}

function numberOf(scenario: Scenario, { output, set = {} }: OutputValue): number | null {
  const names = Object.fromEntries(Object.entries(scenario.params).filter(([, value]) => typeof value === 'number')) as Record<
    string,
    number
  >;
  const changed = withSettings(scenario, set, names);
  const run = changed.ok ? runScenario(changed.value) : changed;
  const found = run.ok ? outputAt(run.value.results, output) : null;
  return found?.ok === true ? found.value : null;
}

/** Null where the model cannot make that mistake. */
function candidate(kind: MistakeKind, { model, params }: Scenario, output: string, drawn: readonly string[]): OutputValue | null {
  const has = (name: string) => specificationOf(model).parameters[name] !== undefined;
  const value = (name: string) => (typeof params[name] === 'number' ? params[name] : null);
  const set = (settings: Settings): OutputValue => ({ output, set: settings });
  const scaled = (name: string, formula: string, number: number): OutputValue =>
    set({ [name]: drawn.includes(name) ? `=${formula}` : Number(number.toPrecision(12)) });
  const timing = (wanted: (typeof timings)[number]) => (has('timing') && params.timing !== wanted ? set({ timing: wanted }) : null);
  const [retention, rate, acquisition] = [value('retention'), value('discountRate'), value('acquisitionCost')];
  switch (kind) {
    case 'not-discounted':
      return has('timing') ? timing('none') : rate === null ? null : set({ discountRate: 0 });
    case 'end-of-unit':
    case 'first-unit':
      return timing(kind);
    case 'churn-for-retention':
      return retention === null || retention === 1 ? null : scaled('retention', '1 - retention', 1 - retention);
    case 'first-margin':
      return has('firstMargin') ? set({ firstMargin: params.firstMargin === 'now' ? 'after-one-period' : 'now' }) : null;
    case 'acquisition-left-out':
      return acquisition === null || acquisition === 0 ? null : set({ acquisitionCost: 0 });
    case 'acquisition-twice':
      return acquisition === null || acquisition === 0 ? null : scaled('acquisitionCost', '2*acquisitionCost', 2 * acquisition);
    case 'yearly-rate':
      return rate === null || rate * 12 >= 1 ? null : scaled('discountRate', '12*discountRate', 12 * rate);
    case 'monthly-rate':
      return rate === null || rate * 12 < 1 ? null : scaled('discountRate', 'discountRate/12', rate / 12);
    case 'sunk-counted':
      return output === 'consistent' && model === 'lost-customer' ? { output: 'V_l' } : null;
    case 'sunk-left-out':
      return output === 'V_l' || output === 'V_ql' ? { output: 'consistent' } : null;
    case 'per-customer':
      return output === 'clp' && model === 'retention' ? { output: 'clpPerCustomer' } : null;
    case 'whole-cohort':
      return output === 'clpPerCustomer' ? { output: 'clp' } : null;
    default:
      return kind satisfies never;
  }
}
