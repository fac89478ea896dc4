import { judge } from '../../../src/exercise/judge.ts';
import { newProgress, withAttempt } from '../../../src/exercise/keep-progress.ts';
import type { Progress } from '../../../src/exercise/progress.ts';
import { readPack } from '../../../src/exercise/read-pack.ts';
import { resultsFile, resultsText } from '../../../src/exercise/results-file.ts';
import { variantOf } from '../../../src/exercise/variant.ts';
import { practicePack } from './practice-pack.ts';

/** The pack with the same numbers for everybody: 100 a year, 80 % renew, discounted at 10 %. */
const fixedDocument = { ...practicePack, randomize: { vars: { m: { choose: [100] }, r: { choose: [0.8] }, d: { choose: [0.1] } } } };
export const packFile = { name: 'pack.json', text: () => Promise.resolve(JSON.stringify(fixedDocument)) };

export const fixedPack = (() => {
  const pack = readPack(fixedDocument);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
})();

const at = '2026-11-29T08:00:00.000Z';

export const fixedVariant = (() => {
  const variant = variantOf(fixedPack, 1);
  if (!variant.ok) throw new Error(JSON.stringify(variant.error));
  return variant.value;
})();

/** The progress of a learner who gave these answers, one after the other. */
export function progressWith(learner: Progress['learner'], answers: readonly (readonly [item: string, raw: unknown])[]): Progress {
  return answers.reduce(
    (progress, [id, raw]) => {
      const item = fixedPack.items.find((one) => one.id === id);
      if (item === undefined) throw new Error(id);
      const attempt = judge({ pack: fixedPack, item, variant: fixedVariant, progress, raw, shown: null, at });
      if (!attempt.ok) throw new Error(JSON.stringify(attempt.error));
      return withAttempt(progress, item, attempt.value);
    },
    newProgress(fixedPack, fixedVariant.seed, learner, at),
  );
}

/** The file that such a learner hands in. */
export const answeredPack = (...given: Parameters<typeof progressWith>): string =>
  resultsText(resultsFile(fixedPack, progressWith(...given), { app: '0.0.0', lang: 'en' }));
