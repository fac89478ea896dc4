import type { TimeUnit } from '../model/discounting/rate-conversion.ts';
import type { ModelName } from '../model/index.ts';
import type { Params } from '../model/parameters.ts';
import type { Json, JsonObject } from './json.ts';
import type { Text } from './text.ts';

/** A customer of a stored dataset, whose rows stand in for inline data; or, for a model of many customers, the whole dataset. */
export interface Reference {
  readonly dataset: string;
  /** Null for the whole dataset. */
  readonly customer: string | null;
}

export interface ScenarioData {
  /** The model's own data fields as the document gives them, gaps as null. */
  readonly inline: JsonObject;
  readonly reference: Reference | null;
}

/** A checked document with its defaults filled in. The state of a lab, a file and a link are this. */
export interface Scenario {
  readonly id: string | null;
  readonly title: Text | null;
  readonly note: Text | null;
  readonly model: ModelName;
  readonly unit: TimeUnit;
  /** As shown after an amount; empty where unknown. */
  readonly currency: string;
  /** uint32 */
  readonly seed: number;
  readonly params: Params;
  readonly data: ScenarioData;
  /** What a screen shows of it; free, and without influence on any number. */
  readonly view: JsonObject | null;
  /** The document's own keys that start with `x-`: anybody's, kept as they are. */
  readonly extras: Readonly<Record<string, Json>>;
}

/** What a document that does not say has. */
export const scenarioDefaults = { unit: 'month', currency: '', seed: 1 } as const satisfies Partial<Scenario>;
