import { describe, expect, it } from 'vitest';
import { bundledPack, listedPacks, packIds } from '../../src/exercise/pack-catalogue.ts';
import { packFaults } from '../../src/exercise/pack-faults.ts';

describe.each(packIds)('the pack %s', (id) => {
  it('is right in every variant', async () => {
    const pack = await bundledPack(id);
    expect(pack === null ? ['missing'] : packFaults(pack)).toEqual([]);
  });

  it('is found by its whole id and by its last part, which is the name of its file', async () => {
    const pack = await bundledPack(id);
    expect(pack?.id.split('.').at(-1)).toBe(id);
    expect(await bundledPack(pack?.id ?? '')).toBe(pack);
  });
});

it('no pack is found that there is not', async () => {
  expect(await bundledPack('nowhere')).toBeNull();
  expect(await bundledPack('../course-case-1')).toBeNull();
  expect(await bundledPack(`org.example.other.${packIds[0]}`)).toBeNull();
});

it('all of them are listed, in the order of teaching', async () => {
  const packs = await listedPacks();
  expect(packs.map(({ id }) => id.split('.').at(-1)).toSorted()).toEqual(packIds);
  const order = packs.map(({ document }) => Number(document['x-order'] ?? Infinity));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
