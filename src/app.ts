import './theme.css';
import './controls/failure-panel.ts';
import '../workers/trusted-workers.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import { content, presentation } from './embed/address.ts';
import { faultSentencesIn, labsWithTexts, labTextsIn, messagesIn } from './locales/index.ts';
import { labs } from './labs/index.ts';
import { languages } from './scenario/language.ts';
import { Settings } from './state/settings.svelte.ts';
import { Workbench } from './state/workbench.svelte.ts';
import { openStore } from './store/open-store.ts';
import { ensureSamples } from './store/samples/ensure-samples.ts';
import { startEngine } from '../workers/client.ts';

const clock = () => new Date().toISOString();

async function start(target: HTMLElement): Promise<void> {
  const engine = startEngine();
  const store = await openStore();
  await ensureSamples(store, clock());
  const settings = await Settings.load(store, presentation(location.search), navigator.languages);
  const workbench = await Workbench.start(
    {
      ...{ store, engine, settings, clock },
      importer: async () => (await import('../workers/importer.ts')).startImporter(),
      simulator: async () => (await import('../workers/simulator.ts')).startSimulator(),
      populator: async () => (await import('../workers/populator.ts')).startPopulator(),
      segmenter: async () => (await import('../workers/segmenter.ts')).startSegmenter(),
    },
    content(location.hash),
  );
  mount(App, { target, props: { workbench } });
  // Only now: if mounting throws, the sentence and the failure panel stay instead of a blank page.
  target.querySelector('[data-loading]')?.remove();
  setTimeout(() => void loadTheRest(workbench), restDelay);
}

/** The first screen has come to rest by then. Milliseconds. */
const restDelay = 1500;

/** Loads what other screens and languages need, so that the page goes on working without the network. */
async function loadTheRest(workbench: Workbench): Promise<void> {
  const texts = languages.flatMap((language) => [
    messagesIn(language),
    faultSentencesIn(language),
    ...labsWithTexts.map((lab) => labTextsIn(language, lab)),
  ]);
  const { details } = await import('./labs/life-curve/details.ts');
  const storing = [import('./store/browser-contents.ts'), import('./store/logs/browser-logs.ts')];
  const screens = [
    ...[import('./shell/ShareDialog.svelte'), import('./scenario/link.ts'), import('./scenario/repair.ts')],
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
}

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
await start(target);
