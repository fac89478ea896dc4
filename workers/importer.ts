import type { Engine } from './engine.ts';
import ImportWorker from './import.worker.ts?worker&inline';
import type { ImportTasks } from './protocol.ts';
import { started } from './start.ts';

/** The engine that reads tables; one file at a time. */
export const startImporter = (): Promise<Engine<ImportTasks>> =>
  started<ImportTasks>(
    () => new ImportWorker(),
    1,
    async () => (await import('./import-tasks.ts')).importTasks,
  );
