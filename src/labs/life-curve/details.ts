import type { Component } from 'svelte';
import type { View } from '../../state/life-curve.svelte.ts';
import type { LabView } from './lab-view.svelte.ts';

type Details = Component<{ readonly view: LabView }>;

/** What stands below the picture, one a tab; loaded when its tab is first opened. */
export const details: Readonly<Record<View, () => Promise<{ readonly default: Details }>>> = {
  explain: () => import('./Explanation.svelte'),
  table: () => import('./UnitTable.svelte'),
  similar: () => import('./SimilarCustomers.svelte'),
  evidence: () => import('./FitEvidence.svelte'),
  export: () => import('./ExportTab.svelte'),
};
