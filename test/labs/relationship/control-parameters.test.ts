import { describe, expect, it } from 'vitest';
import { firstShown, groups, matters } from '../../../src/labs/relationship/control-groups.ts';
import { changeAt, commonValue, ownersOf, places, valueAt } from '../../../src/labs/relationship/control-places.ts';
import { annual, atLevel, fivePointsMore, levelOf } from '../../../src/labs/relationship/control-rates.ts';
import { placeLabel, symbolOf, unitWithRange } from '../../../src/labs/relationship/control-words.ts';
import { relationship as english } from '../../../src/locales/en/relationship.ts';
import { terms as englishTerms } from '../../../src/locales/en/terms.ts';
import { Format } from '../../../src/locales/format.ts';
import { relationship as chinese } from '../../../src/locales/zh-CN/relationship.ts';
import { terms as chineseTerms } from '../../../src/locales/zh-CN/terms.ts';
import { ownParameters } from '../../../src/model/relationship/own-parameters.ts';
import { checkedParams } from './control-params.ts';

const usual = { exploration: 1.1, formation: 1.28, stability: 1.45, decline: 1.3 };

describe('the controls of the parameters', () => {
  it('show every parameter that a segment may have of its own exactly once', () => {
    const shown = [...firstShown, ...Object.values(groups).flat()];
    expect([...shown].sort()).toEqual(Object.keys(ownParameters).sort());
  });

  it('are named apart in both languages', () => {
    for (const [text, terms] of [
      [english, englishTerms],
      [chinese, chineseTerms],
    ] as const) {
      const names = places.map((place) => placeLabel(place, { text, terms, format: new Format('en'), currency: '' }));
      expect(new Set(names).size).toBe(places.length);
    }
  });

  it('say what their fields accept, rates in percent', () => {
    const words = { text: english, terms: englishTerms, format: new Format('en'), currency: '万元' };
    const [retention, h1] = ['retention.formation', 'h1'].map((id) => places.find((place) => place.id === id)!);
    expect(unitWithRange('retention', retention!.parameter, words)).toBe('%/mo · 0\u00a0to\u00a0100');
    expect(unitWithRange('h1', h1!.parameter, words)).toBe('万元/mo² · 0\u00a0to\u00a01,000,000');
  });

  it('have the symbols of the formulas, but no words for symbols', () => {
    const symbols = places.map(({ parameter }) => symbolOf(parameter));
    expect(symbols).toContain('Cmax');
    expect(symbols.filter((symbol) => /[a-z]{2}/.test(symbol) && symbol !== 'Cmax')).toEqual([]);
  });

  it('put away what does nothing by rates alone', () => {
    expect(matters('valueDelivered', 'rates')).toBe(false);
    expect(matters('valueDelivered', 'behaviour')).toBe(true);
    expect(matters('declineHazard', 'rates')).toBe(true);
  });
});

describe('a number of the parameters', () => {
  const place = (id: string) => places.find((one) => one.id === id)!;

  it('changes alone', () => {
    const params = checkedParams();
    const changed = { ...params, ...changeAt(params, place('retention.formation'), 0.5) };
    expect(changed.retention).toEqual({ ...params.retention, formation: 0.5 });
    expect(commonValue(changed, place('h1'))).toBe(0.025);
  });

  it('is a segment’s own until the last of a few is given back', () => {
    const [segment] = checkedParams({ segments: [{ name: 'A' }] }).segments;
    const own = { ...segment!, ...changeAt(segment!, place('expectation.decline'), 2) };
    expect(own.expectation).toEqual({ exploration: null, formation: null, stability: null, decline: 2 });
    expect(valueAt(own, place('expectation.formation'))).toBeNull();
    expect(ownersOf([own], place('expectation.decline'))).toEqual(['A']);
    expect(changeAt(own, place('expectation.decline'), null)).toEqual({ expectation: null });
  });
});

describe('rates of a month', () => {
  it('are five annual points more, at most everybody', () => {
    expect(annual(fivePointsMore(0.96))).toBeCloseTo(0.96 ** 12 + 0.05, 5);
    expect(fivePointsMore(0.999)).toBe(1);
  });
});

describe('value delivered in all stages', () => {
  it('keeps its proportions', () => {
    const more = atLevel(usual, usual, 1.1, 3);
    expect(more).toEqual({ exploration: 1.21, formation: 1.408, stability: 1.595, decline: 1.43 });
    expect(levelOf(more, usual)).toBe(1.1);
  });

  it('comes back from nothing in its usual proportions, and stops at the most of a stage', () => {
    const none = { exploration: 0, formation: 0, stability: 0, decline: 0 };
    expect(atLevel(none, usual, 1, 3)).toEqual(usual);
    expect(atLevel({ ...none, stability: 2 }, usual, 1, 3)).toEqual({ ...none, stability: 3 });
  });
});
