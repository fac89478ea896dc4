import { describe, expect, it } from 'vitest';
import { courseIn } from '../../src/embed/hash.ts';
import { bundledPack, packIds } from '../../src/exercise/pack-catalogue.ts';
import { decodePack } from '../../src/exercise/pack-link.ts';
import type { Pack } from '../../src/exercise/pack.ts';
import links from './fixtures/course-links-0.1.0.json' with { type: 'json' };
import { variantFor } from './packs.ts';

/** The pack that a link names or brings along. */
async function packBehind(hash: string): Promise<Pack | null> {
  const wish = courseIn(`#${hash}`);
  if (wish?.kind === 'pack') return bundledPack(wish.pack);
  const pack = await decodePack(wish?.kind === 'pack-payload' ? wish.payload : '');
  return pack.ok ? pack.value : null;
}

/** Links into the course as version 0.1.0 wrote them. They are never made anew: whoever got one keeps it. */
describe('a course link of version 0.1.0', () => {
  it('is kept of every built-in pack, and of one that comes along', () => {
    const kept = links.map(({ pack }) => pack);
    expect(packIds.filter((id) => !kept.includes(id))).toEqual([]);
    expect(kept.filter((id) => !packIds.includes(id))).toEqual(['test.practice']);
  });

  it.each(links.map((link) => [link.pack, link] as const))('%s: leads to the same item or scene', async (id, link) => {
    const wish = courseIn(`#${link.hash}`);
    if (wish?.kind === 'pack') expect(wish).toEqual({ kind: 'pack', pack: id, at: link.at, seed: link.seed });
    const pack = await packBehind(link.hash);
    if (pack === null) throw new Error('no pack');
    expect(pack.id).toBe(id);
    const stage = [...pack.items, ...pack.scenes.map((scene) => ({ ...scene, type: 'scene' }))].find((one) => one.id === link.at);
    expect(stage?.type).toBe(link.kind);
    expect(pack.scenarios[stage?.scenario ?? '']?.model ?? null).toBe(link.model);
    if (link.sha256 !== undefined) expect(pack.sha256).toBe(link.sha256);
    if (link.numbers !== undefined) expect(variantFor(pack, link.seed).numbers).toEqual(link.numbers);
  });
});
