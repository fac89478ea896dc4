import { it } from 'vitest';
import { paramsOf } from './runs.ts';
import { expectedOf } from './chain.ts';
import { worldOf } from '../../../src/model/relationship/world.ts';
import { ratesLives } from '../../../src/model/relationship/rates.ts';
import { tallyOf } from '../../../src/model/relationship/tally.ts';
it('x', () => {
  const months = 40;
  for (const [N, seeds, mult] of [[100000, 120, 1], [100000, 120, 7919]] as const) {
    const cells = [[0, 1], [0, 3], [0, 5], [1, 7], [1, 10], [1, 15], [1, 20], [1, 24], [2, 20], [2, 24], [2, 29], [2, 40], [3, 24], [3, 30], [3, 40]] as const;
    const zs = cells.map(() => [] as number[]);
    let over = 0;
    const e = expectedOf(paramsOf({ customers: N, months, detail: 'rates' }));
    for (let i = 1; i <= seeds; i++) {
      const w = worldOf(paramsOf({ customers: N, months, seed: i * mult, detail: 'rates' }), 0);
      const t = new Float64Array(4 * (months + 1));
      w.chunks.forEach((c) => { const l = ratesLives(w, w.segments[0]!, w.segments[0]!.conditions.statusQuo, c); tallyOf(months, w.segments[0]!, c, l).stock.forEach((x, k) => (t[k]! += x)); });
      cells.forEach(([s, m], k) => { const p = e.occupancy[s]![m]!; zs[k]!.push((t[s * (months + 1) + m]! - N * p) / Math.sqrt(N * p * (1 - p))); });
      let worst = 0;
      for (let s = 0; s < 4; s++) for (let m = 1; m <= months; m++) { const p = e.occupancy[s]![m]!; if (N * p > 60) worst = Math.max(worst, Math.abs(t[s * (months + 1) + m]! - N * p) / Math.sqrt(N * p * (1 - p))); }
      if (worst > 3.5) { over++; console.log('seed', i * mult, worst.toFixed(2)); }
    }
    console.log(N, mult, 'over', over, cells.map((c, k) => `${c.join(',')}: ${(zs[k]!.reduce((a, b) => a + b, 0) / seeds).toFixed(2)} var ${(zs[k]!.reduce((a, b) => a + b * b, 0) / seeds).toFixed(2)}`).join(' | '));
  }
});
