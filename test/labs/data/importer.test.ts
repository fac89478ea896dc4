import { describe, expect, it } from 'vitest';
import { Importer } from '../../../src/labs/data/importer.svelte.ts';
import { withRole } from '../../../src/labs/data/layout-edit.ts';
import { faultyTable } from '../../input/faulty-table.ts';
import { sampleStore, started } from '../../state/environment.ts';
import { fullStore } from './full-store.ts';

async function opened(text: string, { name = 'table.csv', in: place = sampleStore } = {}) {
  const store = await place();
  const workbench = await started({ store });
  const importer = new Importer(() => workbench);
  await importer.openFile(new File([text], name), 'My table');
  return { store, workbench, importer };
}

const faulty = faultyTable();

describe('a table with planted faults', () => {
  it('is previewed, imported and stored, and exactly its faults are reported', async () => {
    const { importer, workbench, store } = await opened(faulty.text);
    expect([importer.stage, importer.ready, importer.preview?.rowCount]).toEqual(['layout', true, faulty.rows]);
    expect(importer.reading).toEqual({ encoding: 'utf-8', delimiter: ',', header: true });
    await importer.run();
    expect(importer.stage).toBe('outcome');
    expect(importer.outcome?.report.refusals.map(({ line, code }) => ({ line, code }))).toEqual(faulty.planted);
    expect(importer.outcome?.saved).toBe(true);
    expect(workbench.current.dataset).toMatchObject({ id: 'my-table', title: 'My table', customers: faulty.customers });
    expect(await store.readCustomers('my-table')).toHaveLength(faulty.customers);
  });

  it('is imported twice under two ids', async () => {
    const { importer, workbench } = await opened('customer,month,profit\nA,1,2\n');
    await importer.run();
    await importer.openText('customer,month,profit\nB,1,2\n', 'My table');
    await importer.run();
    expect(workbench.datasets.map(({ id }) => id)).toEqual(['distributor-channel', 'my-table', 'my-table-2']);
  });
});

describe('nothing is stored', () => {
  it('where no row was kept', async () => {
    const { importer, workbench } = await opened('customer,month,profit\nA,1,x\nB,,3\n');
    await importer.run();
    expect(importer.outcome).toMatchObject({ dataset: null, saved: false, report: { kept: 0, refused: 2 } });
    expect(workbench.datasets).toHaveLength(1);
  });

  it('where it was cancelled; the preview stays', async () => {
    const { importer, workbench } = await opened(faulty.text);
    const running = importer.run();
    expect(importer.stage).toBe('running');
    importer.cancel();
    await running;
    expect([importer.stage, importer.cancelled, importer.outcome]).toEqual(['layout', true, null]);
    expect(workbench.datasets).toHaveLength(1);
  });

  it('and the outcome says so, where the store refuses', async () => {
    const { importer, workbench } = await opened('customer,month,profit\nA,1,2\n', { in: fullStore });
    await importer.run();
    expect(importer.outcome).toMatchObject({ saved: false, report: { kept: 1 } });
    expect(workbench.messages).toContainEqual({ kind: 'storage-full' });
  });
});

describe('a file that is no table', () => {
  it('is refused by name', async () => {
    const { importer } = await opened('PK\u0003\u0004rest', { name: 'book.xlsx' });
    expect([importer.stage, importer.fault]).toEqual(['choose', { code: 'not-text', looksLike: 'workbook-or-archive' }]);
  });

  it('that the browser cannot read is refused', async () => {
    const { importer } = await opened('');
    const broken = new File(['x'], 'x.csv');
    broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await importer.openFile(broken, 'x');
    expect(importer.fault).toEqual({ code: 'unreadable' });
  });
});

describe('a person’s own reading', () => {
  it('cuts the table anew, guesses again and is used by the import', async () => {
    const { importer, workbench } = await opened('A;1;1,5\nB;1;2,5\n');
    expect(importer.reading.header).toBe(false);
    await importer.read({ header: true });
    expect(importer.preview?.table.header).toEqual(['A', '1', '1,5']);
    await importer.read({ header: false });
    await importer.run();
    expect(workbench.current.customers.map(({ id, profit }) => [id, ...profit])).toEqual([
      ['A', 1.5],
      ['B', 2.5],
    ]);
  });

  it('that cannot be is a fault, and keeps the import waiting until it can', async () => {
    const { importer } = await opened('customer,month,profit\nA,1,23\n');
    await importer.read({ encoding: 'utf-16le' });
    expect([importer.fault?.code, importer.ready, importer.stage]).toEqual(['wrong-encoding', false, 'layout']);
    await importer.read({ encoding: 'utf-8' });
    expect([importer.fault, importer.ready]).toEqual([null, true]);
  });

  it('of the columns shows at once what is missing', async () => {
    const { importer } = await opened('customer,month,profit\nA,1,2\n');
    const { layout, preview } = importer;
    if (layout === null || preview === null) throw new Error('no preview');
    importer.arrange(withRole(layout, 2, 'ignore', preview.table));
    expect(importer.layoutFaults).toEqual([{ code: 'role-missing', role: 'profit' }]);
    expect(importer.ready).toBe(false);
  });
});

it('the currency in the headers is proposed', async () => {
  const { importer, workbench } = await opened('客户,月份,利润（万元）\n甲,2024-01,3\n');
  expect(importer.currency).toBe('万元');
  await importer.run();
  expect(workbench.current.dataset.currency).toBe('万元');
});
