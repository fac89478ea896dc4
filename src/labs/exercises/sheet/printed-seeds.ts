import type { Pack } from '../../../exercise/pack.ts';
import { onlySeed } from '../../../exercise/variant.ts';

/** Seeds for so many sheets: the pack's own variants in turn, or the first whole numbers; one where nothing is drawn. */
export function printedSeeds({ randomize }: Pick<Pack, 'randomize'>, count: number): readonly number[] {
  if (randomize === null) return [onlySeed];
  const { variants = [] } = randomize;
  return Array.from({ length: count }, (_, index) => variants[index % variants.length] ?? index + 1);
}
