import { expect, it } from 'vitest';
import { itemProgressOf } from '../../../src/exercise/attempts.ts';
import { markOf } from '../../../src/labs/exercises/words/mark.ts';
import { fixedPack, progressWith } from './answered-pack.ts';

/** @param raw null for none */
function markAfter(id: string, raw: unknown) {
  const item = fixedPack.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(id);
  const progress = progressWith({ name: '', id: '' }, raw === null ? [] : [[id, raw]]);
  return markOf(item, itemProgressOf(progress, id));
}

it('an item is marked as far as it is, and ticked off only where it was right or nothing could be wrong', () => {
  expect(markAfter('clp', null)).toBe('open');
  expect(markAfter('clp', '1')).toBe('tried');
  expect(markAfter('clp', '500')).toBe('partly');
  expect(markAfter('clp', '366.67')).toBe('right');
  expect(markAfter('guess', ['yes'])).toBe('right');
  expect(markAfter('guess', ['no'])).toBe('used');
  expect(markAfter('why', 'They stay.')).toBe('done');
});
