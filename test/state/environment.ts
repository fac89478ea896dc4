import { plainPresentation, type Presentation } from '../../src/state/presentation.ts';
import { Settings } from '../../src/state/settings.svelte.ts';
import type { Wanted } from '../../src/state/wanted.ts';
import { Workbench } from '../../src/state/workbench.svelte.ts';
import { openStore } from '../../src/store/open-store.ts';
import { distributorChannel, distributorChannelCustomers } from '../../src/store/samples/distributor-channel.ts';
import type { Store } from '../../src/store/store.ts';
import type { Engine } from '../../workers/engine.ts';
import { PageEngine } from '../../workers/page-engine.ts';
import { fitTasks } from '../../workers/fit-tasks.ts';
import { importTasks } from '../../workers/import-tasks.ts';
import { populationTasks } from '../../workers/population-tasks.ts';
import { segmentTasks } from '../../workers/segment-tasks.ts';
import { simulationTasks } from '../../workers/simulation-tasks.ts';

const sample = distributorChannelCustomers();

export const memory = (): Promise<Store> => openStore({ indexedDB: undefined });
export const pageEngine = (): Engine => new PageEngine(fitTasks);

/** A store with the first sixty customers of the sample dataset, the course's three among them. */
export async function sampleStore(): Promise<Store> {
  const store = await memory();
  await store.saveDataset(distributorChannel, sample.slice(0, 60), '2024-01-01T00:00:00.000Z');
  return store;
}

export interface Started {
  readonly store?: Store;
  readonly engine?: Engine;
  readonly wanted?: Wanted;
  readonly presentation?: Partial<Presentation>;
}

/** The whole state of the app in a place without browser, database and workers. */
export async function started({ store, engine = pageEngine(), wanted = null, presentation = {} }: Started = {}): Promise<Workbench> {
  const kept = store ?? (await sampleStore());
  let minutes = 0;
  const clock = () => new Date(Date.UTC(2024, 5, 1, 0, minutes++)).toISOString();
  const settings = await Settings.load(kept, { ...plainPresentation, ...presentation }, ['en']);
  return Workbench.start(
    {
      ...{ store: kept, engine: Promise.resolve(engine), settings, clock },
      importer: () => Promise.resolve(new PageEngine(importTasks)),
      simulator: () => Promise.resolve(new PageEngine(simulationTasks)),
      populator: () => Promise.resolve(new PageEngine(populationTasks)),
      segmenter: () => Promise.resolve(new PageEngine(segmentTasks)),
    },
    wanted,
  );
}
