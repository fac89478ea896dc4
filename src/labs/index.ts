import type { Component } from 'svelte';
import type { Settings } from '../state/settings.svelte.ts';
import type { LabId, Workbench } from '../state/workbench.svelte.ts';

type Lab = Component<{ readonly workbench: Workbench }>;

/** Every lab, loaded with its own texts when it is first shown. */
export const labs: Readonly<Record<LabId, (settings: Settings) => Promise<{ readonly default: Lab }>>> = {
  'life-curve': () => import('./life-curve/LifeCurveLab.svelte'),
  data: async (settings) => {
    await settings.learnDataLab();
    return import('./data/DataLab.svelte');
  },
};
