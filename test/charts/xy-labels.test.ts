import { describe, expect, it } from 'vitest';
import { spreadAlong } from '../../src/charts/label-placement.ts';
import { inside, overlap, around } from '../../src/charts/rectangle.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { seriesCodes } from '../../src/charts/xy-codes.ts';
import { xyGrips } from '../../src/charts/xy-handles.ts';
import { besideLabels, guideLines, innerLabels } from '../../src/charts/xy-labels.ts';
import { legendEntries, legendLayout, namingOf } from '../../src/charts/xy-legend.ts';
import { spanColumns, spanLines } from '../../src/charts/xy-spans.ts';
import { bars, chart, frameOf, handle, range, series } from './xy-fixtures.ts';

const lines = (count: number, kind: 'line' | 'area' = 'line') =>
  Array.from({ length: count }, (_, k) => series({ id: `m${k}`, label: `model ${k}`, kind, y: range(13, (t) => 0.5 + 0.01 * k * t) }));
const entriesOf = (data: Parameters<typeof legendEntries>[0]) => legendEntries(data, seriesCodes(data.series), [0, 12]);
const naming = (data: Parameters<typeof legendEntries>[0], width: number) => namingOf(entriesOf(data), data.series.length, width, 13);

describe('how series are named', () => {
  it('beside their ends where there is room, in a legend where there is none', () => {
    expect(naming({ series: lines(5) }, 700)).toBe('beside');
    expect(naming({ series: lines(5) }, 390)).toBe('legend');
    expect(naming({ series: lines(7) }, 1360)).toBe('legend');
    expect(naming({ series: [series({ label: 'a very long name of a line, with a remark and another one' })] }, 700)).toBe('legend');
  });

  it('in a legend for bars and areas, and not at all where the axis says it', () => {
    expect(naming({ series: [bars('a', [1]), bars('b', [2])] }, 700)).toBe('legend');
    expect(naming({ series: lines(2, 'area') }, 700)).toBe('legend');
    expect(naming({ series: [bars('a', [1])] }, 700)).toBe('none');
    expect(naming({ series: [series({ label: null })] }, 700)).toBe('none');
  });

  it('by a second code that differs while there are enough, and never the same with the same tone', () => {
    const dashes = (count: number) => [...seriesCodes(lines(count)).values()].map(({ dash }) => dash);
    expect(new Set(dashes(5)).size).toBe(5);
    expect(dashes(2)).toEqual(['solid', 'dashed']);
    const chosen = seriesCodes([series({ id: 'a' }), series({ id: 'b', dash: 'solid' }), series({ id: 'ghost', label: null })]);
    expect([...chosen.values()].map(({ dash }) => dash)).toEqual(['dashed', 'solid', 'solid']);
    const ten = Array.from({ length: 10 }, (_, k) => series({ id: `${k}`, tone: (['accent', 'ink'] as const)[k % 2] ?? 'ink' }));
    const looks = [...seriesCodes(ten).values()].map(({ dash, tone }) => `${dash} ${tone}`);
    expect(new Set(looks).size).toBe(10);
  });

  it('in rows that stay in their room', () => {
    const { items, height } = legendLayout(entriesOf({ series: lines(10) }), 230, 13);
    items.forEach(({ x, y, lines: words }) => {
      expect(x + 2.7 * 13 + Math.max(...words.map((word) => textWidth(word, 13)))).toBeLessThanOrEqual(230);
      expect(y).toBeLessThan(height);
    });
    const [broken] = legendLayout(entriesOf({ series: [series({ label: 'word '.repeat(20) })] }), 230, 13).items;
    expect(broken?.lines.length).toBeGreaterThan(2);
  });
});

describe('labels beside the plot', () => {
  it('keep the order of the lines and do not touch', () => {
    const data = chart({ series: lines(6) });
    const frame = frameOf(data);
    const labels = besideLabels(entriesOf(data), data.series, frame);
    expect(labels.map(({ id }) => id)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5']);
    labels.forEach(({ x, y, text }, k) => {
      expect(x + 1.1 * textWidth(text, 13)).toBeLessThanOrEqual(frame.width);
      if (k > 0) expect((labels[k - 1]?.y ?? 0) - y).toBeGreaterThan(1.25 * 13);
    });
  });

  it('are tied to the end of a line that they cannot stand at', () => {
    const data = chart({ series: [series({ id: 'a' }), series({ id: 'b' })] });
    expect(besideLabels(entriesOf(data), data.series, frameOf(data)).every(({ leader }) => leader.startsWith('M'))).toBe(true);
    const alone = chart();
    expect(besideLabels(entriesOf(alone), alone.series, frameOf(alone))[0]?.leader).toBe('');
  });

  it('spread no further than they must', () => {
    expect(spreadAlong([10, 12, 50], 10, 0, 100)).toEqual([6, 16, 50]);
    expect(spreadAlong([50, 12, 10], 10, 0, 100)).toEqual([50, 16, 6]);
    expect(spreadAlong([-20, 99, 100], 10, 0, 100)).toEqual([0, 90, 100]);
    expect(spreadAlong([], 10, 0, 100)).toEqual([]);
  });
});

describe('labels in the plot', () => {
  it.each([280, 390, 700])('cover no handle and no other label at %i px', (width) => {
    const guides = [
      { id: 'mean', axis: 'y' as const, at: 0.5, label: 'mean 50%', tone: 'soft' as const },
      { id: 'now', axis: 'x' as const, at: 3, label: 'fitted up to here', tone: 'ink' as const },
    ];
    const data = chart({
      series: [...lines(2), series({ id: 'short', label: 'held out', kind: 'dots', x: range(7), y: range(7, () => 0.52) })],
      guides,
    });
    const frame = frameOf(data, width, 13, { stripLines: guideLines(guides) });
    const grips = xyGrips([handle(), handle({ id: 'r4', x: 4, y: 0.5, tag: 'r₄ = 50%' })], frame);
    const placed = innerLabels(
      { entries: entriesOf(data), series: data.series, guides, spans: [], grips, tagged: grips, gripReach: 10, slots: new Map() },
      frame,
    );
    expect(placed.map(({ sort }) => sort)).toEqual(['tag', 'tag', 'guide', 'guide', ...(width === 700 ? ['series'] : [])]);
    const bounds = { ...frame.plot, y: frame.strip.y, height: frame.strip.height + frame.plot.height + 0.01 };
    placed.forEach((label, k) => {
      expect(inside(label, bounds)).toBe(true);
      expect(grips.some(({ x, y }) => overlap(label, around(x, y, 9.99)))).toBe(false);
      placed.slice(k + 1).forEach((other) => expect(overlap(label, { ...other, x: other.x + 0.01, width: other.width - 0.02, height: other.height - 0.01 })).toBe(false)); // prettier-ignore
    });
  });
});

describe('spans', () => {
  const spans = [{ id: 'fit', from: -5, to: 6, label: 'calibration', tone: 'exploration' as const }];

  it('are cut off where the axis ends, and named where the name fits', () => {
    const frame = frameOf(chart());
    const [column] = spanColumns(spans, frame);
    expect(column).toMatchObject({ x: frame.plot.x, lines: ['calibration'] });
    expect(spanColumns([{ ...spans[0]!, from: 20, to: 30 }], frame)).toEqual([]);
    expect(spanColumns([{ ...spans[0]!, from: 0, to: 0.5 }], frame)[0]?.lines).toEqual([]);
  });

  it('need a row only for a name', () => {
    expect(spanLines(spans, [0, 12], 700, 13)).toBe(1);
    expect(spanLines([{ ...spans[0]!, label: '' }], [0, 12], 700, 13)).toBe(0);
  });
});
