import type { Customer, Dataset } from '../../scenario/dataset.ts';
import { booksOf } from './bookkeeping.ts';
import { courseLives, neighbourLives } from './course-lives.ts';
import type { Life } from './life.ts';
import { luckOf, type Luck } from './luck.ts';
import { randomLives } from './random-lives.ts';

/** What the dataset says of itself. Unit costs are the course's: 300, 20 and 5 yuan; the pools are six times its example. */
export const distributorChannel: Dataset = {
  id: 'distributor-channel',
  title: { 'zh-CN': '经销商渠道', en: 'Distributor channel' },
  note: {
    'zh-CN':
      '示例数据：由程序按固定种子生成的 320 家经销商，2019 年 1 月至 2024 年 12 月的月度收入、直接成本、作业用量与间接收益。C-001、C-002、C-003 是课程的三个案例客户。并非真实客户。',
    en: 'Sample data: 320 distributors made by the program from a fixed seed, with monthly revenue, direct cost, activity use and indirect benefit from January 2019 to December 2024. C-001, C-002 and C-003 are the three customers of the course. No real customers.',
  },
  unit: 'month',
  currency: '万元',
  dated: true,
  origin: 'sample',
  pools: [
    { activity: 'visits', label: { 'zh-CN': '拜访', en: 'Visits' }, cost: 72, volume: 2400 },
    { activity: 'orders', label: { 'zh-CN': '订单处理', en: 'Orders' }, cost: 36, volume: 18_000 },
    { activity: 'calls', label: { 'zh-CN': '电话', en: 'Calls' }, cost: 18, volume: 36_000 },
  ],
  log: null,
};

const publishedSeed = 20240601;
const firstMonth = 2019 * 12;
const lastMonth = 2024 * 12 + 11;

/**
 * The customers of the sample dataset: 320 histories of 12 to 60 months, the same on every run (Math.exp and Math.log
 * may move a last digit between engines). The three course customers first, then all others in an order that tells
 * nothing. Customers still there are seen up to December 2024; who ended did so before.
 */
export function distributorChannelCustomers(seed = publishedSeed): readonly Customer[] {
  return channelLives(seed).map((life, index) => {
    const luck = luckOf(seed, index);
    return {
      id: `C-${String(index + 1).padStart(3, '0')}`,
      firstUnit: life.ended ? luck.whole('entry', 0, firstMonth, lastMonth - life.months) : lastMonth - life.months + 1,
      ended: life.ended,
      ...booksOf(life, distributorChannel.pools, luck),
    };
  });
}

/** The relationships behind the customers, in the customers' order: the truth that a fit tries to find. */
export function channelLives(seed = publishedSeed): readonly Life[] {
  const course = courseLives(seed, 0);
  const neighbours = neighbourLives(seed, course.length);
  const aloof = [course[0], course[1]].filter((life) => life !== undefined);
  const others = randomLives(seed, course.length + neighbours.length, (life) => !life.ended || aloof.every((one) => farFrom(one, life)));
  return [...course, ...shuffled([...neighbours, ...others], seed)].map((life, index) => withGaps(life, index, luckOf(seed, index)));
}

/**
 * Mean squared distance that no other past customer comes below, 万元²; the chosen neighbours of the course's cases 1 and
 * 2 are nearer.
 */
const aloofness = 1;

function farFrom(one: Life, other: Life): boolean {
  const common = Math.min(one.months, other.months);
  let squares = 0;
  for (let month = 0; month < common; month++) squares += ((one.profit[month] ?? NaN) - (other.profit[month] ?? NaN)) ** 2;
  return squares / common > aloofness;
}

function shuffled(lives: readonly Life[], seed: number): readonly Life[] {
  const rank = new Map(lives.map((life, index) => [life, luckOf(seed, index).between('order', 0, 0, 1)]));
  return [...lives].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** One customer in thirty that is still there lacks one to three months. */
function withGaps(life: Life, index: number, luck: Luck): Life {
  if (life.ended || index < courseCustomers || luck.between('gap', 0, 0, 1) > 1 / 30) return life;
  const missing = [0, 1, 2].slice(0, luck.whole('gap', 1, 1, 3)).map((place) => luck.whole('gap-month', place, 1, life.months - 2));
  return { ...life, profit: life.profit.map((amount, month) => (missing.includes(month) ? NaN : amount)) };
}

const courseCustomers = 3;
