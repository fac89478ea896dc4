import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { sampleStore } from '../../state/environment.ts';
import { faulty, opened, until } from './opened-purchases.ts';

describe('where memory ends', () => {
  const full = () => {
    throw new RangeError('Array buffer allocation failed');
  };

  it('before the preview, a sentence says so', async () => {
    const file = new File([faulty], 'x.csv');
    file.slice = full;
    const { importer } = await opened(file);
    expect([importer.fault, importer.busy, importer.stage]).toEqual([{ code: 'worker-failed' }, false, 'choose']);
  });

  it('while reading, a sentence says so and the layout is there again', async () => {
    const file = new File([faulty], 'x.csv');
    const { importer, workbench } = await opened(file);
    file.slice = full;
    await importer.run();
    expect([importer.fault, importer.progress, importer.stage]).toEqual([{ code: 'worker-failed' }, null, 'layout']);
    expect(workbench.datasets).toHaveLength(1);
  });

  it('while saving, it was not saved, and can be saved again', async () => {
    const { importer, workbench } = await opened(faulty, { in: () => throwingOnce(new RangeError('Array buffer allocation failed')) });
    await importer.run();
    expect([importer.outcome?.ending, importer.progress]).toEqual(['not-saved', null]);
    await importer.saveAgain();
    expect([importer.outcome?.ending, workbench.current.dataset.id]).toEqual(['saved', 'my-shop']);
  });
});

describe('our own mistake leaves nothing under way', () => {
  const mistaken = () => {
    throw new TypeError('a mistake');
  };

  it('in reading', async () => {
    const file = new File([faulty], 'x.csv');
    const { importer } = await opened(file);
    file.slice = mistaken;
    await expect(importer.read({ header: false })).rejects.toThrow('a mistake');
    expect(importer.busy).toBe(false);
    await expect(importer.run()).rejects.toThrow('a mistake');
    expect(importer.progress).toBeNull();
  });

  it('in saving', async () => {
    const { importer } = await opened(faulty, { in: () => throwingOnce(new TypeError('a mistake')) });
    await expect(importer.run()).rejects.toThrow('a mistake');
    expect([importer.progress, importer.stage]).toEqual([null, 'layout']);
  });
});

it('saving again that was cancelled can be tried once more', async () => {
  let attempt = 0;
  const place = async (): Promise<Store> => {
    const store = await sampleStore();
    return {
      ...store,
      kind: 'browser',
      saveLog: async (dataset, log, createdAt, onProgress) => {
        attempt++;
        if (attempt === 1) return { ok: false, error: { code: 'storage-full' } };
        onProgress?.(0.5);
        await new Promise((resolve) => setTimeout(resolve));
        return store.saveLog(dataset, log, createdAt, onProgress);
      },
    };
  };
  const { importer } = await opened(faulty, { in: place });
  await importer.run();
  const again = importer.saveAgain();
  await until(() => importer.progress?.share === 0.5);
  importer.cancel();
  await again;
  expect([importer.stage, importer.outcome?.ending]).toEqual(['outcome', 'not-saved']);
  await importer.saveAgain();
  expect(importer.outcome?.ending).toBe('saved');
});

/** A store whose first save of a log throws. */
async function throwingOnce(error: Error): Promise<Store> {
  const store = await sampleStore();
  let saves = 0;
  return { ...store, saveLog: (...log) => (saves++ === 0 ? Promise.reject(error) : store.saveLog(...log)) };
}
