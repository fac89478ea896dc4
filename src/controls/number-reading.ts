/** What a text that someone typed means: a value, or why it means none. `Word` stands for words in a number's place. */
export type NumberReading<Word extends string = never> =
  { readonly ok: true; readonly value: number | Word | null } | { readonly ok: false; readonly message: string };

export type ReadNumber<Word extends string = never> = (text: string) => NumberReading<Word>;
export type WriteNumber<Word extends string = never> = (value: number | Word | null) => string;
