import type { Language } from '../scenario/language.ts';
import type { dataLab } from './en/data-lab.ts';
import type { en } from './en/index.ts';
import type { FaultSentences } from './fault-sentences.ts';

/** The texts of every screen. English, the base language, defines the keys. */
export type Messages = typeof en;

/** The texts that the data lab has besides. */
export type DataLabMessages = typeof dataLab;

interface Texts {
  readonly faults: () => Promise<FaultSentences>;
  readonly everywhere: () => Promise<Messages>;
  readonly dataLab: () => Promise<DataLabMessages>;
}

const catalogue: Readonly<Record<Language, Texts>> = {
  en: {
    faults: async () => (await import('./en/faults.ts')).faults,
    everywhere: async () => (await import('./en/index.ts')).en,
    dataLab: async () => (await import('./en/data-lab.ts')).dataLab,
  },
  'zh-CN': {
    faults: async () => (await import('./zh-CN/faults.ts')).faults,
    everywhere: async () => (await import('./zh-CN/index.ts')).zhCN,
    dataLab: async () => (await import('./zh-CN/data-lab.ts')).dataLab,
  },
};

/** The texts of one language, loaded when they are first wanted. */
export const messagesIn = (language: Language): Promise<Messages> => catalogue[language].everywhere();

export const dataLabMessagesIn = (language: Language): Promise<DataLabMessages> => catalogue[language].dataLab();

/** What is wrong with a document, in sentences. */
export const faultSentencesIn = (language: Language): Promise<FaultSentences> => catalogue[language].faults();
