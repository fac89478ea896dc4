import { describe, expect, it } from 'vitest';
import { doubtEffects } from '../../../src/labs/events/doubt-effects.ts';
import { doubtShares } from '../../../src/labs/events/doubt-shares.ts';
import { tablesOf } from '../../../src/labs/events/event-table.ts';
import { findingSentences } from '../../../src/labs/events/findings.ts';
import { luckDeviation } from '../../../src/labs/events/luck-deviation.ts';
import { spreadSentence } from '../../../src/labs/events/spread-sentence.ts';
import { eventNumbers, spreadRows } from '../../../src/labs/events/table-rows.ts';
import { Format } from '../../../src/locales/format.ts';
import { events as text } from '../../../src/locales/en/events.ts';
import { expertsOf } from '../../../src/model/events/experts.ts';
import { judgementOf, simulateLuck } from '../../../src/model/events/simulation.ts';
import type { StatedEvent } from '../../../src/model/events/specification.ts';
import { spreadOf } from '../../../src/model/events/spread.ts';
import { params, stated } from './made-up.ts';

const seenOf = (events: readonly StatedEvent[], losses: readonly (number | null)[] = []) => ({
  ...{ text, params, experts: expertsOf(events, params), tables: tablesOf(events), selected: 0, format: new Format('en'), losses },
  ...{ money: (value: number) => value.toFixed(1), nameOf: (expert: string) => (expert === '' ? 'Expert' : expert) },
  eventName: (name: string | null, row: number) => name ?? `Event ${row + 1}`,
});
const said = (events: readonly StatedEvent[], losses?: readonly (number | null)[]) => findingSentences(seenOf(events, losses)).join('\n');

const big = stated({ name: 'Big', revenue: 1000, cost: 0, sure: 0 });
const small = stated({ name: 'Small', revenue: 50, cost: 0, sure: 0.9 });
const certain = stated({ name: 'Certain', probability: 1, revenue: 500, sure: 1 });

describe('the doubt about a table', () => {
  it('falls to its events, most first, without the certain ones', () => {
    const shares = doubtShares([small, certain, big], params);
    expect(shares.map(({ event, row }) => [event.name, row])).toEqual([
      ['Big', 2],
      ['Small', 0],
    ]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('is drawn as at most ten bars that hold all of it', () => {
    const { effects, summary } = doubtEffects(seenOf(Array.from({ length: 25 }, (_, k) => stated({ name: `e${k}`, revenue: 100 + k }))));
    expect(effects).toHaveLength(10);
    expect(effects.at(-1)?.label).toBe('16 more events');
    expect(effects.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(summary).toContain('e24');
    expect(doubtEffects(seenOf([certain])).effects).toEqual([]);
  });
});

describe('luck', () => {
  it('has the deviation that its draws have', () => {
    const events = [big, small, certain];
    const { sd } = spreadOf(simulateLuck(judgementOf(events, params), 1, 0, 20_000).sort());
    expect(luckDeviation(events, params) / (sd ?? NaN)).toBeCloseTo(1, 1);
    expect(luckDeviation([certain], params)).toBe(0);
  });
});

describe('what the spread says', () => {
  it('names the event to ask about first, and what the answer would take away', () => {
    expect(said([small, big])).toMatch(/Ask about “Big” first: 100% of the doubt/);
    expect(said([big])).not.toContain('Ask about');
  });

  it('keeps doubt and luck apart', () => {
    expect(said([big, small])).toMatch(/Better judgement can take away ± \d+\.\d; the luck of the events, ± 500\.\d/);
  });

  it('is silent where there is neither', () => {
    expect(said([certain])).toBe('');
  });

  it('tells of losses once the draws are there', () => {
    expect(said([big], [0.123])).toContain('Expert: in 12.3% of the draws the customer costs more than it brings.');
    expect(said([big], [null])).not.toContain('costs more');
    expect(said([big], [0.001])).not.toContain('costs more');
  });

  it('judges how far experts are apart by their own doubts', () => {
    const sure = { sure: 1, probability: 0.5, cost: 0 };
    const far = [stated({ ...sure, expert: 'A', revenue: 1000 }), stated({ ...sure, expert: 'B', revenue: 100 })];
    expect(said(far)).toContain('A and B are 450.0 apart, more than twice what their own doubts explain');
    const near = [stated({ ...sure, expert: 'A', revenue: 100 }), stated({ ...sure, expert: 'B', revenue: 105 })];
    expect(said(near)).toContain('A and B are 2.5 apart; their own doubts');
  });

  it('does not divide by an expectation of nothing', () => {
    expect(said([stated({ revenue: 50, cost: 50 })])).toContain('the expectation is 0, and the doubt');
  });
});

describe('a spread in words', () => {
  const view = { text, money: (value: number) => value.toFixed(1) };
  const spread = spreadOf(Float64Array.from({ length: 101 }, (_, k) => k));

  it('is the middle eight of ten draws', () => {
    expect(spreadSentence(spread, 'judgement', view)).toBe(
      'The same table could just as well mean anything from 10.0 to 90.0 (8 of 10 draws).',
    );
    expect(spreadSentence(spread, 'luck', view)).toContain('luck alone');
  });

  it('says where nothing is in doubt, and nothing without draws', () => {
    expect(spreadSentence(spreadOf(Float64Array.of(4, 4)), 'judgement', view)).toContain('every draw gives 4.0');
    expect(spreadSentence(spreadOf(new Float64Array()), 'judgement', view)).toBe('');
  });
});

describe('the tables of numbers', () => {
  it('add up to the expectations and to all of the doubt', () => {
    const events = [big, stated({ expert: 'B' }), small];
    const rows = eventNumbers(tablesOf(events), params);
    const [first] = expertsOf(events, params);
    const own = rows.filter(({ expert }) => expert === '');
    expect(own.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(first?.clp ?? NaN, 10);
    expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('set judgement and luck of every expert side by side', () => {
    const spread = spreadOf(Float64Array.of(1, 2, 3));
    const rows = spreadRows([2, 5], [spread], [spread]);
    expect(rows[0]).toEqual({ figure: 'expected', values: [2, 2, 5, 5] });
    expect(rows.find(({ figure }) => figure === 'mean')?.values).toEqual([2, 2, null, null]);
  });
});
