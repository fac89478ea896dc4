import type { Component } from 'svelte';
import type { Workbench } from '../../state/workbench.svelte.ts';

/** A dialog that the header or its menu opens. */
export type HeaderDialog = Component<{ readonly workbench: Workbench; readonly open: boolean; readonly onclose: () => void }>;

/** What the menu opens, each loaded when it is first wanted. */
export const dialogs = {
  share: () => import('../sharing/ShareDialog.svelte'),
  storage: () => import('./StorageDialog.svelte'),
  report: () => import('../report/ReportDialog.svelte'),
  embed: () => import('../embed/EmbedDialog.svelte'),
  glossary: () => import('../glossary/GlossaryDialog.svelte'),
  erase: () => import('./EraseDialog.svelte'),
  about: () => import('./AboutDialog.svelte'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly default: HeaderDialog }>>>;
