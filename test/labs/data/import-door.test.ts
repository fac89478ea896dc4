import { describe, expect, it } from 'vitest';
import { ImportDoor } from '../../../src/labs/data/import-door.svelte.ts';
import { started } from '../../state/environment.ts';

const faultOf = ({ histories, purchases }: ImportDoor) => histories.fault ?? purchases.fault;

async function given(source: File | string) {
  const workbench = await started();
  const door = new ImportDoor(() => workbench);
  await door.open(source, 'Given');
  return { door, workbench };
}

const purchases = 'customer,date,amount\nA,2024-01-03,10\nB,2024-01-17,4\nA,2024-02-20,6\n';
const histories = 'customer,month,profit\nA,2024-01,10\nA,2024-02,4\nB,2024-01,6\n';

describe('a table', () => {
  it('with a day in each row is taken for purchases', async () => {
    const { door } = await given(new File([purchases], 'shop.csv'));
    expect([door.way, door.seems, door.only, door.stage, faultOf(door)]).toEqual(['purchases', 'purchases', null, 'layout', null]);
  });

  it('with months is taken for profits by period', async () => {
    const { door } = await given(histories);
    expect([door.way, door.seems, door.stage]).toEqual(['histories', 'histories', 'layout']);
    expect(door.histories.preview?.rowCount).toBe(3);
  });

  it('is taken for the other thing where a person says so, under the name it has by then', async () => {
    const { door, workbench } = await given(purchases);
    [door.purchases.title, door.purchases.currency] = ['Renamed', 'CNY'];
    await door.switchTo('histories');
    expect([door.way, door.stage, door.histories.title, door.histories.currency]).toEqual(['histories', 'layout', 'Renamed', 'CNY']);
    await door.switchTo('purchases');
    expect([door.way, door.purchases.title, door.purchases.ready, door.histories.preview]).toEqual(['purchases', 'Renamed', true, null]);
    await door.purchases.run();
    expect([door.stage, workbench.current.dataset.title]).toEqual(['outcome', 'Renamed']);
  });

  it('of more than 64 MB is only taken for purchases', async () => {
    const row = 'customer-0001,2024-01,10\n';
    const { door } = await given(new File(['customer,month,profit\n', row.repeat(Math.ceil((64 * 2 ** 20) / row.length))], 'large.csv'));
    expect([door.way, door.only]).toEqual(['purchases', 'large']);
    await door.switchTo('histories');
    expect(door.way).toBe('purchases');
  });
});

describe('what is no table', () => {
  it('is refused by the reader that can say why, and another can be chosen', async () => {
    const { door } = await given('');
    expect([door.way, door.stage, faultOf(door)]).toEqual([null, 'choose', { code: 'nothing' }]);
    await door.open(new File(['PK\u0003\u0004rest'], 'book.xlsx'), 'Book');
    expect([door.stage, faultOf(door)?.code]).toEqual(['choose', 'damaged-workbook']);
    await door.open(purchases, 'Shop');
    expect([door.stage, faultOf(door)]).toEqual(['layout', null]);
  });
});

it('of two tables given one after the other, the last is shown', async () => {
  const workbench = await started();
  const door = new ImportDoor(() => workbench);
  await Promise.all([door.open(histories, 'First'), door.open(purchases, 'Second')]);
  expect([door.way, door.purchases.title]).toEqual(['purchases', 'Second']);
});
