import type { ModelName } from '../model/index.ts';

/** The screens, and the models whose scenarios each of them shows; the first is the one it opens with. */
export const labModels = {
  start: [],
  'life-curve': ['life-curve', 'life-curve-fit'],
  retention: ['retention'],
  projection: ['retention-projection'],
  leaving: ['lost-customer', 'lost-group'],
  loyalty: ['loyal-customer'],
  balance: ['acquisition-retention-balance'],
  migration: ['migration'],
  events: ['events'],
  methods: ['three-methods'],
  relationship: ['relationship'],
  'value-matrix': ['value-matrix'],
  abc: ['abc-classes'],
  rfm: ['rfm'],
  deciles: ['deciles'],
  clusters: ['clusters'],
  tiers: ['tiers'],
  churn: ['churn-warning'],
  data: [],
  exercises: [],
  lessons: [],
  editor: [],
  results: [],
} as const satisfies Readonly<Record<string, readonly ModelName[]>>;

export type LabId = keyof typeof labModels;
const labIds = Object.keys(labModels) as readonly LabId[];
export const isLab = (name: string): name is LabId => Object.hasOwn(labModels, name);

const segmentLabs = ['value-matrix', 'abc', 'rfm', 'deciles', 'clusters', 'tiers', 'churn'] as const satisfies readonly LabId[];

/** The labs that one entry of the navigation opens, the first of them first. */
export const labGroups = [
  ['life-curve'],
  ['retention', 'projection', 'leaving', 'loyalty', 'balance'],
  ['migration'],
  ['events', 'methods'],
  ['relationship'],
  segmentLabs,
  ['data'],
  ['exercises', 'lessons', 'editor', 'results'],
] as const satisfies readonly (readonly LabId[])[];

/** Whether a lab shows what a whole dataset is divided into. */
export const ofDatasets = (lab: LabId): boolean => (segmentLabs as readonly LabId[]).includes(lab);

/** Which lab shows scenarios of a model; null where none does. */
export const labOf = (model: ModelName): LabId | null =>
  labIds.find((id) => (labModels[id] as readonly ModelName[]).includes(model)) ?? null;
