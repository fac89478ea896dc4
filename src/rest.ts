import { labs } from './labs/index.ts';
import { faultSentencesIn, labsWithTexts, labTextsIn, messagesIn } from './locales/index.ts';
import { languages } from './scenario/language.ts';
import { dialogs } from './shell/menu/dialogs.ts';
import type { Workbench } from './state/workbench.svelte.ts';

/**
 * Loads what other screens and languages need, so that the page goes on working without the network. Where that is gone by now, each asks
 * for its own again when it is wanted.
 */
export async function loadTheRest(workbench: Workbench): Promise<void> {
  const texts = languages.flatMap((language) => [
    messagesIn(language),
    faultSentencesIn(language),
    ...labsWithTexts.map((lab) => labTextsIn(language, lab)),
  ]);
  const storing = [import('./store/browser-contents.ts'), import('./store/logs/browser-logs.ts')];
  const screens = [
    ...[import('./shell/menu/MoreMenu.svelte'), import('./scenario/link.ts'), import('./scenario/repair.ts')],
    ...Object.values(dialogs).map((load) => load()),
    ...[import('./shell/Messages.svelte'), import('./state/authoring.svelte.ts'), import('./state/lesson-own.ts')],
    ...[import('./embed/query.ts'), import('./embed/opening.ts')],
    ...[import('./state/open-course.ts'), import('./state/exercise.svelte.ts'), import('./labs/exercises/pane/ExercisePane.svelte')],
    import('./labs/exercises/sheet/print-sheets.ts'),
    import('./shell/glossary/explain-labels.ts').then(({ explainLabels }) => explainLabels(workbench)),
    ...[import('./state/lesson.svelte.ts'), import('./shell/lesson/LessonStrip.svelte'), import('./controls/VeilCover.svelte')],
    ...Object.values(labs).map((load) => load(workbench.settings)),
    import('./labs/life-curve/details.ts').then(({ details }) => Promise.all(Object.values(details).map((load) => load()))),
  ];
  const tasks = [
    ...[import('../workers/importer.ts'), import('../workers/import-tasks.ts')],
    ...[import('../workers/simulator.ts'), import('../workers/simulation-tasks.ts')],
    ...[import('../workers/populator.ts'), import('../workers/population-tasks.ts')],
    ...[import('../workers/segmenter.ts'), import('../workers/segment-tasks.ts')],
  ];
  const samples = import('./store/samples/more-samples.ts').then(({ loadSamples }) => loadSamples());
  const asked = await Promise.allSettled([...texts, ...screens, ...tasks, ...storing, workbench.learnCatalogue(), samples]);
  const lost = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (lost.length > 0) {
    throwMistake(lost);
    return;
  }
  document.documentElement.dataset.complete = '';
  if (__EDITION__ === 'hosted' && window.top === window) await (await import('./shell/install/install.ts')).install(workbench);
}

/** Throws what is not that a part of the app could not be loaded. Each browser says that in its own words. */
function throwMistake(lost: readonly unknown[]): void {
  const mistake = lost.find((reason) => !/module|preload/i.test(String(reason)));
  if (mistake instanceof Error) throw mistake;
}
