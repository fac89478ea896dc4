import type { Engine } from '../../workers/engine.ts';
import type { ImportTasks, PopulationTasks, SegmentTasks, SimulationTasks } from '../../workers/protocol.ts';

/** How the engines that not every screen needs are started; each is called once, when it is first asked for. */
export interface EngineStarts {
  readonly importer: () => Promise<Engine<ImportTasks>>;
  readonly simulator: () => Promise<Engine<SimulationTasks>>;
  readonly populator: () => Promise<Engine<PopulationTasks>>;
  readonly segmenter: () => Promise<Engine<SegmentTasks>>;
}

/** The engines behind the labs, started when they are first needed. */
export class Engines {
  readonly #starts: EngineStarts;
  #importer: Promise<Engine<ImportTasks>> | null = null;
  #simulator: Promise<Engine<SimulationTasks>> | null = null;
  #populator: Promise<Engine<PopulationTasks>> | null = null;
  #segmenter: Promise<Engine<SegmentTasks>> | null = null;

  constructor(starts: EngineStarts) {
    this.#starts = starts;
  }

  /** Reads tables. */
  get importer(): Promise<Engine<ImportTasks>> {
    return (this.#importer ??= this.#starts.importer());
  }

  /** Draws experts' events. */
  get simulator(): Promise<Engine<SimulationTasks>> {
    return (this.#simulator ??= this.#starts.simulator());
  }

  /** Simulates populations. */
  get populator(): Promise<Engine<PopulationTasks>> {
    return (this.#populator ??= this.#starts.populator());
  }

  /** Divides customers into segments. */
  get segmenter(): Promise<Engine<SegmentTasks>> {
    return (this.#segmenter ??= this.#starts.segmenter());
  }
}
