import { extent } from 'd3-array';
import { functionPath, historyPath } from './curve-path.ts';

export interface SparklineData {
  /** Profit per unit from t = 1, NaN for a gap. */
  readonly history: Float64Array;
  /** Expected profit of the units after the history. */
  readonly forecast: Float64Array | null;
}

/** A history and what follows it as two strokes in a small box; `zero` is the height of the zero line, null outside the box. */
export function layoutSparkline({ history, forecast }: SparklineData, width: number, height: number) {
  const margin = 2;
  const ahead = forecast ?? new Float64Array();
  const [least = 0, most = 1] = extent([...history, ...ahead].filter(Number.isFinite));
  const [low, high] = [Math.min(0, least), Math.max(most, least + 1e-9)];
  const length = Math.max(2, history.length + ahead.length);
  const x = (t: number) => margin + ((width - 2 * margin) * (t - 1)) / (length - 1);
  const y = (value: number) => height - margin - ((height - 2 * margin) * (value - low)) / (high - low);
  const start = history.length;
  const future = Array.from({ length: ahead.length + 1 }, (_, k) => start + k);
  return {
    past: historyPath(history, x, y),
    future: functionPath(future, (t) => (t === start ? (history[t - 1] ?? NaN) : (ahead[t - start - 1] ?? NaN)), x, y),
    zero: low < 0 ? y(0) : null,
  };
}
