import { expect, it } from 'vitest';
import { SampleOffers } from '../../../src/labs/data/sample-offers.svelte.ts';
import { inLanguage } from '../../../src/scenario/text.ts';
import { sampleStore, started } from '../../state/environment.ts';

async function offered(place = sampleStore) {
  const workbench = await started({ store: await place() });
  return { workbench, samples: new SampleOffers(() => workbench) };
}

it('a sample is offered until it is there, then it is open', async () => {
  const { workbench, samples } = await offered();
  expect(samples.offered.map(({ id }) => id)).toEqual(['hotel', 'magazine', 'cdnow-sample']);
  await samples.add('cdnow-sample');
  expect(samples.offered.map(({ id }) => id)).toEqual(['hotel', 'magazine']);
  expect([samples.adding, samples.failed]).toEqual([null, false]);
  expect(workbench.current.dataset).toMatchObject({ id: 'cdnow-sample', customers: 2357, log: { purchases: 6919 } });
});

it('what is in a sample can be read before it is added', async () => {
  const { samples } = await offered();
  expect(samples.note('cdnow-sample')).toBeNull();
  await samples.learnNote('cdnow-sample');
  const note = samples.note('cdnow-sample');
  expect(note === null ? '' : inLanguage(note, 'en')).toContain('Fader');
  await samples.learnNote('nothing of that name');
  expect(samples.failed).toBe(true);
});

it('a sample that finds no room is not there, and it is said', async () => {
  const { workbench, samples } = await offered(async () => ({
    ...(await sampleStore()),
    saveLog: () => Promise.resolve({ ok: false, error: { code: 'storage-full' } }),
  }));
  await samples.add('cdnow-sample');
  expect(workbench.messages).toContainEqual({ kind: 'storage-full' });
  expect([samples.offered.length, samples.adding]).toEqual([3, null]);
});
