import type { Language } from './language.ts';

/** A text of a document: one string for every language, or one string a language. */
export type Text = string | Readonly<Record<Language, string>>;

export const inLanguage = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language]);
