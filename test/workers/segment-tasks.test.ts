import { expect, test } from 'vitest';
import { OpenLog } from '../../src/labs/segments/open-log.ts';
import { textColumnOf } from '../../src/model/purchases/text-column.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import type { HeldLog } from '../../workers/segment-log.ts';
import { segmentTasks } from '../../workers/segment-tasks.ts';

const engine = new PageEngine(segmentTasks);
const logOf = (...amounts: number[]): HeldLog => ({
  customers: amounts.length,
  first: Uint32Array.from({ length: amounts.length + 1 }, (_, place) => place),
  day: new Int32Array(amounts.length),
  amount: Float64Array.from(amounts),
  ...{ cost: null, complaints: null, use: null },
  ids: textColumnOf(amounts.map(String)),
});
const never = new AbortController().signal;
const monetary = async (log: OpenLog) => {
  const answered = await log.ask((tasks) => tasks.measures(log.id, 0, {}), never);
  return answered.ok ? [...answered.value.monetary] : answered.error;
};

test('a worker that holds another log, or none, is given the one that is asked about', async () => {
  const [one, two] = [new OpenLog(logOf(1, 2), () => Promise.resolve(engine)), new OpenLog(logOf(3), () => Promise.resolve(engine))];
  expect(segmentTasks.measures(one.id, 0, {})).toBeNull();
  expect(await monetary(one)).toEqual([1, 2]);
  expect(await monetary(two)).toEqual([3]);
  expect(segmentTasks.listed(one.id, { members: null, column: null, descending: false, search: '' })).toBeNull();
  expect(await monetary(one)).toEqual([1, 2]);
});

test('a log knows its first and last day, also where nobody bought anything', () => {
  const days = { ...logOf(1, 2, 3), day: Int32Array.of(7, -3, 5) };
  const log = new OpenLog(days, () => Promise.resolve(engine));
  expect([log.firstDay, log.lastDay]).toEqual([-3, 7]);
  const empty = new OpenLog(logOf(), () => Promise.resolve(engine));
  expect([empty.firstDay, empty.lastDay]).toEqual([0, 0]);
});
