import { afterEach, describe, expect, it } from 'vitest';
import { usualPolicies } from '../../src/input/purchases/policies.ts';
import { importPurchases, previewPurchases } from '../../workers/import-purchases.ts';
import { importTasks as tasks } from '../../workers/import-tasks.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import { Pool } from '../../workers/pool.ts';
import type { ImportTasks } from '../../workers/protocol.ts';
import { guessed } from '../input/purchases/imported.ts';
import { stable } from './threads.ts';

const text = `customer,date,amount,cost,complaints,activity: visits,shop,size\n${Array.from({ length: 50 }, (_, k) => `C${k % 7},2024-03-${String(1 + (k % 28)).padStart(2, '0')},${k}.5,1,0,2,s${k % 3},${k}`).join('\n')}\n`;
const options = { policies: usualPolicies, margin: 1, pseudonymKey: null };

const threads = stable(() => tasks);
afterEach(() => {
  threads.end();
});

describe('purchases in a worker', () => {
  it('are those read on the page, with progress and every column', async () => {
    const [worker, page] = [new Pool<ImportTasks>(threads.spawn, 1), new PageEngine<ImportTasks>(tasks)];
    const signal = new AbortController().signal;
    const preview = await previewPurchases(page, text, guessed, signal);
    if (!preview.ok || !preview.value.ok) throw new Error('no preview');
    expect(await previewPurchases(worker, text, guessed, signal)).toEqual(preview);
    const { layout } = preview.value.value.guess;
    const shares: number[] = [];
    const there = await importPurchases(worker, text, guessed, layout, options, { signal, onProgress: (share) => shares.push(share) });
    expect(there).toEqual(await importPurchases(page, text, guessed, layout, options, { signal }));
    expect(there.ok && there.value.ok && there.value.value.log?.attributes).toHaveLength(2);
    expect(shares).toEqual([1]);
  });

  it('are handed over, not copied', async () => {
    const preview = await tasks.previewPurchases(text, guessed);
    if (!preview.ok) throw new Error(preview.error.code);
    const handed: number[] = [];
    const spying: ImportTasks = {
      ...tasks,
      importPurchases: async (...given) => {
        const imported = await tasks.importPurchases(...given);
        if (imported.ok) setTimeout(() => handed.push(imported.value.log?.amount.length ?? -1));
        return imported;
      },
    };
    const spied = stable(() => spying);
    const imported = await importPurchases(new Pool<ImportTasks>(spied.spawn, 1), text, guessed, preview.value.guess.layout, options, {});
    await new Promise((resolve) => setTimeout(resolve));
    spied.end();
    expect(imported.ok && imported.value.ok && imported.value.value.log?.amount.length).toBe(50);
    expect(handed).toEqual([0]);
  });
});
