import { it } from 'vitest';
import { ran } from './runs.ts';
it('x', () => {
  for (const detail of ['rates', 'behaviour']) {
  const r = ran({ customers: 3, months: 2, detail, exploration: 36, g1: 2, g1Least: 2, g1Spread: 0, sizeSpread: 0, retention: 1, segments: [{ name: 'a', stage: 'formation' }] });
  const s = r.world.segments[0]!;
  console.log(s.startStage, s.startAge, s.growth.row(2).length, s.own.exploration, r.runs[0]!.customers.lives.g1, r.outcome.statusQuo.all.money.profit, r.outcome.statusQuo.all.tally.stock);
  }
});
