import { describe, expect, it } from 'vitest';
import { withPurchaseRole } from '../../../src/labs/data/purchase-layout-edit.ts';
import { textAt } from '../../../src/model/purchases/text-column.ts';
import type { Store } from '../../../src/store/store.ts';
import { sampleStore } from '../../state/environment.ts';
import { faulty, opened, until } from './opened-purchases.ts';

const failing = async (code: 'storage-full' | 'interrupted' | 'storage-failed'): Promise<Store> => ({
  ...(await sampleStore()),
  saveLog: () => Promise.resolve({ ok: false, error: { code, name: 'UnknownError' } } as never),
});

describe('purchases with planted faults', () => {
  it('are previewed, imported and stored, and every row is counted', async () => {
    const { importer, workbench, store } = await opened(faulty);
    expect([importer.stage, importer.ready, importer.reading.header]).toEqual(['layout', true, true]);
    await importer.run();
    expect([importer.stage, importer.outcome?.ending]).toEqual(['outcome', 'saved']);
    expect(importer.outcome?.report).toMatchObject({
      rows: 8,
      kept: 4,
      merged: 0,
      refused: 4,
      customers: 3,
      sum: 9.5,
      refunds: 1,
      zeros: 1,
    });
    expect(importer.outcome?.report.reasons.map(({ code, first }) => [code, first.map(({ line }) => line)])).toEqual([
      ['too-few-cells', [9]],
      ['missing-customer', [6]],
      ['impossible-date', [4]],
      ['missing-amount', [8]],
    ]);
    expect(workbench.current.dataset).toMatchObject({ id: 'my-shop', title: 'My shop', customers: 3, unit: 'month', dated: true });
    expect(workbench.current.dataset.log).toMatchObject({ purchases: 4, pseudonymous: false, margin: 1 });
    expect((await store.readLog('my-shop'))?.amount).toEqual(Float64Array.of(10, 2.5, -3, 0));
  });

  it('follow the policies that were chosen', async () => {
    const { importer } = await opened(faulty);
    importer.policies = { refunds: 'drop', zeros: 'keep', missingAmounts: 'zero', missingCustomers: 'unknown', sameDay: 'merge' };
    await importer.run();
    expect(importer.outcome?.report).toMatchObject({
      kept: 4,
      merged: 1,
      dropped: { refunds: 1, zeros: 0 },
      refused: 2,
      ofUnknownCustomer: 1,
      amountsTakenAsZero: 1,
      sum: 19.5,
    });
  });

  it('under pseudonyms keep neither an id nor a telephone number', async () => {
    const { importer, store, workbench } = await opened(faulty);
    importer.pseudonyms = true;
    expect(importer.withheld).toEqual(['phone']);
    await importer.run();
    const log = await store.readLog('my-shop');
    if (log === null) throw new Error('no log');
    expect(importer.outcome?.report.withheld).toEqual(['phone']);
    expect(log.attributes).toEqual([]);
    for (const place of [0, 1, 2]) expect(textAt(log.ids, place)).toMatch(/^[0-9a-f]{16}$/);
    expect(workbench.current.dataset.log?.pseudonymous).toBe(true);
  });
});

describe('nothing is stored', () => {
  it('where no row was kept', async () => {
    const { importer, workbench } = await opened('customer,date,amount\nA,2024-01-02,-1\nB,2024-01-09,-2\n');
    importer.policies = { ...importer.policies, refunds: 'refuse' };
    await importer.run();
    expect(importer.outcome).toMatchObject({ ending: 'nothing', report: { kept: 0, refused: 2 } });
    expect(workbench.datasets).toHaveLength(1);
  });

  it('where reading was cancelled; the preview stays', async () => {
    const { importer, workbench } = await opened(faulty);
    const running = importer.run();
    expect(importer.progress).toEqual({ step: 'reading', share: 0 });
    importer.cancel();
    await running;
    expect([importer.stage, importer.cancelled, importer.outcome]).toEqual(['layout', true, null]);
    expect(workbench.datasets).toHaveLength(1);
  });

  it('where saving was cancelled, and the save is ended by what it tells', async () => {
    let ended: unknown = null;
    const place = async (): Promise<Store> => ({
      ...(await sampleStore()),
      kind: 'browser',
      saveLog: async (_dataset, _log, _createdAt, onProgress) => {
        onProgress?.(0.5);
        await new Promise((resolve) => setTimeout(resolve));
        try {
          onProgress?.(0.9);
        } catch (error) {
          ended = error;
          throw error;
        }
        throw new Error('went on');
      },
    });
    const { importer, workbench } = await opened(faulty, { in: place });
    const running = importer.run();
    await until(() => importer.progress?.step === 'saving' && importer.progress.share === 0.5);
    importer.cancel();
    await running;
    expect(ended).toMatchObject({ message: 'The save was cancelled.' });
    expect([importer.stage, importer.cancelled]).toEqual(['layout', true]);
    expect(workbench.datasets).toHaveLength(1);
  });

  it.each([
    ['storage-full', 'storage-full'],
    ['interrupted', 'erased'],
    ['storage-failed', 'save-failed'],
  ] as const)('where the store says %s; saving again is offered', async (code, kind) => {
    const { importer, workbench } = await opened(faulty, { in: () => failing(code) });
    await importer.run();
    expect(importer.outcome).toMatchObject({ ending: 'not-saved', report: { kept: 4 } });
    expect(workbench.datasets).toHaveLength(1);
    expect(workbench.messages).toContainEqual({ kind });
    await importer.saveAgain();
    expect(importer.outcome?.ending).toBe('not-saved');
  });
});

it('what could not be saved is saved later without reading it again', async () => {
  let full = true;
  const place = async (): Promise<Store> => {
    const store = await sampleStore();
    return {
      ...store,
      saveLog: (...saved) => (full ? Promise.resolve({ ok: false, error: { code: 'storage-full' } }) : store.saveLog(...saved)),
    };
  };
  const { importer, workbench } = await opened(faulty, { in: place });
  await importer.run();
  full = false;
  await importer.saveAgain();
  expect([importer.outcome?.ending, workbench.current.dataset.id]).toEqual(['saved', 'my-shop']);
});

describe('a name that is taken', () => {
  const small = 'customer,date,amount\nZ,2024-05-02,1\nZ,2024-05-09,2\n';

  it('gives a second dataset, or takes the place of the first', async () => {
    const { importer, workbench } = await opened(faulty);
    expect(importer.sameName).toBeNull();
    await importer.run();
    await importer.open(small, 'My shop');
    expect(importer.sameName?.id).toBe('my-shop');
    await importer.run();
    await importer.open(small, 'My shop');
    importer.replace = true;
    await importer.run();
    expect(workbench.datasets.map(({ id, log }) => [id, log?.purchases ?? null])).toEqual([
      ['distributor-channel', null],
      ['my-shop-2', 2],
      ['my-shop', 2],
    ]);
  });

  it('keeps the old dataset where the new one cannot be saved', async () => {
    let full = false;
    const place = async (): Promise<Store> => {
      const store = await sampleStore();
      return {
        ...store,
        saveLog: (...saved) => (full ? Promise.resolve({ ok: false, error: { code: 'storage-full' } }) : store.saveLog(...saved)),
      };
    };
    const { importer, store } = await opened(faulty, { in: place });
    await importer.run();
    full = true;
    await importer.open(small, 'My shop');
    importer.replace = true;
    await importer.run();
    expect(importer.outcome?.ending).toBe('not-saved');
    expect((await store.readLog('my-shop'))?.day).toHaveLength(4);
  });
});

describe('what a person corrects', () => {
  it('in the columns is judged at once', async () => {
    const { importer } = await opened(faulty);
    const { layout, preview } = importer;
    if (layout === null || preview === null) throw new Error('no preview');
    importer.arrange(withPurchaseRole(layout, 2, 'ignore', preview.rows));
    expect(importer.layoutFaults).toEqual([{ code: 'role-missing', role: 'amount' }]);
    expect(importer.ready).toBe(false);
  });

  it('in the reading cuts the table anew', async () => {
    const { importer } = await opened('A;2024-01-02;1,5\nB;2024-01-05;2,5\n');
    expect(importer.reading).toEqual({ encoding: 'utf-8', delimiter: ';', header: false });
    await importer.read({ header: true });
    expect(importer.preview?.headerLine).toBe(1);
    await importer.read({ header: false });
    await importer.run();
    expect(importer.outcome?.report).toMatchObject({ kept: 2, sum: 4 });
  });
});

it('the currency in the header of the amounts is proposed', async () => {
  const { importer } = await opened('客户编号,消费日期,金额（元）\n甲,2024-01-05,3\n乙,2024-01-09,4\n');
  expect(importer.currency).toBe('元');
});

it('a file that is gone is a fault, and our own mistake is not', async () => {
  const gone = new File(['x'], 'x.csv');
  gone.slice = () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  expect((await opened(gone)).importer.fault).toEqual({ code: 'unreadable' });
  gone.slice = () => {
    throw new TypeError('a mistake');
  };
  await expect(opened(gone)).rejects.toThrow('a mistake');
});

it('only a file has an encoding to choose', async () => {
  expect((await opened(new File([faulty], 'x.csv'))).importer.ofFile).toBe(true);
  expect((await opened(faulty)).importer.ofFile).toBe(false);
});
