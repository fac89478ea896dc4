import { ProjectionView } from '../../../src/labs/projection/projection-view.svelte.ts';
import type { ProjectionParams } from '../../../src/labs/projection/ways.ts';
import type { Language } from '../../../src/scenario/language.ts';
import { started } from '../../state/environment.ts';

/** "Regular" of Fader & Hardie 2007: thirteen counts, seven renewals seen. */
export const regular = Float64Array.of(1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173);
/** "High End" of the same article. */
export const highEnd = Float64Array.of(1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394);

/** The lab's view of a scenario that comes with the program. */
export async function openedView(id: string, language: Language = 'en'): Promise<ProjectionView> {
  const workbench = await started({ wanted: { kind: 'scenario', id } });
  await workbench.settings.speak(language);
  await workbench.settings.learn('projection');
  return new ProjectionView(() => workbench);
}

/** The view with other parameters. */
export async function viewWith(change: Partial<ProjectionParams>, id = 'regular-survivors', language: Language = 'en') {
  const view = await openedView(id, language);
  view.change(change);
  return view;
}
