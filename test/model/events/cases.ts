import fc from 'fast-check';
import { events } from '../../../src/model/events/model.ts';

export const eventResults = (list: readonly object[], params: object = {}, seed = 1) => {
  const run = events.run({ params: { discountRate: 0.1, ...params }, data: { events: list }, seed });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.results;
};

const anyEvent = fc.record({
  t: fc.integer({ min: 1, max: 40 }),
  probability: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
  revenue: fc.integer({ min: 0, max: 500 }),
  cost: fc.integer({ min: 0, max: 300 }),
  sure: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
});

export const anyTable = fc.array(anyEvent, { minLength: 1, maxLength: 8 });
