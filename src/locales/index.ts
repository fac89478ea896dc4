import type { Language } from '../scenario/language.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** Every text of the interface. English, the base language, defines the keys. */
export type Messages = typeof en;

const catalogue: Readonly<Record<Language, Messages>> = { en, 'zh-CN': zhCN };

export const messagesIn = (language: Language): Messages => catalogue[language];
