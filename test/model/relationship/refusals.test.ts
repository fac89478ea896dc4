import { describe, expect, it } from 'vitest';
import { faults as en } from '../../../src/locales/en/faults.ts';
import { faultSentence } from '../../../src/locales/fault-sentences.ts';
import { faults as zhCN } from '../../../src/locales/zh-CN/faults.ts';
import { relationship } from '../../../src/model/relationship/model.ts';
import { refusals } from '../refusal.ts';

const refused: readonly (readonly [object, string])[] = [
  [{ customers: 0 }, 'out-of-range params.customers'],
  [{ customers: 1e9 }, 'out-of-range params.customers'],
  [{ customers: 10.5 }, 'not-whole params.customers'],
  [{ months: 0 }, 'out-of-range params.months'],
  [{ months: 601 }, 'out-of-range params.months'],
  [{ seed: -1 }, 'out-of-range params.seed'],
  [{ detail: 'rate' }, 'not-a-choice params.detail'],
  [{ sameCeiling: 1 }, 'not-a-choice params.sameCeiling'],
  [{ retention: -0.1 }, 'out-of-range params.retention'],
  [{ retention: { stability: 1.01 } }, 'out-of-range params.retention.stability'],
  [{ retention: { decline: 'low' } }, 'not-a-number params.retention.decline'],
  [{ retention: { potential: 0.5 } }, 'unknown-key params.retention.potential'],
  [{ retention: [0.9, 0.9, 0.9, 0.9] }, 'not-an-object params.retention'],
  [{ trustLoss: 0.5 }, 'out-of-range params.trustLoss'],
  [{ g1: 1 }, 'out-of-range params.g1'],
  [{ lambda: 0 }, 'out-of-range params.lambda'],
  [{ h2: 0 }, 'out-of-range params.h2'],
  [{ discountRate: -0.01 }, 'out-of-range params.discountRate'],
  [{ arrivals: -1 }, 'out-of-range params.arrivals'],
  [{ customers: 1_999_999, months: 20, arrivals: 0.1 }, 'too-many-customers params.arrivals'],
  [{ months: 600, arrivals: 1e5 }, 'too-many-customers params.arrivals'],
  [{ months: 600, segments: [{ name: 'a', arrivals: 1e5 }] }, 'too-many-customers params.arrivals'],
  [{ months: 600, interventions: [{ arrivals: 1e5 }] }, 'too-many-customers params.arrivals'],
  [{ segments: {} }, 'not-a-list params.segments'],
  [{ segments: Array.from({ length: 9 }, (_, place) => ({ name: `${place}` })) }, 'too-many params.segments'],
  [{ segments: [{ share: 1 }] }, 'missing params.segments.0.name'],
  [{ segments: [{ name: '' }] }, 'not-text params.segments.0.name'],
  [{ segments: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] }, 'repeated params.segments.2.name'],
  [{ segments: [{ name: 'a', share: -1 }] }, 'out-of-range params.segments.0.share'],
  [{ segments: [{ name: 'a', stage: 'potential' }] }, 'not-a-choice params.segments.0.stage'],
  [{ segments: [{ name: 'a' }, { name: 'b', retention: { formation: 2 } }] }, 'out-of-range params.segments.1.retention.formation'],
  [{ segments: [{ name: 'a', months: 12 }] }, 'unknown-key params.segments.0.months'],
  [{ interventions: [{ segment: 'a' }] }, 'not-a-choice params.interventions.0.segment'],
  [{ segments: [{ name: 'a' }], interventions: [{}, { segment: 'b' }] }, 'not-a-choice params.interventions.1.segment'],
  [{ segments: [{ name: 'a' }], strategy: [{ segment: 'b' }] }, 'not-a-choice params.strategy.0.segment'],
  [{ interventions: [{ from: 12, until: 11 }] }, 'below params.interventions.0.until'],
  [{ strategy: [{}, { from: 12, until: 11 }] }, 'below params.strategy.1.until'],
  [{ interventions: [{ from: 0 }] }, 'out-of-range params.interventions.0.from'],
  [{ interventions: [{ retention: { formation: 1.5 } }] }, 'out-of-range params.interventions.0.retention.formation'],
  [{ interventions: new Array(13).fill({}) }, 'too-many params.interventions'],
  [{ strategy: new Array(13).fill({}) }, 'too-many params.strategy'],
  [{ strategy: [{ arrivals: 5 }] }, 'unknown-key params.strategy.0.arrivals'],
  [{ strategyAfter: 601 }, 'out-of-range params.strategyAfter'],
];

describe('refused by name', () => {
  it.each(refused)('%j', (params, fault) => {
    expect(refusals(relationship, params)).toEqual([fault]);
  });

  it.each([
    ['English', en],
    ['Chinese', zhCN],
  ])('each in a sentence in %s that begins with its place', (_, sentences) => {
    for (const [params, fault] of refused) {
      const run = relationship.run({ params, data: {}, seed: 1 });
      const sentence = run.ok ? '' : faultSentence(run.error[0]!, sentences);
      expect(sentence.startsWith(fault.split(' ')[1]!)).toBe(true);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
  });

  it('an unknown segment is told the segments there are, too many customers how many there would be', () => {
    const faultOf = (params: object) => {
      const run = relationship.run({ params, data: {}, seed: 1 });
      return run.ok ? null : run.error[0];
    };
    const segments = [{ name: 'a' }, { name: 'b' }];
    expect(faultOf({ segments, interventions: [{ segment: 'c' }] })).toMatchObject({ got: 'c', choices: ['a', 'b'] });
    expect(faultOf({ months: 600, arrivals: 1e5 })).toMatchObject({ got: 60_010_000, max: 2_000_000 });
    expect(faultOf({ interventions: [{ from: 12, until: 11 }] })).toMatchObject({ got: 11, other: 'from', limit: 12 });
  });

  it('several faults are all told', () => {
    const params = { segments: [{ name: 'a' }, { name: 'a' }], interventions: [{ segment: 'x', from: 2, until: 1 }] };
    expect(refusals(relationship, params)).toEqual([
      'repeated params.segments.1.name',
      'not-a-choice params.interventions.0.segment',
      'below params.interventions.0.until',
    ]);
  });
});

it('nothing at all is a whole run with the defaults', () => {
  const run = relationship.run({ params: { customers: 50 }, data: {}, seed: 3 });
  expect(run).toMatchObject({
    ok: true,
    value: { params: { months: 120, detail: 'behaviour', sameCeiling: true, retention: { decline: 0.93 } } },
  });
});

describe('at the edge of the ranges every number is finite', () => {
  it.each([
    { h1: 1e6, v: 1e6, N: 1e6, lambda: 10, indirectBenefit: 1e6 },
    { v: -1e6, h2: 1e6, retentionSpend: 1e6, voiceCost: 100 },
    { h2: 1e-6, declineHazard: 1, winBack: 1 },
    { g1: 120, g1Spread: 120, g1Least: 120, sizeSpread: 2 },
    { g1: 2, g1Spread: 120, g1Least: 2, exploration: 36 },
    { encounterNoise: 2, ownExpectation: 1, problemRate: 1, problemDrop: 3, satisfactionSmoothing: 1 },
    { reactions: 10, reactionWeights: 10 },
    { reactions: -10, reactionWeights: 10, alternatives: 1, switchingCost: 3, switchingCostTime: 1 },
    { retention: { exploration: 0, formation: 1, stability: 0, decline: 1 }, retentionWeights: 5 },
    { trustGain: 2, trustLoss: 10, trustForFormation: 0, leastExploration: 24 },
    { discountRate: 1, timing: 'mid-unit', months: 600 },
    { sameCeiling: false, g1: 120, segments: [{ name: 'a', size: 1e6 }] },
  ])('%j', (change) => {
    for (const detail of ['behaviour', 'rates']) {
      const run = relationship.run({ params: { customers: 60, months: 60, arrivals: 1.5, detail, ...change }, data: {}, seed: 1 });
      if (!run.ok) throw new Error(JSON.stringify(run.error));
      for (const [name, column] of Object.entries(run.value.results))
        expect(JSON.stringify(column instanceof Float64Array ? [...column] : column), name).not.toContain('null');
    }
  });
});
