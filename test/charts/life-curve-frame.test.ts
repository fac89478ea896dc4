import { describe, expect, it } from 'vitest';
import { frameRows } from '../../src/charts/frame-rows.ts';
import { lifeCurveDomain, steadyDomain, unchanged } from '../../src/charts/life-curve-domain.ts';
import { data, frameOf, handle, titles } from './fixtures.ts';

describe('the frame of a life-curve chart', () => {
  it('shows every value of history and curve', () => {
    const { y, plot } = frameOf(data);
    for (const value of [...data.history, data.profitAt(78)]) {
      expect(y(value)).toBeGreaterThanOrEqual(plot.y);
      expect(y(value)).toBeLessThanOrEqual(plot.y + plot.height);
    }
  });

  it('finds back the age and the value of a point', () => {
    const { x, y, ageAt, valueAt } = frameOf(data);
    expect(ageAt(x(31))).toBeCloseTo(31, 9);
    expect(valueAt(y(7.5))).toBeCloseTo(7.5, 9);
  });

  it('puts zero on both value axes', () => {
    const frame = frameOf(data);
    expect(frame.valueTicks[0]?.at).toBe(0);
    expect(frame.barTicks.map(({ at }) => at)).toContain(0);
    expect(frame.barTicks.at(-1)?.at).toBeGreaterThan(0);
  });

  it('has room for a small loss without half a plot of emptiness', () => {
    const loss = { ...data, presentValue: { t: Float64Array.of(19, 20), value: Float64Array.of(10, -0.25) } };
    const { bars, barY } = frameOf(loss);
    expect(barY(-0.25)).toBeLessThanOrEqual(bars.y + bars.height);
    expect(barY(0)).toBeGreaterThan(bars.y + 0.85 * bars.height);
  });

  it('keeps room to drag the end out, unless it is locked', () => {
    const edge = handle({ id: 'end', place: 'edge', value: 78 });
    expect(lifeCurveDomain(data, [edge]).lastAge).toBeGreaterThan(80);
    expect(lifeCurveDomain(data, [{ ...edge, locked: true }]).lastAge).toBe(78.5);
  });

  it('gives up to 1.6 times the own height to other customers', () => {
    const tall = { ...data, neighbours: [{ id: 'a', label: '', history: Float64Array.of(5, 400) }] };
    expect(lifeCurveDomain(tall, []).high).toBeLessThan(1.7 * lifeCurveDomain(data, []).high);
  });

  it('lets a wide uncertainty band make the picture no more than 1.6 times as high', () => {
    const t = Float64Array.of(30, 40);
    const wide = { ...data, band: { t, lower: Float64Array.of(-500, -900), upper: Float64Array.of(500, NaN) } };
    const [plain, banded] = [lifeCurveDomain(data, []), lifeCurveDomain(wide, [])];
    expect(banded.high).toBeGreaterThan(1.2 * plain.high);
    expect(banded.low).toBeLessThan(-0.2 * plain.high);
    expect(banded.high - banded.low).toBeLessThanOrEqual(1.6001 * (plain.high - plain.low));
    const thin = { ...data, band: { t, lower: Float64Array.of(1, 1), upper: Float64Array.of(18, 18) } };
    expect(lifeCurveDomain(thin, [])).toEqual(plain);
  });

  it('stands up to a customer without history, value or curve', () => {
    const nothing = { ...data, history: new Float64Array(), profitAt: () => NaN, presentValue: null, now: 0, end: 0 };
    const { x, y } = frameOf(nothing);
    expect([x(0), x(1), y(0), y(1)].every(Number.isFinite)).toBe(true);
  });

  it('keeps the very same axes where nothing outgrew them', () => {
    const kept = lifeCurveDomain(data, []);
    expect(unchanged(kept, lifeCurveDomain({ ...data }, []))).toBe(kept);
    expect(unchanged(kept, lifeCurveDomain({ ...data, end: 79 }, []))).not.toBe(kept);
    expect(steadyDomain(kept, lifeCurveDomain({ ...data, profitAt: () => 1, end: 30 }, []), 'neither')).toBe(kept);
  });

  it('widens during a drag only what the hand does not move along', () => {
    const kept = lifeCurveDomain(data, []);
    const needed = { ...kept, lastAge: 2 * kept.lastAge, high: 2 * kept.high, barLow: -1 };
    expect(steadyDomain(kept, needed, 'age')).toMatchObject({ lastAge: kept.lastAge, barLow: -1.2 });
    expect(steadyDomain(kept, needed, 'age').high).toBeGreaterThan(2 * kept.high);
    expect(steadyDomain(kept, needed, 'value')).toMatchObject({ high: kept.high, low: kept.low });
    expect(steadyDomain(kept, needed, 'value').lastAge).toBeGreaterThan(kept.lastAge);
  });
});

describe('the rows of the chart', () => {
  const size = { width: 358, height: 390, em: 13 };
  const doubled = {
    value: 'Profit P(t), money per month '.repeat(2),
    time: 'age in months '.repeat(2),
    bars: 'Present value of each month '.repeat(2),
  };

  it('grow with their titles instead of clipping them', () => {
    const [plain, long] = [frameRows(30, size, titles), frameRows(30, { ...size, height: 200 }, doubled)];
    expect(long.titles.length).toBeGreaterThan(plain.titles.length);
    expect(long.height).toBeGreaterThan(200);
    expect(long.plot.height).toBeGreaterThanOrEqual(8 * 13);
  });

  it('never overlap', () => {
    for (const rows of [frameRows(30, size, titles), frameRows(30, size, doubled), frameRows(30, { ...size, width: 900 }, titles)]) {
      expect(rows.strip.y + rows.strip.height).toBeCloseTo(rows.plot.y, 9);
      expect(rows.timeLabelY).toBeGreaterThan(rows.plot.y + rows.plot.height);
      expect(rows.bars.y).toBeGreaterThan(Math.max(...rows.titles.map(({ y }) => y)));
      expect(rows.height).toBeGreaterThanOrEqual(rows.bars.y + rows.bars.height);
    }
  });

  it('need no place for bars that are not there', () => {
    expect(frameRows(30, size, { ...titles, bars: null }).bars.height).toBe(0);
  });
});
