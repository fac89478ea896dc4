import type { Language } from '../scenario/language.ts';
import type { editor } from './en/editor.ts';
import type { exercises } from './en/exercises.ts';
import type { lessons } from './en/lessons.ts';
import type { results } from './en/results.ts';
import type { start } from './en/start.ts';
import type { embedding } from './en/embedding.ts';
import type { glossary } from './en/glossary.ts';
import type { sharing } from './en/sharing.ts';
import type { balance } from './en/balance.ts';
import type { dataLab } from './en/data-lab.ts';
import type { events } from './en/events.ts';
import type { en } from './en/index.ts';
import type { leaving } from './en/leaving.ts';
import type { loyalty } from './en/loyalty.ts';
import type { menu } from './en/menu.ts';
import type { methods } from './en/methods.ts';
import type { migration } from './en/migration.ts';
import type { projection } from './en/projection.ts';
import type { relationship } from './en/relationship.ts';
import type { retention } from './en/retention.ts';
import type { segments } from './en/segments.ts';
import type { FaultSentences } from './fault-sentences.ts';

/** The texts that are there from the first screen on. English, the base language, defines the keys. */
export type Messages = typeof en;

/** The texts that a lab has besides, loaded with it. */
export interface LabTexts {
  readonly balance: typeof balance;
  readonly data: typeof dataLab;
  readonly events: typeof events;
  readonly leaving: typeof leaving;
  readonly loyalty: typeof loyalty;
  readonly methods: typeof methods;
  readonly migration: typeof migration;
  readonly projection: typeof projection;
  readonly relationship: typeof relationship;
  readonly retention: typeof retention;
  readonly segments: typeof segments;
  readonly start: typeof start;
  readonly exercises: typeof exercises;
  readonly lessons: typeof lessons;
  readonly editor: typeof editor;
  readonly results: typeof results;
  readonly sharing: typeof sharing;
  readonly embedding: typeof embedding;
  readonly glossary: typeof glossary;
  readonly menu: typeof menu;
}

type Loaders = { readonly [N in keyof LabTexts]: () => Promise<LabTexts[N]> };

interface Texts {
  readonly faults: () => Promise<FaultSentences>;
  readonly everywhere: () => Promise<Messages>;
  readonly labs: Loaders;
}

const catalogue: Readonly<Record<Language, Texts>> = {
  en: {
    faults: async () => (await import('./en/faults.ts')).faults,
    everywhere: async () => (await import('./en/index.ts')).en,
    labs: {
      balance: async () => (await import('./en/balance.ts')).balance,
      data: async () => (await import('./en/data-lab.ts')).dataLab,
      events: async () => (await import('./en/events.ts')).events,
      leaving: async () => (await import('./en/leaving.ts')).leaving,
      loyalty: async () => (await import('./en/loyalty.ts')).loyalty,
      methods: async () => (await import('./en/methods.ts')).methods,
      migration: async () => (await import('./en/migration.ts')).migration,
      projection: async () => (await import('./en/projection.ts')).projection,
      relationship: async () => (await import('./en/relationship.ts')).relationship,
      retention: async () => (await import('./en/retention.ts')).retention,
      segments: async () => (await import('./en/segments.ts')).segments,
      start: async () => (await import('./en/start.ts')).start,
      exercises: async () => (await import('./en/exercises.ts')).exercises,
      lessons: async () => (await import('./en/lessons.ts')).lessons,
      editor: async () => (await import('./en/editor.ts')).editor,
      results: async () => (await import('./en/results.ts')).results,
      sharing: async () => (await import('./en/sharing.ts')).sharing,
      embedding: async () => (await import('./en/embedding.ts')).embedding,
      glossary: async () => (await import('./en/glossary.ts')).glossary,
      menu: async () => (await import('./en/menu.ts')).menu,
    },
  },
  'zh-CN': {
    faults: async () => (await import('./zh-CN/faults.ts')).faults,
    everywhere: async () => (await import('./zh-CN/index.ts')).zhCN,
    labs: {
      balance: async () => (await import('./zh-CN/balance.ts')).balance,
      data: async () => (await import('./zh-CN/data-lab.ts')).dataLab,
      events: async () => (await import('./zh-CN/events.ts')).events,
      leaving: async () => (await import('./zh-CN/leaving.ts')).leaving,
      loyalty: async () => (await import('./zh-CN/loyalty.ts')).loyalty,
      methods: async () => (await import('./zh-CN/methods.ts')).methods,
      migration: async () => (await import('./zh-CN/migration.ts')).migration,
      projection: async () => (await import('./zh-CN/projection.ts')).projection,
      relationship: async () => (await import('./zh-CN/relationship.ts')).relationship,
      retention: async () => (await import('./zh-CN/retention.ts')).retention,
      segments: async () => (await import('./zh-CN/segments.ts')).segments,
      start: async () => (await import('./zh-CN/start.ts')).start,
      exercises: async () => (await import('./zh-CN/exercises.ts')).exercises,
      lessons: async () => (await import('./zh-CN/lessons.ts')).lessons,
      editor: async () => (await import('./zh-CN/editor.ts')).editor,
      results: async () => (await import('./zh-CN/results.ts')).results,
      sharing: async () => (await import('./zh-CN/sharing.ts')).sharing,
      embedding: async () => (await import('./zh-CN/embedding.ts')).embedding,
      glossary: async () => (await import('./zh-CN/glossary.ts')).glossary,
      menu: async () => (await import('./zh-CN/menu.ts')).menu,
    },
  },
};

/** The labs with texts of their own. */
export const labsWithTexts = Object.keys(catalogue.en.labs) as readonly (keyof LabTexts)[];

/** The texts of one language, loaded when they are first wanted. */
export const messagesIn = (language: Language): Promise<Messages> => catalogue[language].everywhere();

export const labTextsIn = <N extends keyof LabTexts>(language: Language, lab: N): Promise<LabTexts[N]> => catalogue[language].labs[lab]();

/** What is wrong with a document, in sentences. */
export const faultSentencesIn = (language: Language): Promise<FaultSentences> => catalogue[language].faults();
