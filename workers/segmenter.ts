import type { Engine } from './engine.ts';
import type { SegmentTasks } from './protocol.ts';
import SegmentWorker from './segment.worker.ts?worker&inline';
import { started } from './start.ts';

/** The engine that divides customers into segments: one worker, which keeps the log that it was given last. */
export const startSegmenter = (): Promise<Engine<SegmentTasks>> =>
  started<SegmentTasks>(
    () => new SegmentWorker(),
    1,
    async () => (await import('./segment-tasks.ts')).segmentTasks,
  );
