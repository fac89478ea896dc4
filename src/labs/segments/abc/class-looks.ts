import type { SeriesTone } from '../../../charts/xy-chart-data.ts';

const tones: readonly SeriesTone[] = ['stability', 'formation', 'exploration', 'decline'];

/** The letter of a class, the best first. */
export const classLetter = (code: number): string => String.fromCharCode(65 + code);

/** The letter with the course's word, where it has one. */
export function classLabel(code: number, words: readonly string[]): string {
  const word = words[code];
  return word === undefined ? classLetter(code) : `${classLetter(code)} · ${word}`;
}

export const classTone = (code: number): SeriesTone => tones[code] ?? 'soft';
