import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../src/labs/events/event-table.ts';
import { histogramData } from '../../../src/labs/events/histogram-data.ts';
import { timelineData } from '../../../src/labs/events/timeline-data.ts';
import { eventMarks } from '../../../src/labs/events/timeline-marks.ts';
import { Format } from '../../../src/locales/format.ts';
import { events as text } from '../../../src/locales/en/events.ts';
import { terms } from '../../../src/locales/en/terms.ts';
import { varianceOf } from '../../../src/model/events/judgement.ts';
import type { StatedEvent } from '../../../src/model/events/specification.ts';
import { simulationTasks } from '../../../workers/simulation-tasks.ts';
import { params, stated } from './made-up.ts';

const format = new Format('en');
const list = [
  stated({ name: 'Renewal', t: 1, probability: 0.8, revenue: 100, cost: 40 }),
  stated({ name: 'Claim', t: 13, probability: 0.5, revenue: 0, cost: 60 }),
  stated({ t: 13, probability: 1, revenue: 50, cost: 0, sure: 1 }),
];
const words = { text, format, currency: '万元' };

describe('the picture of events over time', () => {
  const data = timelineData({
    ...words,
    ...{ params, unit: 'month', terms, tables: tablesOf(list), selected: 0 },
    ...{ when: (t) => `month ${t}`, eventName: (name, row) => name ?? `Event ${row + 1}` },
  });
  const series = (id: string) => {
    const one = data.series.find((other) => other.id === id);
    return { x: Array.from(one?.x ?? []), y: Array.from(one?.y ?? []) };
  };
  const later = 1.01 ** -12;

  it('has revenue above and cost below zero, as expected, within what would be', () => {
    const [first, second, third] = series('income').y;
    expect([first, second, third]).toEqual([80, 0, expect.closeTo(50 * later, 10)]);
    expect(series('cost').y.slice(0, 2)).toEqual([-32, expect.closeTo(-30 * later, 10)]);
    expect(series('possible').y.slice(0, 2)).toEqual([100, 0]);
  });

  it('reads the sum of what happens at the same time', () => {
    expect(series('net')).toEqual({ x: [1, 13], y: [expect.closeTo(48, 10), expect.closeTo(20 * later, 10)] });
  });

  it('stands events of the same time on each other, each handle in its own column', () => {
    const twice = [stated({ t: 5, probability: 0.5, revenue: 100, cost: 0 }), stated({ t: 5, probability: 0.5, revenue: 60, cost: 0 })];
    const [table] = tablesOf(twice);
    const [below, above] = eventMarks(table ?? { expert: '', rows: [] }, { ...params, discountRate: 0 });
    expect(below?.income).toEqual({ foot: 0, expected: 50, possible: 100 });
    expect(above?.income).toEqual({ foot: 100, expected: 130, possible: 160 });
    expect([below?.grip, above?.grip]).toEqual([0, 130]);
  });

  it('has the doubt about what happens at a time, and lets every event be moved', () => {
    const { y } = series('doubt');
    const sd = (of: readonly StatedEvent[]) => Math.sqrt(of.reduce((sum, event) => sum + varianceOf(event, params), 0));
    expect((y[1] ?? NaN) - (y[0] ?? NaN)).toBeCloseTo(2 * sd(list.slice(0, 1)), 10);
    expect((y[4] ?? NaN) - (y[3] ?? NaN)).toBeCloseTo(2 * sd(list.slice(1)), 10);
    expect(data.handles?.map(({ label, x, valueText, tag }) => [label, x, valueText, tag])).toEqual([
      ['Time of Renewal', 1, 'month 1', '1: 80%'],
      ['Time of Claim', 13, 'month 13', '2: 50%'],
      ['Time of Event 3', 13, 'month 13', '3: 100%'],
    ]);
  });

  it('leaves rare events bars that do not reach back before now', () => {
    const places = series('income').x;
    expect(Math.min(...places)).toBe(1);
    expect((places.at(-1) ?? NaN) - 13).toBeLessThanOrEqual(2);
  });
});

describe('the histogram', () => {
  const request = { tables: [list, list.slice(0, 1)], params, seed: 1 };
  const drawnTables = simulationTasks.simulate(request, 0, params.draws);
  const judged = simulationTasks.summarise(drawnTables.map((drawn) => drawn.judged));
  const lucky = simulationTasks.summarise(drawnTables.map((drawn) => drawn.lucky));
  const seen = { ...words, selected: 1, sort: 'judgement' as const, names: ['A', 'B'], draws: params.draws };
  const bars = (data: ReturnType<typeof histogramData>) => data.series.filter(({ id }) => id.startsWith('expert'));
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

  it('lays the experts over each other with two codes', () => {
    const drawn = bars(histogramData(judged, seen));
    expect(drawn.map(({ kind, dash, label }) => [kind, dash, label])).toEqual([
      ['bars', 'solid', 'A'],
      ['line', 'dashed', 'B'],
    ]);
    for (const { y } of drawn) expect(sum(y)).toBeCloseTo(0.99, 1);
  });

  it('marks mean and quantiles of the selected expert in words, and of all of them as lines', () => {
    const data = histogramData(judged, seen);
    const { p10 = NaN, mean = NaN, p90 = NaN } = judged.spreads[1] ?? {};
    expect(data.guides?.map(({ at }) => at)).toEqual([p10, mean, p90]);
    expect(data.guides?.[0]?.label).toMatch(/^10%: /);
    expect(data.series.filter(({ id }) => id.startsWith('middle'))).toHaveLength(2);
  });

  it('of luck has wider bins for several experts, of the same draws', () => {
    const drawn = bars(histogramData(lucky, { ...seen, sort: 'luck' }));
    expect(drawn.map(({ kind, x }) => [kind, x.length])).toEqual([
      ['bars', 20],
      ['bars', 20],
    ]);
    for (const [place, { y }] of drawn.entries()) expect(sum(y) * params.draws).toBeCloseTo(sum(lucky.counts[place] ?? []), 6);
  });

  it('of draws that are all the same stands on an axis with some width', () => {
    const certain = simulationTasks.summarise([Float64Array.of(50, 50)]);
    const { x, series } = histogramData(certain, { ...seen, selected: 0, names: [''], draws: 2 });
    expect([x.from, x.to]).toEqual([25, 75]);
    expect(series[0]?.label).toBe('draws');
    expect(Array.from(series[0]?.y ?? [])).toEqual([1]);
  });

  it('without draws is empty', () => {
    const none = simulationTasks.summarise([new Float64Array()]);
    expect(histogramData(none, { ...seen, selected: 0, names: [''], draws: 0 }).series.map(({ x }) => x.length)).toEqual([0]);
  });
});
