import type { Language } from '../scenario/language.ts';
import type { en } from './en/index.ts';

/** Every text of the interface. English, the base language, defines the keys. */
export type Messages = typeof en;

const catalogue: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./en/index.ts')).en,
  'zh-CN': async () => (await import('./zh-CN/index.ts')).zhCN,
};

/** The texts of one language, loaded when they are first wanted. */
export const messagesIn = (language: Language): Promise<Messages> => catalogue[language]();
