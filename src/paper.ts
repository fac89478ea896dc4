import type { Printed } from './embed/frame/host-page.ts';
import type { Workbench } from './state/workbench.svelte.ts';

/** Prints; false where there is nothing of the kind, or the page may not print. */
export async function onPaper(workbench: Workbench, what: Printed): Promise<boolean> {
  const { exercise } = workbench.classroom;
  switch (what) {
    case 'page':
      return (await import('./controls/print-page.ts')).printPage();
    case 'report':
      if (exercise === null) return (await import('./shell/report/print-report.ts')).printReport(workbench);
      return (await import('./labs/exercises/sheet/print-exercise.ts')).printExercise(workbench.settings, exercise, 'results');
    case 'worksheet':
    case 'key':
      if (exercise === null) return false;
      return (await import('./labs/exercises/sheet/print-exercise.ts')).printExercise(workbench.settings, exercise, what);
    default:
      return what satisfies never;
  }
}

/** Shows what was done, for somebody who only looks: the results of the exercise that is open, or the report of the lab. */
export async function showDone(workbench: Workbench, target: HTMLElement): Promise<void> {
  const { exercise } = workbench.classroom;
  if (exercise !== null) exercise.showEnd();
  else await (await import('./shell/report/show-report.svelte.ts')).showReport(workbench, target);
}
