import type { Exercise } from '../../../state/exercise.svelte.ts';
import type { Settings } from '../../../state/settings.svelte.ts';
import { printSheets } from './print-sheets.ts';
import { answerKey, resultsSheet, worksheet } from './sheets.ts';

/** Prints an exercise with the learner's numbers: to be answered by hand, the key to it, or what the learner answered. */
export function printExercise(settings: Settings, exercise: Exercise, what: 'worksheet' | 'key' | 'results'): Promise<boolean> {
  const { pack, variant } = exercise;
  switch (what) {
    case 'worksheet':
      return printSheets([worksheet(settings, pack, variant)]);
    case 'key':
      return printSheets([answerKey(settings, pack, variant)]);
    case 'results':
      return printSheets([resultsSheet(settings, exercise)]);
    default:
      return what satisfies never;
  }
}
