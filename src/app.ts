import './theme.css';
import './contrast.css';
import './controls/failure-panel.ts';
import '../workers/trusted-workers.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import { asked, withScreen, type Opening } from './embed/address.ts';
import { openingOf } from './embed/hash.ts';
import { Settings } from './state/settings.svelte.ts';
import { Workbench } from './state/workbench.svelte.ts';
import { openStore } from './store/open-store.ts';
import { ensureSamples } from './store/samples/ensure-samples.ts';
import { startEngine } from '../workers/client.ts';

const clock = () => new Date().toISOString();

async function start(target: HTMLElement): Promise<void> {
  const { presentation, wrong } = await asked(location.search);
  document.documentElement.toggleAttribute('data-still', presentation.still);
  if (presentation.waits) await (await import('./shell/embed/poster.ts')).startPressed(target, presentation);
  const engine = startEngine();
  const { namespace, storage } = presentation;
  // A course platform, or a page with a frame for this one.
  const around = window.parent === window && window.opener === null ? null : await import('./around.ts');
  const course = around?.courseAround() ?? null;
  const store = await openStore({
    ...(namespace !== null && { namespace }),
    course: course !== null,
    ...(storage !== 'auto' && { indexedDB: undefined }),
  });
  await ensureSamples(store, clock());
  const settings = await Settings.load(store, presentation, navigator.languages);
  const opening = withScreen(firstOpening(presentation.seed), presentation);
  const workbench = await Workbench.start(
    {
      ...{ store, engine, settings, clock },
      importer: async () => (await import('../workers/importer.ts')).startImporter(),
      simulator: async () => (await import('../workers/simulator.ts')).startSimulator(),
      populator: async () => (await import('../workers/populator.ts')).startPopulator(),
      segmenter: async () => (await import('../workers/segmenter.ts')).startSegmenter(),
    },
    opening.wanted,
  );
  if (wrong.length > 0) workbench.tell({ kind: 'query-notices', wrong });
  mount(App, { target, props: { workbench, opening } });
  // Only now: if mounting throws, the sentence and the failure panel stay instead of a blank page.
  target.querySelector('[data-loading]')?.remove();
  await around?.meet(workbench, target, opening, course);
  if (opening.course !== null || presentation.view !== null || presentation.mode !== 'runtime') {
    await (await import('./embed/opening.ts')).openBeside(workbench, opening);
    if (presentation.mode === 'report') await (await import('./paper.ts')).showDone(workbench, target);
  }
  setTimeout(() => void loadTheRest(workbench), restDelay);
}

/** As the hash says; where it says nothing, a pack that stands in the page. */
function firstOpening(seed: number | null): Opening {
  const opening = openingOf(location.hash, seed);
  const inPage = document.getElementById('lifecurve-pack')?.textContent.trim() ?? '';
  if (inPage === '' || opening.wanted !== null || opening.course !== null) return opening;
  return { ...opening, course: { kind: 'pack-document', document: inPage } };
}

/** Nothing where the network is gone before it is asked for. */
async function loadTheRest(workbench: Workbench): Promise<void> {
  const rest = await import('./rest.ts').catch(() => null);
  await rest?.loadTheRest(workbench);
}

/** The first screen has come to rest by then. Milliseconds. */
const restDelay = 1500;

const target = document.getElementById('app');
if (target === null) throw new Error('no #app');
// Not awaited: what is loaded while the page starts may need this module, which would then wait for itself.
void start(target);
