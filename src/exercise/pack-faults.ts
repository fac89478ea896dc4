import { under, type Fault } from '../model/fault.ts';
import type { Pack } from './pack.ts';
import { setUp } from './set-up.ts';
import { variantOf, onlySeed, type Variant } from './variant.ts';
import { itemVariantFaults } from './variant-faults.ts';

/** Seeds that are tried of a pack that takes any. */
const mostTried = 24;

/** The seeds for which a pack is checked: all that it lists, or those that its authors pinned numbers for and a few more. */
export function triedSeeds({ randomize, items }: Pick<Pack, 'randomize' | 'items'>): readonly number[] {
  if (randomize === null) return [onlySeed];
  if (randomize.variants !== undefined) return randomize.variants;
  const pinned = items.flatMap((item) => (item.type === 'numeric' ? Object.keys(item.answer.expect ?? {}).map(Number) : []));
  return [...new Set([...pinned, ...Array.from({ length: mostTried }, (_, index) => index + 1)])];
}

/**
 * Everything that is wrong with a pack that could be read once its numbers are drawn and its models run: each fault for the first
 * variant that shows it. Runs the models of every item for every variant, so it may take a moment.
 */
export function packFaults(pack: Pack): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const seed of triedSeeds(pack)) {
    for (const fault of faultsOfVariant(pack, seed)) {
      const key = `${fault.code} ${fault.path.join('\n')}`;
      if (!found.has(key)) found.set(key, pack.randomize === null ? fault : { ...fault, variant: seed });
    }
  }
  return [...found.values()];
}

/** {@link packFaults} of one variant, without naming it. */
export function faultsOfVariant(pack: Pack, seed: number): readonly Fault[] {
  const variant = variantOf(pack, seed);
  if (!variant.ok) return [variant.error];
  return [
    ...pack.items.flatMap((item, index) =>
      itemVariantFaults({ pack, item, variant: variant.value }).map((fault) => under(['items', index], fault)),
    ),
    ...sceneFaults(pack, variant.value),
  ];
}

const sceneFaults = (pack: Pack, variant: Variant): readonly Fault[] =>
  pack.scenes.flatMap((scene, index) => {
    const ready = setUp(pack, scene, variant);
    return ready.ok ? [] : ready.error.map((fault) => under(['scenes', index], fault));
  });
