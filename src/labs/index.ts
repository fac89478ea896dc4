import type { Component } from 'svelte';
import { learnSpecifications } from '../model/specifications.ts';
import type { LabTexts } from '../locales/index.ts';
import type { LabId } from '../state/labs.ts';
import type { Settings } from '../state/settings.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';

type Lab = Component<{ readonly workbench: Workbench }>;
type LoadLab = (settings: Settings) => Promise<{ readonly default: Lab }>;

/** A lab that is loaded together with its own texts and what its models take. */
const lab =
  (texts: keyof LabTexts, load: () => Promise<{ readonly default: Lab }>): LoadLab =>
  async (settings) => {
    const [loaded] = await Promise.all([load(), settings.learn(texts), learnSpecifications()]);
    return loaded;
  };

/** Every lab, loaded when it is first shown. */
export const labs: Readonly<Record<LabId, LoadLab>> = {
  start: lab('start', () => import('./start/StartScreen.svelte')),
  'life-curve': () => import('./life-curve/LifeCurveLab.svelte'),
  retention: lab('retention', () => import('./retention/RetentionLab.svelte')),
  projection: lab('projection', () => import('./projection/ProjectionLab.svelte')),
  leaving: lab('leaving', () => import('./leaving/LeavingLab.svelte')),
  loyalty: lab('loyalty', () => import('./loyalty/LoyaltyLab.svelte')),
  balance: lab('balance', () => import('./balance/BalanceLab.svelte')),
  migration: lab('migration', () => import('./migration/MigrationLab.svelte')),
  events: lab('events', () => import('./events/EventsLab.svelte')),
  methods: lab('methods', () => import('./methods/MethodsLab.svelte')),
  relationship: lab('relationship', () => import('./relationship/RelationshipLab.svelte')),
  'value-matrix': lab('segments', () => import('./segments/matrix/MatrixLab.svelte')),
  abc: lab('segments', () => import('./segments/abc/AbcLab.svelte')),
  rfm: lab('segments', () => import('./segments/rfm/RfmLab.svelte')),
  deciles: lab('segments', () => import('./segments/deciles/DecilesLab.svelte')),
  clusters: lab('segments', () => import('./segments/clusters/ClustersLab.svelte')),
  tiers: lab('segments', () => import('./segments/tiers/TiersLab.svelte')),
  churn: lab('segments', () => import('./segments/churn/ChurnLab.svelte')),
  data: lab('data', () => import('./data/DataLab.svelte')),
  exercises: lab('exercises', () => import('./exercises/ExercisesScreen.svelte')),
  lessons: lab('lessons', () => import('./lessons/LessonsScreen.svelte')),
  editor: lab('editor', () => import('./editor/EditorScreen.svelte')),
  results: lab('results', () => import('./results/ResultsScreen.svelte')),
};
