import { isLab, labModels, ofDatasets } from '../state/labs.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { Opening } from './address.ts';

/** Opens what stands beside the first scenario: an exercise or a lesson, and the screen or the tab that is asked for. */
export async function openBeside(workbench: Workbench, { course }: Pick<Opening, 'course'>): Promise<void> {
  const { view, mode } = workbench.settings.presentation;
  if (mode === 'authoring') await workbench.showLab('editor');
  if (course !== null) await workbench.classroom.open(course);
  if (view !== null) await openView(workbench, view);
}

/** Shows a screen, or a tab of the one that is shown, by the name it has in the address. A name that nothing has changes nothing. */
async function openView(workbench: Workbench, name: string): Promise<void> {
  if (isLab(name)) return workbench.showLab(name);
  const [key = '', word] = name.split(':');
  const tabs = ofDatasets(workbench.lab) ? 'details' : 'tab';
  workbench.shown.note(word === undefined ? tabs : key, word ?? key);
}

/** Takes everything back to how the page was opened. */
export async function startAgain(workbench: Workbench, opening: Opening): Promise<void> {
  workbench.classroom.close();
  const { wanted, course } = opening;
  if (course === null || wanted !== null) await workbench.open(wanted);
  // A screen shows what it was left with.
  if (wanted?.kind === 'lab' && labModels[wanted.lab].length > 0) workbench.shown.restart(workbench.shown.start);
  await openBeside(workbench, opening);
}
