import type { Pack } from '../../exercise/pack.ts';
import { encodeScenario } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scenarioText } from '../../scenario/scenario-text.ts';
import { forClass, isOwn, withoutScenarioNotes } from '../../state/lesson-own.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { withoutOrigin } from '../../controls/origin.ts';

/** What a person chooses of what goes along. */
export interface SharingChoice {
  readonly rows: boolean;
  readonly sameNumbers: boolean;
  /** Of a lesson of one's own, what is for its trainer only. */
  readonly notes: boolean;
}

/** What is open and can be given away: a set-up, or a pack at a place in it. */
export type Shared =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'course'; readonly pack: Pack; readonly at: string; /** Of an exercise's variant. */ readonly seed: number | null };

/** An exercise or lesson that is open goes before the lab that it is set in. */
export function sharedOf({ classroom: { exercise, lesson }, shown }: Workbench, { rows, sameNumbers, notes }: SharingChoice): Shared {
  if (exercise !== null) {
    const seed = sameNumbers ? exercise.progress.seed : null;
    return { kind: 'course', pack: exercise.pack, at: exercise.item.id, seed };
  }
  if (lesson !== null) {
    const { pack, scene } = lesson;
    return {
      kind: 'course',
      pack: notes || !isOwn(pack) ? pack : { ...pack, document: forClass(pack.document) },
      at: scene.id,
      seed: null,
    };
  }
  return { kind: 'scenario', scenario: withoutOrigin(rows ? shown.scenarioWithRows : shown.scenario) };
}

/** For a code: what is written about a set-up makes it too fine to be read. */
export const withoutNote = (shared: Shared): Shared =>
  shared.kind === 'scenario'
    ? { ...shared, scenario: { ...shared.scenario, note: null } }
    : { ...shared, pack: { ...shared.pack, document: withoutScenarioNotes(shared.pack.document) } };

/** What a link carries behind its `#`. */
export async function hashOf(shared: Shared, { rows }: Pick<SharingChoice, 'rows'>): Promise<string> {
  if (shared.kind === 'scenario') return `#s=${await encodeScenario(shared.scenario, { rows })}`;
  const { pack, at, seed } = shared;
  const { bundledPack } = await import('../../exercise/pack-catalogue.ts');
  const numbers = seed === null ? '' : `&seed=${seed}`;
  // One that somebody changed keeps the id that it had.
  const known = await bundledPack(pack.id);
  if (known !== null && known.sha256 === pack.sha256) return `#x=${pack.id}/${at}${numbers}`;
  const { encodePack } = await import('../../exercise/pack-link.ts');
  return `#x=${await encodePack(pack)}${numbers}`;
}

/** What a file holds that opens the same. */
export const fileTextOf = (shared: Shared): string =>
  shared.kind === 'scenario' ? scenarioText(shared.scenario) : `${JSON.stringify(shared.pack.document, null, 2)}\n`;
