import type { Language } from '../scenario/language.ts';
import type { balance } from './en/balance.ts';
import type { dataLab } from './en/data-lab.ts';
import type { events } from './en/events.ts';
import type { en } from './en/index.ts';
import type { leaving } from './en/leaving.ts';
import type { loyalty } from './en/loyalty.ts';
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
