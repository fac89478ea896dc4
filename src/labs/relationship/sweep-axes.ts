import type { NumberParameter } from '../../model/parameters.ts';
import { ownParameters } from '../../model/relationship/own-parameters.ts';
import { relationshipSpecification, type RelationshipParams } from '../../model/relationship/specification.ts';
import { stages, type Stage } from '../../model/relationship/stages.ts';

export const axisNames = [
  'retention.exploration',
  'retention.formation',
  'retention.stability',
  'retention.decline',
  'valueDelivered',
  'problemRate',
  'recovery',
  'alternatives',
  'switchingCost',
  'winBack',
  'retentionSpend',
  'g1',
  'discountRate',
  'arrivals',
] as const;
export type AxisName = (typeof axisNames)[number];

/** What a sweep may change, and how far. */
export interface SweepAxis {
  readonly name: AxisName;
  /** Written in percent. */
  readonly percent: boolean;
  readonly min: number;
  readonly max: number;
  /** What is offered at first. */
  readonly around: (value: number) => readonly [number, number];
  /** In the parameters on the screen. */
  readonly valueIn: (params: RelationshipParams) => number;
  readonly with: (params: RelationshipParams, value: number) => RelationshipParams;
  /** Whether it can change anything in the setting. */
  readonly matters: (params: RelationshipParams) => boolean;
}

type Single = 'problemRate' | 'recovery' | 'alternatives' | 'switchingCost' | 'winBack' | 'g1';

const always = () => true;
const inBehaviour = ({ detail }: RelationshipParams) => detail === 'behaviour';
const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

function retentionOf(stage: Stage): SweepAxis {
  return {
    ...{ name: `retention.${stage}`, percent: true, min: 0, max: 1, matters: always },
    around: (value) => (value > 0.96 ? [0.94, 1] : [within(value - 0.06, 0, 1), within(value + 0.06, 0, 1)]),
    valueIn: ({ retention }) => retention[stage],
    with: (params, value) => ({ ...params, retention: { ...params.retention, [stage]: value } }),
  };
}

function single(name: Single, percent: boolean, from: number, to: number, matters: SweepAxis['matters'] = inBehaviour): SweepAxis {
  const { min, max } = ownParameters[name] as NumberParameter;
  return {
    ...{ name, percent, min, max, matters },
    around: (value) => [Math.min(from, value), Math.max(to, value)],
    valueIn: (params) => params[name],
    with: (params, value) => ({ ...params, [name]: value }),
  };
}

/** The four stages together, by their mean: each keeps its share. */
const delivered: SweepAxis = {
  ...{ name: 'valueDelivered', percent: false, min: 0.5, max: 2, matters: inBehaviour },
  around: (value) => [rounded(value * 0.85), rounded(value * 1.15)],
  valueIn: ({ valueDelivered }) => meanOf(valueDelivered),
  with: (params, value) => {
    const mean = meanOf(params.valueDelivered);
    const scaled = (stage: Stage) =>
      mean === value ? params.valueDelivered[stage] : within(mean > 0 ? (params.valueDelivered[stage] / mean) * value : value, 0, 3);
    return {
      ...params,
      valueDelivered: {
        exploration: scaled('exploration'),
        formation: scaled('formation'),
        stability: scaled('stability'),
        decline: scaled('decline'),
      },
    };
  },
};
const rounded = (value: number) => Math.round(value * 20) / 20;

const meanOf = (valueDelivered: RelationshipParams['valueDelivered']) =>
  stages.reduce((sum, stage) => sum + valueDelivered[stage], 0) / stages.length;

/**
 * Money a customer and month spent to keep customers, in every stage from the first month on, with the saturating response of an
 * intervention: one that does exactly this, or a new one. At 0 there is none.
 */
const spent: SweepAxis = {
  ...{ name: 'retentionSpend', percent: false, min: 0, max: 20, around: () => [0, 3] },
  valueIn: ({ interventions }) => interventions.find(onlySpends)?.retentionSpend.stability ?? 0,
  with: (params, value) => {
    const place = params.interventions.findIndex(onlySpends);
    const others = params.interventions.filter((_, at) => at !== place);
    const retentionSpend = { exploration: value, formation: value, stability: value, decline: value };
    const own = params.interventions[place] ?? spending;
    return { ...params, interventions: value === 0 ? others : [...others, { ...own, retentionSpend }] };
  },
  matters: ({ interventions }) => interventions.length < 12 || interventions.some(onlySpends),
};

type Intervention = RelationshipParams['interventions'][number];
const none = { exploration: 0, formation: 0, stability: 0, decline: 0 };
const spending: Intervention = {
  ...{ name: null, segment: null, from: 1, until: null, valueDelivered: none, retention: none, problemRate: 0, recovery: 0 },
  ...{ recoveredSatisfaction: 0, switchingCost: 0, alternatives: 0, winBack: 0, retentionSpend: none, arrivals: 0 },
  ...{ retentionCeiling: 0.995, spendResponse: 0.5, cost: none, monthlyCost: 0 },
};

function onlySpends(one: Intervention): boolean {
  const { retentionSpend: spend, name: _, retentionCeiling: __, spendResponse: ___, ...rest } = one;
  const { retentionSpend: ____, name: _____, retentionCeiling: ______, spendResponse: _______, ...idle } = spending;
  return stages.every((stage) => spend[stage] === spend.stability) && JSON.stringify(sorted(rest)) === JSON.stringify(sorted(idle));
}
const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

const discounted: SweepAxis = {
  ...{ name: 'discountRate', percent: true, min: 0, max: 1, matters: always },
  around: (value) => [0, Math.max(0.03, value)],
  valueIn: ({ discountRate }) => discountRate,
  with: (params, discountRate) => ({ ...params, discountRate }),
};

const arriving: SweepAxis = {
  ...{ name: 'arrivals', percent: false, min: 0, max: relationshipSpecification.parameters.arrivals.max },
  around: (value) => [0, Math.max(200, value * 2)],
  valueIn: ({ arrivals }) => arrivals,
  with: (params, arrivals) => ({ ...params, arrivals }),
  matters: ({ segments }) => segments.length === 0 || segments.some(({ arrivals }) => arrivals === null),
};

const axes: Readonly<Record<AxisName, SweepAxis>> = {
  'retention.exploration': retentionOf('exploration'),
  'retention.formation': retentionOf('formation'),
  'retention.stability': retentionOf('stability'),
  'retention.decline': retentionOf('decline'),
  valueDelivered: delivered,
  problemRate: single('problemRate', true, 0, 0.2),
  recovery: single('recovery', true, 0, 1),
  alternatives: single('alternatives', false, 0, 1),
  switchingCost: single('switchingCost', false, 0, 2),
  winBack: single('winBack', true, 0, 0.3, always),
  retentionSpend: spent,
  g1: single('g1', false, 12, 48, always),
  discountRate: discounted,
  arrivals: arriving,
};

export const axisOf = (name: AxisName): SweepAxis => axes[name];

/** Whether some segments have a value of their own, which a sweep of the common one leaves alone. */
export function hasOwn({ segments }: RelationshipParams, name: AxisName): boolean {
  const [parameter = '', stage] = name.split('.');
  return segments.some((segment) => {
    const own = (segment as unknown as Readonly<Record<string, unknown>>)[parameter];
    if (own === null || own === undefined) return false;
    return typeof own !== 'object' || stage === undefined
      ? typeof own === 'number' || Object.values(own).some((value) => value !== null)
      : (own as Readonly<Record<string, unknown>>)[stage] != null;
  });
}
