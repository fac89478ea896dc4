import type { NumberParameter } from '../../model/parameters.ts';
import { interventionColumns, strategyColumns, type Intervention, type Strategy } from '../../model/relationship/interventions.ts';
import { relationshipSpecification } from '../../model/relationship/specification.ts';
import { stages, type Stage } from '../../model/relationship/stages.ts';

/** The two lists of measures: what happens in any case, and what the second future does beside it. */
export const plans = ['interventions', 'strategy'] as const;
export type Plan = (typeof plans)[number];
export type Measure = Strategy & Partial<Pick<Intervention, 'arrivals'>>;

export const mostMeasures = relationshipSpecification.parameters.interventions.longest;

/** What a measure may change, with what it changes by when it is first chosen, and what its slider offers. */
const shapes = {
  valueDelivered: { start: 0.1, slider: [-0.5, 0.5], percent: true },
  retention: { start: 0.005, slider: [-0.05, 0.05], percent: true },
  problemRate: { start: -0.02, slider: [-0.2, 0.2], percent: true },
  recovery: { start: 0.2, slider: [-1, 1], percent: true },
  recoveredSatisfaction: { start: 0.05, slider: [-0.5, 0.5], percent: false },
  switchingCost: { start: 0.5, slider: [-3, 3], percent: false },
  alternatives: { start: 0.2, slider: [-1, 1], percent: false },
  winBack: { start: 0.05, slider: [-0.2, 0.2], percent: true },
  arrivals: { start: 50, slider: [-200, 200], percent: false },
  retentionSpend: { start: 1, slider: [0, 5], percent: false },
  cost: { start: 1, slider: [0, 5], percent: false },
  monthlyCost: { start: 100, slider: [0, 1000], percent: false },
} as const satisfies Readonly<Record<string, { start: number; slider: readonly [number, number]; percent: boolean }>>;

export type EffectName = keyof typeof shapes;
const effectNames = Object.keys(shapes) as readonly EffectName[];

/** One number that a measure may change. */
export interface Effect {
  readonly id: string;
  readonly name: EffectName;
  readonly stage: Stage | null;
  readonly parameter: NumberParameter<never>;
  readonly start: number;
  readonly slider: readonly [number, number];
  readonly percent: boolean;
}

const allEffects: readonly Effect[] = effectNames.flatMap((name): readonly Effect[] => {
  const column = interventionColumns[name];
  if (column.kind === 'number') return [{ id: name, name, stage: null, parameter: column, ...shapes[name] }];
  return stages.map((stage) => ({ id: `${name}.${stage}`, name, stage, parameter: column.entries[stage], ...shapes[name] }));
});

/** A strategy changes nothing in who comes. */
export const effectsIn = (plan: Plan): readonly Effect[] =>
  plan === 'interventions' ? allEffects : allEffects.filter(({ name }) => name !== 'arrivals');

export function effectOf(measure: Measure, { name, stage }: Effect): number {
  const value = measure[name] ?? 0;
  return typeof value === 'number' ? value : stage === null ? 0 : value[stage];
}

/** The measure with another change in it; 0 is none. */
export function withEffect<M extends Measure>(measure: M, { name, stage }: Effect, value: number): M {
  const before = measure[name];
  return { ...measure, [name]: stage === null || typeof before !== 'object' ? value : { ...before, [stage]: value } };
}

export const spends = ({ retentionSpend }: Measure): boolean => stages.some((stage) => retentionSpend[stage] > 0);

/** A measure that changes nothing yet. */
export function plainMeasure(plan: Plan): Measure {
  const columns = plan === 'interventions' ? interventionColumns : strategyColumns;
  const cells = Object.entries(columns).map(([name, column]): [string, unknown] => [name, column.kind === 'text' ? null : column.fallback]);
  return Object.fromEntries(cells) as unknown as Measure;
}

/** Measures that a teacher would start from; numbers ours. */
const presetParts = {
  service: { effects: { 'valueDelivered.formation': 0.1, 'valueDelivered.stability': 0.1, 'cost.formation': 1, 'cost.stability': 1 } },
  winBack: { effects: { winBack: 0.1, 'cost.decline': 0.5 } },
  loyalty: { effects: { switchingCost: 0.5, 'cost.formation': 0.3, 'cost.stability': 0.3 } },
  recovery: {
    effects: {
      ...{ recovery: 0.2, recoveredSatisfaction: 0.05 },
      ...{ 'cost.exploration': 0.1, 'cost.formation': 0.1, 'cost.stability': 0.1, 'cost.decline': 0.1 },
    },
  },
  spend: { effects: { 'retentionSpend.stability': 1 } },
  competitor: { effects: { alternatives: 0.4 }, from: 24 },
} as const satisfies Readonly<Record<string, { effects: Readonly<Record<string, number>>; from?: number }>>;

export type Preset = keyof typeof presetParts;
export const presets = Object.keys(presetParts) as readonly Preset[];

export function presetMeasure(plan: Plan, preset: Preset, name: string): Measure {
  const { effects, ...times }: { effects: Readonly<Record<string, number>>; from?: number } = presetParts[preset];
  return allEffects
    .filter(({ id }) => effects[id] !== undefined)
    .reduce((measure, effect) => withEffect(measure, effect, effects[effect.id] ?? 0), { ...plainMeasure(plan), name, ...times });
}
