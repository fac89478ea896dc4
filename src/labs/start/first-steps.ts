import type { Workbench } from '../../state/workbench.svelte.ts';

/** What the three paths of the start page lead to. */
export const firstSteps = {
  'student-first': (workbench) => workbench.classroom.open({ kind: 'pack', pack: 'crm-life-curve', at: null, seed: null }),
  'student-second': (workbench) => workbench.showLab('exercises'),
  'trainer-first': (workbench) => workbench.classroom.open({ kind: 'pack', pack: 'lesson-life-curve', at: null, seed: null }),
  'trainer-second': (workbench) => workbench.showLab('lessons'),
  'manager-first': (workbench) => workbench.showLab('data'),
  'manager-second': (workbench) => workbench.open({ kind: 'scenario', id: 'five-points-of-retention' }),
  'manager-sample': (workbench) => workbench.showLab('data'),
} as const satisfies Readonly<Record<string, (workbench: Workbench) => Promise<void>>>;
export type FirstStep = keyof typeof firstSteps;
