import * as v from 'valibot';
import type { Fault } from '../model/fault.ts';
import { models } from '../model/index.ts';
import { type Result } from '../model/result.ts';
import { languages, type Language } from '../scenario/language.ts';
import { itemProgressOf } from './attempts.ts';
import { checkedBy } from './foreign-file.ts';
import type { Pack } from './pack.ts';
import { idSchema, itemProgressEntries, mostItems, sessionEntries } from './progress-schema.ts';
import type { ItemProgress, Progress, Score } from './progress.ts';
import { creditOf, pointsOf, scoreOf } from './score.ts';

export const resultsKind = 'lifecurve-results';

/** What a learner hands in: all that is needed to judge every answer again. */
export interface ResultsFile extends Omit<Progress, 'items'> {
  readonly kind: typeof resultsKind;
  readonly version: 1;
  /** Version of the app. */
  readonly app: string;
  /** Versions of the numbers of the models in the pack. */
  readonly models: Readonly<Record<string, string>>;
  readonly lang: Language;
  /** Every item of the pack, in its order. */
  readonly items: readonly ItemResult[];
  readonly score: Score;
}

export interface ItemResult extends ItemProgress {
  readonly id: string;
  readonly points: number;
  /** Share of the points, of the best attempt after what attempts and hints cost. */
  readonly credit: number;
}

export function resultsFile(pack: Pack, progress: Progress, by: { readonly app: string; readonly lang: Language }): ResultsFile {
  const { items, ...session } = progress;
  const used = [...new Set(Object.values(pack.scenarios).map(({ model }) => model))].sort();
  return {
    kind: resultsKind,
    version: 1,
    ...session,
    ...by,
    models: Object.fromEntries(used.map((name) => [name, models[name].version])),
    items: pack.items.map((item) => {
      const done = itemProgressOf({ items }, item.id);
      return { id: item.id, points: pointsOf(item), credit: creditOf(item, done), ...done };
    }),
    score: scoreOf(pack, progress),
  };
}

export const resultsText = (results: ResultsFile): string => `${JSON.stringify(results, null, 2)}\n`;

/** Ends in its kind, so that it is known in a folder of many: `test.retention 李雷 42.results.json`. */
export function resultsFileName({ pack, learner }: Pick<ResultsFile, 'pack' | 'learner'>): string {
  const words = [pack.id, learner.name, learner.id].map((word) => word.replace(/[\p{C}\\/:*?"<>|]/gu, ' ').trim());
  return `${words
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, 100)}.results.json`;
}

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000));
const version = v.pipe(v.string(), v.maxLength(50));

const resultsSchema = v.strictObject({
  kind: v.literal(resultsKind),
  version: v.literal(1),
  ...sessionEntries,
  app: version,
  models: v.pipe(v.record(idSchema, version), v.maxEntries(mostItems)),
  lang: v.picklist(languages),
  items: v.pipe(
    v.array(v.strictObject({ id: idSchema, points, credit: share, ...itemProgressEntries })),
    v.maxLength(mostItems),
    v.check((items) => new Set(items.map(({ id }) => id)).size === items.length),
  ),
  score: v.strictObject({ raw: points, max: points, scaled: share, passed: v.boolean(), complete: v.boolean(), done: share }),
});

/** A file of results, checked strictly: it comes from somebody else. @param source JSON text, or a value as JSON would hold it */
export const readResults = (source: unknown): Result<ResultsFile, readonly Fault[]> => checkedBy(resultsSchema, source);

/** The progress that a file of results tells of. */
export function progressIn({ pack, seed, learner, started, ended, items }: ResultsFile): Progress {
  const each = items.map(({ id, attempts, hints, revealed, ticked }) => {
    const done: ItemProgress = { attempts, hints, revealed, ...(ticked !== undefined && { ticked }) };
    return [id, done] as const;
  });
  return { pack, seed, learner, started, ended, items: Object.fromEntries(each) };
}
