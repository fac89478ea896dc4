/**
 * Plain least squares by normal equations on columns scaled to length one.
 * @returns one coefficient a column (0 for a column of zeros) and the sum of squared residuals
 */
export function leastSquares(columns: readonly (readonly number[])[], y: readonly number[]): { beta: number[]; sse: number } {
  const lengths = columns.map((column) => Math.hypot(...column));
  const scaled = columns.map((column, j) => column.map((x) => (lengths[j] ? x / lengths[j] : 0)));
  const beta = solved(
    scaled.map((a, i) => scaled.map((b, j) => (i === j && !lengths[i] ? 1 : dot(a, b)))),
    scaled.map((a) => dot(a, y)),
  );
  const sse = y.reduce((sum, value, i) => sum + (value - scaled.reduce((fit, a, j) => fit + (a[i] ?? 0) * (beta[j] ?? 0), 0)) ** 2, 0);
  return { beta: beta.map((b, j) => b / (lengths[j] || 1)), sse };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Gauss–Jordan with the largest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let k = 0; k < rows.length; k++) {
    let best = k;
    for (let i = k; i < rows.length; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]!.map((x) => x / rows[k]![k]!);
    rows[k] = pivot;
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![k]!;
      if (i !== k) rows[i] = rows[i]!.map((x, j) => x - factor * pivot[j]!);
    }
  }
  return rows.map((row) => row.at(-1)!);
}

/** The linear part of the life curve with λ = 1 for given break points: columns of h1, v, N and h2 at t = 1..n. */
export function curveColumns(n: number, g1: number, g2 = Infinity): number[][] {
  const ages = Array.from({ length: n }, (_, i) => i + 1);
  const rise = (t: number) => Math.min(t, g2);
  return [
    ages.map((t) => Math.min(rise(t), g1) ** 2),
    ages.map(() => 1),
    ages.map((t) => (rise(t) > g1 ? 1 - Math.exp(g1 - rise(t)) : 0)),
    ages.map((t) => (t > g2 ? -((t - g2) ** 2) : 0)),
  ];
}
