import { labs } from './labs/index.ts';
import { faultSentencesIn, labsWithTexts, labTextsIn, messagesIn } from './locales/index.ts';
import { languages } from './scenario/language.ts';
import type { Workbench } from './state/workbench.svelte.ts';

/** Loads what other screens and languages need, so that the page goes on working without the network. */
export async function loadTheRest(workbench: Workbench): Promise<void> {
  const texts = languages.flatMap((language) => [
    messagesIn(language),
    faultSentencesIn(language),
    ...labsWithTexts.map((lab) => labTextsIn(language, lab)),
  ]);
  const { details } = await import('./labs/life-curve/details.ts');
  const storing = [import('./store/browser-contents.ts'), import('./store/logs/browser-logs.ts')];
  const screens = [
    ...[import('./shell/sharing/ShareDialog.svelte'), import('./scenario/link.ts'), import('./scenario/repair.ts')],
    import('./shell/Messages.svelte'),
    ...[import('./embed/query.ts'), import('./embed/opening.ts'), import('./shell/embed/EmbedDialog.svelte')],
    ...[import('./state/open-course.ts'), import('./state/exercise.svelte.ts'), import('./labs/exercises/pane/ExercisePane.svelte')],
    import('./labs/exercises/sheet/print-sheets.ts'),
    import('./shell/glossary/explain-labels.ts').then(({ explainLabels }) => explainLabels(workbench)),
    ...[import('./state/lesson.svelte.ts'), import('./shell/lesson/LessonStrip.svelte'), import('./controls/VeilCover.svelte')],
    ...Object.values(labs).map((load) => load(workbench.settings)),
    ...Object.values(details).map((load) => load()),
  ];
  const tasks = [
    ...[import('../workers/importer.ts'), import('../workers/import-tasks.ts')],
    ...[import('../workers/simulator.ts'), import('../workers/simulation-tasks.ts')],
    ...[import('../workers/populator.ts'), import('../workers/population-tasks.ts')],
    ...[import('../workers/segmenter.ts'), import('../workers/segment-tasks.ts')],
  ];
  const { loadSamples } = await import('./store/samples/more-samples.ts');
  await Promise.all([...texts, ...screens, ...tasks, ...storing, workbench.learnCatalogue(), loadSamples()]);
  document.documentElement.dataset.complete = '';
  if (__EDITION__ === 'hosted' && window.top === window) await (await import('./shell/install/install.ts')).install(workbench);
}
