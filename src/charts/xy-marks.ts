import { barPath, type BarSlot } from './xy-bars.ts';
import type { SeriesCode } from './xy-codes.ts';
import type { XYSeries } from './xy-chart-data.ts';
import type { XYFrame } from './xy-frame.ts';
import { areaPath, dotRadius, dotsPath, linePath, stepPath } from './xy-paths.ts';

/** A series as it is drawn. */
export interface SeriesMark extends SeriesCode {
  readonly id: string;
  readonly path: string;
  /** The upper edge of an area; empty for other kinds. */
  readonly edge: string;
}

/** What stands behind what. */
const layers: Readonly<Record<XYSeries['kind'], number>> = { area: 0, bars: 1, step: 2, line: 2, dots: 3 };

/** Series in the order in which they are drawn. */
export const layered = <Kinded extends Pick<XYSeries, 'kind'>>(marks: readonly Kinded[]): readonly Kinded[] =>
  marks.toSorted((a, b) => layers[a.kind] - layers[b.kind]);

export function seriesMark(series: XYSeries, code: SeriesCode, slot: BarSlot | undefined, frame: XYFrame): SeriesMark {
  const edged = series.kind === 'area' && !code.faint;
  return { ...code, id: series.id, path: pathOf(series, code, slot, frame), edge: edged ? linePath(series, frame) : '' };
}

function pathOf(series: XYSeries, { dash }: SeriesCode, slot: BarSlot | undefined, frame: XYFrame): string {
  switch (series.kind) {
    case 'line':
      return linePath(series, frame);
    case 'step':
      return stepPath(series, frame);
    case 'area':
      return areaPath(series, frame);
    case 'bars':
      return slot === undefined ? '' : barPath(series, slot, frame.x, frame.y);
    case 'dots':
      return dotsPath(series, dotRadius(series, frame.x, frame.em), dash, frame);
    default:
      return series.kind satisfies never;
  }
}
