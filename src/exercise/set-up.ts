import { under, type Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { runScenario, type ScenarioRun } from '../scenario/run.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Names } from './formula.ts';
import type { Pack, Settings, Stage } from './pack.ts';
import type { Part } from './parts.ts';
import { withSettings } from './settings.ts';
import type { Variant } from './variant.ts';

/** What an item or a scene puts on the screen. */
export interface SetUp {
  /** Null where the one on the screen stays. */
  readonly scenario: Scenario | null;
  readonly allowance: {
    /** Null for every part. */
    readonly parts: readonly Part[] | null;
    readonly lock: readonly string[] | 'all';
    readonly hide: readonly string[];
  };
  readonly veiled: boolean;
}

/**
 * What a stage puts on the screen in a variant.
 * @param names those of the item, drawn numbers come beside them
 * @returns     faults with paths from the stage: `set.retention`
 */
export function setUp(pack: Pack, stage: Stage, variant: Variant, names: Names = {}): Result<SetUp, readonly Fault[]> {
  const scenario = stagedScenario(pack, stage, { ...variant.numbers, ...names });
  if (!scenario.ok) return scenario;
  const { show = null, lock = [], hide = [], veil = false } = stage;
  return ok({ scenario: scenario.value, allowance: { parts: show, lock, hide }, veiled: veil });
}

/** The scenario of a stage; null where it has none. */
function stagedScenario(
  pack: Pick<Pack, 'scenarios'>,
  { scenario: name, set = {}, view }: Stage,
  names: Names,
): Result<Scenario | null, readonly Fault[]> {
  if (name === undefined) return ok(null);
  const base = packScenario(pack, name);
  if (!base.ok) return err([under(['scenario'], base.error)]);
  const changed = withSettings(base.value, set, names);
  if (!changed.ok) return err(changed.error.map((fault) => under(['set'], fault)));
  return ok(view === undefined ? changed.value : { ...changed.value, view: { ...changed.value.view, ...view } });
}

export function packScenario({ scenarios }: Pick<Pack, 'scenarios'>, name: string): Result<Scenario, Fault> {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  return scenario === undefined ? err({ code: 'not-listed', path: [], got: name, list: 'scenarios' }) : ok(scenario);
}

/** A scenario with settings over those that it has, and what its model makes of it. */
export function runWith(scenario: Scenario, settings: readonly Settings[], names: Names): Result<ScenarioRun, readonly Fault[]> {
  let changed: Result<Scenario, readonly Fault[]> = ok(scenario);
  for (const set of settings) {
    if (!changed.ok) return changed;
    changed = withSettings(changed.value, set, names);
  }
  return changed.ok ? remembered(scenario, changed.value) : changed;
}

/** Runs that a scenario of a pack keeps, each under its parameters. */
const mostRuns = 64;
const runs = new WeakMap<Scenario, Map<string, Result<ScenarioRun, readonly Fault[]>>>();

function remembered(base: Scenario, changed: Scenario): Result<ScenarioRun, readonly Fault[]> {
  const kept = runs.get(base) ?? new Map<string, Result<ScenarioRun, readonly Fault[]>>();
  runs.set(base, kept);
  const key = JSON.stringify(changed.params);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const run = runScenario(changed);
  if (kept.size >= mostRuns) kept.clear();
  kept.set(key, run);
  return run;
}
