import type { Pack } from './exercise/pack.ts';
import { packFaults, triedSeeds } from './exercise/pack-faults.ts';
import { isPackDocument, readPack } from './exercise/read-pack.ts';
import { pointsOf } from './exercise/score.ts';
import type { Fault } from './model/fault.ts';
import { err, ok, type Result } from './model/result.ts';
import type { Json } from './scenario/json.ts';
import { readDocument } from './scenario/parse.ts';
import { runScenario } from './scenario/run.ts';

/** What a document or a pack is, once nothing is wrong with it; of a pack every variant is tried, of a scenario its model is run. */
export function checkDocument(document: Json): Result<object, readonly Fault[]> {
  if (isPackDocument(document)) return checkPack(document);
  const scenario = readDocument(document);
  const run = scenario.ok ? runScenario(scenario.value) : scenario;
  return run.ok ? ok({ kind: 'scenario', model: run.value.model }) : run;
}

function checkPack(document: Json): Result<object, readonly Fault[]> {
  const pack = readPack(document);
  if (!pack.ok) return pack;
  const faults = packFaults(pack.value);
  return faults.length > 0 ? err(faults) : ok(summary(pack.value));
}

const summary = (pack: Pack) => ({
  kind: 'lifecurve-pack',
  id: pack.id,
  revision: pack.revision,
  sha256: pack.sha256,
  items: pack.items.length,
  points: pack.items.reduce((sum, item) => sum + pointsOf(item), 0),
  scenes: pack.scenes.length,
  variants: triedSeeds(pack),
});
