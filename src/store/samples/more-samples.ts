import { ok } from '../../model/result.ts';
import type { Dataset } from '../../scenario/dataset.ts';
import type { LogFacts } from '../../scenario/stored-log.ts';
import type { Text } from '../../scenario/text.ts';
import { factsOf } from '../../scenario/log-facts.ts';
import type { Store, StoredDataset, Written } from '../store.ts';
import type { PurchaseSource } from './purchases/source.ts';

/** A sample dataset that is made when it is asked for. */
export interface OfferedSample {
  readonly id: string;
  readonly title: Text;
  /** One line; the whole page is the dataset's note. */
  readonly about: Text;
}

type Offer = OfferedSample & { readonly load: () => Promise<{ readonly source: PurchaseSource }> };

const offers: readonly Offer[] = [
  {
    id: 'hotel',
    title: { 'zh-CN': '酒店', en: 'Hotel' },
    about: {
      'zh-CN': '虚构：20,000 名客人三年的住宿，含客房、餐饮和会议消费、成本与投诉',
      en: 'Made up: three years of stays of 20,000 guests, with room, restaurant and conference spend, cost and complaints',
    },
    load: () => import('./purchases/hotel.ts'),
  },
  {
    id: 'magazine',
    title: { 'zh-CN': '杂志订阅', en: 'Magazine' },
    about: {
      'zh-CN': '虚构：10,000 名订户七年的按年、按季续订',
      en: 'Made up: seven years of yearly and quarterly renewals of 10,000 subscribers',
    },
    load: () => import('./purchases/magazine.ts'),
  },
  {
    id: 'cdnow-sample',
    title: { 'zh-CN': 'CDNOW 十分之一样本', en: 'CDNOW, one-tenth sample' },
    about: {
      'zh-CN': '真实：2,357 名客户在网上唱片店 CDNOW 的 6,919 次购买（Fader 与 Hardie，2001）',
      en: 'Real: 6,919 purchases of 2,357 customers at the online record shop CDNOW (Fader and Hardie, 2001)',
    },
    load: () => import('./purchases/cdnow-sample.ts'),
  },
];

/** The samples that {@link ensureSample} makes. */
export const offeredSamples: readonly OfferedSample[] = offers;

/**
 * Puts a sample dataset in, unless it is there.
 * @param createdAt  ISO 8601, UTC
 * @param onProgress told now and then, the share done
 * @returns the dataset; null where no sample has this id
 */
export async function ensureSample(
  store: Store,
  id: string,
  createdAt: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Written<StoredDataset> | null> {
  const offer = offers.find((one) => one.id === id);
  if (offer === undefined) return null;
  const there = (await store.listDatasets()).find((dataset) => dataset.id === id);
  if (there !== undefined) return ok(there);
  const { sourceLog } = await import('./purchases/source-log.ts');
  const { source } = await offer.load();
  const log = await sourceLog(source, (share) => paused(() => onProgress(share * making)));
  const { note, currency, margin } = source;
  const dataset: Dataset & { readonly log: LogFacts } = {
    ...{ id, title: offer.title, note, currency, dated: true, pools: [] },
    unit: 'month',
    origin: 'sample',
    log: factsOf(log, { margin, pseudonymous: false }),
  };
  return store.saveLog(dataset, log, createdAt, (share) => onProgress(making + share * (1 - making)));
}

/** What making is of all the work. */
const making = 0.8;

/** Tells, and lets the page do something else. */
async function paused(tell: () => void): Promise<void> {
  tell();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Loads what {@link ensureSample} needs, so that it works without the network later. */
export const loadSamples = (): Promise<unknown> => Promise.all([import('./purchases/source-log.ts'), ...offers.map(({ load }) => load())]);

/** What is in a sample, on one page; null where no sample has this id. */
export async function noteOf(id: string): Promise<Text | null> {
  const loaded = await offers.find((one) => one.id === id)?.load();
  return loaded?.source.note ?? null;
}
