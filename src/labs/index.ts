import type { Component } from 'svelte';
import type { LabId, Workbench } from '../state/workbench.svelte.ts';

type Lab = Component<{ readonly workbench: Workbench }>;

/** Every lab, loaded when it is first shown. */
export const labs: Readonly<Record<LabId, () => Promise<{ readonly default: Lab }>>> = {
  'life-curve': () => import('./life-curve/LifeCurveLab.svelte'),
  data: () => import('./data/DataLab.svelte'),
};
