import { expect, test } from 'vitest';
import { textColumnOf } from '../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../src/scenario/stored-log.ts';
import { customerOfLog, customersOfLog } from '../../src/state/log-customers.ts';
import { factsOf } from '../../src/scenario/log-facts.ts';
import { distributorChannel } from '../../src/store/samples/distributor-channel.ts';

/** Days of 2022: 1 January is 18993. */
const january = 18_993;

/** One customer who bought in January and March and again at the end of 2023, and many who came once. */
function logOf(customers: number): StoredLog {
  const day = [january + 4, january + 65, january + 700, ...Array.from({ length: customers - 1 }, () => january)];
  return {
    customers,
    first: Uint32Array.from({ length: customers + 1 }, (_, place) => (place === 0 ? 0 : place + 2)),
    day: Int32Array.from(day),
    amount: Float64Array.from(day, (_, row) => (row === 1 ? 30 : 10)),
    ...{ cost: null, complaints: null, use: null, attributes: [] },
    ids: textColumnOf(Array.from({ length: customers }, (_, place) => `C${place}`)),
  };
}

const datasetOf = (log: StoredLog) => ({ ...distributorChannel, pools: [], log: factsOf(log, { margin: 0.5, pseudonymous: false }) });

test('a customer’s history has a month for every month to the end of the log, profit by the margin', () => {
  const log = logOf(2);
  const customer = customerOfLog(datasetOf(log), log, 0);
  expect(customer?.firstUnit).toBe(2022 * 12);
  expect(customer?.profit.length).toBe(24);
  expect([...(customer?.profit ?? [])].flatMap((profit, month) => (profit === 0 ? [] : [[month, profit]]))).toEqual([
    [0, 5],
    [2, 15],
    [23, 5],
  ]);
  expect(customer?.ended).toBe(false);
});

test('who has not bought for more than a year counts as gone, with a curve that is complete at the last purchase', () => {
  const log = logOf(2);
  expect(customerOfLog(datasetOf(log), log, 1)).toMatchObject({ id: 'C1', ended: true, profit: Float64Array.of(5) });
});

test('of more than 2,000 customers as many get a history, evenly from first to last', async () => {
  const log = logOf(5000);
  const customers = await customersOfLog(datasetOf(log), log);
  expect(customers).toHaveLength(2000);
  expect([customers[0]?.id, customers[1]?.id, customers.at(-1)?.id]).toEqual(['C0', 'C2', 'C4997']);
});
