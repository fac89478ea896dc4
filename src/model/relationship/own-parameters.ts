import { defaulted, group } from '../parameters.ts';

const share = { measure: 'none', min: 0, max: 1 } as const;
const perMonth = { measure: 'share-per-unit', min: 0, max: 1 } as const;
const money = { measure: 'money-per-unit', min: 0, max: 1e6 } as const;
const months = { measure: 'units', integer: true } as const;

type Shape = Omit<Parameters<typeof defaulted<never>>[1], 'initial'>;

const number = (value: number, shape: Shape) => defaulted(value, { ...shape, initial: value });

/** Four numbers, one for each stage. */
const byStage = (shape: Shape, values: readonly [number, number, number, number]) =>
  group({
    exploration: number(values[0], shape),
    formation: number(values[1], shape),
    stability: number(values[2], shape),
    decline: number(values[3], shape),
  });

/** What a segment may have of its own: all but the run as a whole. @source handbook 7; ranges and defaults there */
export const ownParameters = {
  retention: byStage({ symbol: 'r', ...perMonth, slider: [0.8, 1] }, [0.96, 0.983, 0.99, 0.93]),
  valueDelivered: byStage({ symbol: 'V', measure: 'none', min: 0, max: 3, slider: [0, 3] }, [1.1, 1.28, 1.45, 1.3]),
  expectation: byStage({ symbol: 'E', measure: 'none', min: 0, max: 3, slider: [0, 3] }, [0.9, 1.08, 1.25, 1.25]),
  ownExpectation: number(0.1, { symbol: 'σE', ...share }),
  encounterNoise: number(0.4, { symbol: 'σn', measure: 'none', min: 0, max: 2 }),
  satisfactionSmoothing: number(0.2, { symbol: 'α', measure: 'none', min: 0.01, max: 1 }),
  trustAtEntry: number(0.35, { symbol: 'T₀', ...share }),
  trustForFormation: number(0.5, { symbol: 'T*', ...share }),
  trustGain: number(0.6, { symbol: 'τ', measure: 'none', min: 0, max: 2 }),
  trustLoss: number(3, { symbol: 'φ', measure: 'none', min: 1, max: 10 }),
  leastExploration: number(3, { symbol: 'aX', ...months, min: 1, max: 24 }),
  exploration: number(6, { symbol: 'g₀', ...months, min: 1, max: 36 }),
  switchingCost: number(1, { symbol: 'Cmax', measure: 'none', min: 0, max: 3 }),
  switchingCostTime: number(24, { symbol: 'τC', measure: 'units', min: 1, max: 120 }),
  problemRate: number(0.04, { symbol: 'q', ...perMonth, slider: [0, 0.3] }),
  problemDrop: number(0.3, { symbol: 'δ', measure: 'none', min: 0, max: 3, slider: [0, 1] }),
  alternatives: number(0.3, { symbol: 'A', ...share }),
  reactions: group({
    loyalty: number(1.5, { symbol: 'b', measure: 'none', min: -10, max: 10 }),
    voice: number(0.5, { symbol: 'b', measure: 'none', min: -10, max: 10 }),
    neglect: number(-3, { symbol: 'b', measure: 'none', min: -10, max: 10 }),
    exit: number(-3.5, { symbol: 'b', measure: 'none', min: -10, max: 10 }),
  }),
  reactionWeights: group({
    satisfaction: number(2, { symbol: 'βS', measure: 'none', min: 0, max: 10 }),
    switchingCost: number(1, { symbol: 'βC', measure: 'none', min: 0, max: 10 }),
    alternatives: number(1, { symbol: 'βA', measure: 'none', min: 0, max: 10 }),
  }),
  recovery: number(0.6, { symbol: 'ρ', ...share }),
  voiceCost: number(0.5, { symbol: 'cρ', measure: 'money', min: 0, max: 100, slider: [0, 5] }),
  recoveredSatisfaction: number(0.1, { symbol: 'S⁺', ...share }),
  retentionWeights: group({
    satisfaction: number(1, { symbol: 'aS', measure: 'none', min: 0, max: 5 }),
    trust: number(1, { symbol: 'aT', measure: 'none', min: 0, max: 5 }),
    switchingCost: number(0.5, { symbol: 'aC', measure: 'none', min: 0, max: 5 }),
  }),
  satisfactionReference: byStage({ symbol: 'S°', measure: 'none', min: -1, max: 1 }, [0.1, 0.2, 0.2, 0]),
  trustReference: byStage({ symbol: 'T°', ...share }, [0.35, 0.65, 0.75, 0.45]),
  switchingCostReference: byStage({ symbol: 'C°', measure: 'none', min: 0, max: 3 }, [0.15, 0.45, 0.75, 0.75]),
  g1: number(24, { symbol: 'g₁', measure: 'units', min: 2, max: 120, slider: [6, 60] }),
  g1Spread: number(4, { symbol: 'sd', measure: 'units', min: 0, max: 120, slider: [0, 12] }),
  g1Least: number(12, { symbol: 'g₁', ...months, min: 2, max: 120, slider: [2, 60] }),
  declineHazard: number(0.005, { symbol: 'hD', ...perMonth, slider: [0, 0.1] }),
  winBack: number(0.03, { symbol: 'w', ...perMonth, slider: [0, 0.3] }),
  h1: number(0.025, { symbol: 'h₁', measure: 'money-per-unit-squared', min: 0, max: 1e6, slider: [0, 0.1] }),
  v: number(-1, { symbol: 'v', measure: 'money-per-unit', min: -1e6, max: 1e6, slider: [-10, 10] }),
  N: number(2.2, { symbol: 'N', ...money, slider: [0, 20] }),
  lambda: number(1, { symbol: 'λ', measure: 'per-unit', min: 0.01, max: 10, slider: [0.02, 3] }),
  h2: number(0.25, { symbol: 'h₂', measure: 'money-per-unit-squared', min: 1e-6, max: 1e6, slider: [0.001, 1] }),
  sizeSpread: number(0.5, { symbol: 'σz', measure: 'none', min: 0, max: 2 }),
  retentionSpend: number(0.5, { symbol: 's', ...money, slider: [0, 5] }),
  indirectBenefit: number(1, { symbol: 'IB', ...money, slider: [0, 10] }),
  indirectBenefitLag: number(6, { symbol: 'lag', measure: 'units', min: 1, max: 60, slider: [1, 24] }),
  acquisitionCost: number(0, { symbol: 'AC', measure: 'money', min: 0, max: 1e6, slider: [0, 100] }),
} as const;
