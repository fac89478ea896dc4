import type { HeatMapData } from '../../../charts/heat-map-data.ts';
import type { TreemapGroup } from '../../../charts/treemap-data.ts';
import type { XYChartData } from '../../../charts/xy-chart-data.ts';
import { cellName } from '../../../model/rfm/cells.ts';
import type { HoldOut } from '../../../model/rfm/hold-out.ts';
import { cellValues, commonExtent, rateOf, type CellFigures, type Mailing } from './cell-figures.ts';
import type { RfmView } from './rfm-view.svelte.ts';

type Drawn = Pick<RfmView, 'rfm' | 'format' | 'quantiles' | 'cellMeasure'>;
type Panel = Omit<HeatMapData, 'current'>;

/** The cell at a column (recency) and row (frequency) of a panel (spend), each from 0. */
export const cellOf = (r: number, f: number, m: number, quantiles: number): number => (r * quantiles + f) * quantiles + m;

/** One panel for each score of spend, all in the same colours. */
export function panels({ rfm, format, quantiles, cellMeasure }: Drawn, figures: CellFigures, breakEven: number | null): readonly Panel[] {
  const values = cellValues(figures, cellMeasure);
  const scores = Array.from({ length: quantiles }, (_, k) => k + 1);
  const around = cellMeasure === 'response' ? breakEven : null;
  const axis = (title: string) => ({ title, format: (score: number) => format.whole(score) });
  const extent = commonExtent(figures, cellMeasure, around);
  return scores.map((_, m) => ({
    ...{ xs: scores, ys: scores, xAxis: axis(rfm.maps.recency), yAxis: axis(rfm.maps.frequency), extent, compact: true },
    ...(around === null ? {} : { palette: 'diverging' as const, centre: around }),
    values: Float64Array.from(
      { length: quantiles ** 2 },
      (_, k) => values[cellOf(k % quantiles, Math.floor(k / quantiles), m, quantiles)] ?? NaN,
    ),
    value: { title: rfm.cellMeasures[cellMeasure], format: (value) => inCell({ format, cellMeasure }, value, around) },
  }));
}

/** Short, for a small box; what is above the break-even rate has a mark besides its colour. */
function inCell({ format, cellMeasure }: Pick<Drawn, 'format' | 'cellMeasure'>, value: number, breakEven: number | null): string {
  if (cellMeasure === 'customers') return value === 0 ? '' : format.whole(value);
  if (cellMeasure === 'mean') return format.brief(value, value >= 100 ? 3 : 2);
  if (cellMeasure === 'spend') return value === 0 ? '' : format.percent(value, 0);
  return `${format.whole(100 * value)}${breakEven !== null && value > breakEven ? '▲' : ''}`;
}

/** Groups with their cells; the area is customers, or money where the maps show spend; stronger colours spend more. */
export function treemapGroups(
  view: Drawn & Pick<RfmView, 'regions' | 'groupOfCell'>,
  { counts, sums }: CellFigures,
): readonly TreemapGroup[] {
  const { format, quantiles, regions, groupOfCell, cellMeasure } = view;
  const bySpend = cellMeasure === 'spend';
  const size = (cell: number) => (bySpend ? Math.max(0, sums[cell] ?? 0) : (counts[cell] ?? 0));
  const written = (amount: number) => (bySpend ? format.money(amount) : format.whole(amount));
  const all = Array.from(counts, (_, cell) => cell);
  const total = all.reduce((sum, cell) => sum + size(cell), 0);
  return regions.flatMap(({ id, label, tone }, group) => {
    const cells = all.filter((cell) => groupOfCell[cell] === group && size(cell) > 0);
    if (cells.length === 0) return [];
    const sum = cells.reduce((sum, cell) => sum + size(cell), 0);
    return [
      {
        ...{ id, label, tone, text: `${written(sum)} · ${format.percent(sum / total, 0)}` },
        cells: cells.map((cell) => ({
          ...{ id: cellName(cell, quantiles), label: cellName(cell, quantiles), size: size(cell), text: written(size(cell)) },
          intensity: ((cell % quantiles) + 1) / quantiles,
        })),
      },
    ];
  });
}

/** Cells that had customers, the highest response rate first. */
export function rankedCells(held: HoldOut): readonly number[] {
  const cells = Array.from(held.counts, (_, cell) => cell).filter((cell) => held.counts[cell] !== 0);
  return cells.sort((a, b) => rateOf(held, b) - rateOf(held, a) || (held.counts[b] ?? 0) - (held.counts[a] ?? 0));
}

/** Response rates over the cells, those above the break-even rate apart from the others. */
export function rateData(
  { rfm, format, quantiles }: Drawn,
  held: HoldOut,
  { above, breakEven }: Pick<Mailing, 'above' | 'breakEven'>,
): XYChartData {
  const text = rfm.breakEven;
  const ranked = rankedCells(held);
  const bars = (pays: number) => ranked.map((cell) => (above[cell] === pays ? rateOf(held, cell) : NaN));
  const x = ranked.map((_, rank) => rank + 1);
  const nameAt = (rank: number) => {
    const cell = ranked[rank - 1] ?? -1;
    return text.cellAt(cellName(cell, quantiles), format.whole(held.counts[cell] ?? 0));
  };
  const highest = Math.max(0, ...ranked.map((cell) => rateOf(held, cell)));
  const line = breakEven !== null && breakEven > 0 && breakEven <= 1 ? breakEven : null;
  return {
    series: [
      { id: 'above', label: text.above, kind: 'bars', x, y: bars(1), base: x.map(() => 0), tone: 'formation' },
      { id: 'below', label: text.below, kind: 'bars', x, y: bars(0), base: x.map(() => 0), tone: 'soft' },
    ],
    x: {
      title: text.x,
      from: 0.5,
      to: Math.max(1.5, ranked.length + 0.5),
      whole: true,
      format: (rank, step) => (step === 0 ? nameAt(rank) : format.whole(rank)),
    },
    y: {
      title: text.y,
      from: 0,
      to: Math.max(highest, 1.1 * (line ?? 0), 0.01),
      format: (rate, step) => format.percent(rate, step === 0 || step < 0.01 ? 1 : 0),
    },
    guides: line === null ? [] : [{ id: 'break-even', axis: 'y', at: line, label: text.line(format.percent(line, 2)), tone: 'ink' }],
  };
}
