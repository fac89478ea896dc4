import { describe, expect, it } from 'vitest';
import {
  effectOf,
  effectsIn,
  mostMeasures,
  plainMeasure,
  presetMeasure,
  presets,
  withEffect,
} from '../../../src/labs/relationship/control-effects.ts';
import { refusalSentences } from '../../../src/labs/relationship/control-refusal.ts';
import {
  freeName,
  mostSegments,
  ownPlaces,
  renamed,
  shareOf,
  withoutSegment,
  withOwn,
  withSegment,
} from '../../../src/labs/relationship/control-segments.ts';
import { places } from '../../../src/labs/relationship/control-places.ts';
import { relationship as text } from '../../../src/locales/en/relationship.ts';
import { Format } from '../../../src/locales/format.ts';
import { checkedParams, faultsOf } from './control-params.ts';

describe('measures', () => {
  it('start with no effect at all, as a document would read them', () => {
    const plain = plainMeasure('interventions');
    expect(checkedParams({ interventions: [{}] }).interventions).toEqual([plain]);
    expect(effectsIn('interventions').filter((effect) => effectOf(plain, effect) !== 0)).toEqual([]);
    expect(checkedParams({ strategy: [{}] }).strategy).toEqual([plainMeasure('strategy')]);
  });

  it('of a strategy do not change who comes', () => {
    expect(effectsIn('strategy').some(({ name }) => name === 'arrivals')).toBe(false);
    expect(effectsIn('interventions').some(({ name }) => name === 'arrivals')).toBe(true);
  });

  it('take every effect in turn, and give it up again', () => {
    const plain = plainMeasure('interventions');
    for (const effect of effectsIn('interventions')) {
      const changed = withEffect(plain, effect, effect.start);
      expect(effectOf(changed, effect)).toBe(effect.start);
      expect(faultsOf({ interventions: [changed] })).toEqual([]);
      expect(withEffect(changed, effect, 0)).toEqual(plain);
    }
  });

  it('may be chosen ready-made, the first being the strategy that is offered first', () => {
    for (const plan of ['interventions', 'strategy'] as const) {
      const list = presets.map((preset) => presetMeasure(plan, preset, preset));
      expect(faultsOf({ [plan]: list })).toEqual([]);
      expect(list.length).toBeLessThanOrEqual(mostMeasures);
    }
    expect({ ...presetMeasure('strategy', 'service', ''), name: null }).toEqual(checkedParams().strategy[0]);
    expect(presetMeasure('interventions', 'competitor', 'x')).toMatchObject({ name: 'x', alternatives: 0.4, from: 24 });
  });
});

describe('segments', () => {
  const numbered = (place: number) => `Segment ${place}`;
  const two = checkedParams({
    ...{
      segments: [
        { name: 'A', share: 1 },
        { name: 'B', share: 3 },
      ],
    },
    ...{ interventions: [{ segment: 'B' }, {}], strategy: [{ segment: 'A' }] },
  });

  it('start like everybody else, as a document would read them', () => {
    expect(withSegment({ segments: [] }, 'A').segments).toEqual(checkedParams({ segments: [{ name: 'A' }] }).segments);
    expect(mostSegments).toBe(8);
  });

  it('get a name that none has', () => {
    expect(freeName([], numbered)).toBe('Segment 1');
    expect(freeName([{ name: 'Segment 2' }], numbered)).toBe('Segment 3');
  });

  it('take the measures that are for them along', () => {
    const left = withoutSegment(two, 1);
    expect(left.interventions).toEqual([two.interventions[1]]);
    expect(left.strategy).toEqual(two.strategy);
    expect(faultsOf(left)).toEqual([]);
    const called = renamed(two, 1, 'C');
    expect(called.interventions.map(({ segment }) => segment)).toEqual(['C', null]);
    expect(faultsOf(called)).toEqual([]);
  });

  it('have shares of all, and values of their own', () => {
    expect(shareOf(two.segments, 1)).toBe(0.75);
    const place = places.find(({ id }) => id === 'retention.decline')!;
    const { segments } = withOwn(two.segments, 0, place, 0.5);
    expect(ownPlaces(segments[0]!)).toEqual([place]);
    expect(withOwn(segments, 0, place, null).segments).toEqual(two.segments);
    expect(faultsOf({ segments })).toEqual([]);
  });
});

describe('a change that is refused', () => {
  const said = (raw: object) =>
    refusalSentences({
      refused: faultsOf(raw),
      text,
      format: new Format('en'),
      params: checkedParams({ interventions: [{ name: 'Rescue' }] }),
    });

  it('says what is wrong and what to do', () => {
    expect(said({ customers: 1_000_000, arrivals: 100_000, months: 120 })).toEqual([
      'That would be 13,000,000 customers in all, new ones included; at most 2,000,000 can be simulated. Lower the population, the new customers a month or the horizon.',
    ]);
    expect(said({ segments: [{ name: 'A' }, { name: 'A' }] })).toEqual(['There is a segment “A” already; choose another name.']);
    expect(said({ interventions: [{ from: 12, until: 6 }] })[0]).toMatch(
      /^Rescue: it would end in month 6, before it begins in month 12\./,
    );
    expect(said({ interventions: [{ segment: 'Z' }] })[0]).toMatch(/^Rescue: there is no segment “Z”/);
    expect(said({ customers: 0 })[0]).toMatch(/^That cannot be simulated/);
  });
});
