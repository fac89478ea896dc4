import './theme.css';
import './controls/failure-panel.ts';
import '../workers/trusted-workers.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import { content, presentation } from './embed/address.ts';
import { Settings } from './state/settings.svelte.ts';
import { Workbench } from './state/workbench.svelte.ts';
import { openStore } from './store/open-store.ts';
import { ensureSamples } from './store/samples/ensure-samples.ts';
import { startEngine, startImporter } from '../workers/client.ts';

const clock = () => new Date().toISOString();

async function start(target: HTMLElement): Promise<void> {
  const engine = startEngine();
  const store = await openStore();
  await ensureSamples(store, clock());
  const settings = await Settings.load(store, presentation(location.search), navigator.languages);
  const workbench = await Workbench.start({ store, engine, importer: startImporter, settings, clock }, content(location.hash));
  mount(App, { target, props: { workbench } });
  // Only now: if mounting throws, the sentence and the failure panel stay instead of a blank page.
  target.querySelector('[data-loading]')?.remove();
}

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
await start(target);
