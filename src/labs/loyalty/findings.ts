import { parts, type Part } from '../../model/loyal-customer/parts.ts';
import type { LoyaltyView } from './loyalty-view.svelte.ts';
import { isSwitched } from './part-looks.ts';

type Seen = Pick<LoyaltyView, 'text' | 'format' | 'params' | 'results' | 'cumulative'> & {
  readonly money: (value: number) => string;
  readonly age: (t: number) => string;
};

/** Less than this, money, is nothing. */
const cent = 0.005;

/** What the parts and the years come to. */
export function findingSentences(seen: Seen): readonly string[] {
  return [...ofParts(seen), ...ofRecovery(seen), ...ofStaying(seen)];
}

function ofParts(seen: Seen): readonly string[] {
  const { text, format, results } = seen;
  const money = (value: number) => seen.money(value);
  const worth = results.worth as Readonly<Record<Part, number>>;
  const grown = parts.filter(isSwitched).filter((part) => Math.abs(worth[part]) >= cent);
  if (grown.length === 0) return [text.findings.onlyBase];
  const together = grown.reduce((sum, part) => sum + worth[part], 0);
  const largest = grown.reduce((best, part) => (worth[part] > worth[best] ? part : best));
  const earned = worth.base + together;
  return [
    text.findings.parts({
      base: money(worth.base),
      together: money(together),
      share: earned > 0 && together >= 0 && worth.base >= 0 ? format.percent(together / earned, 0) : null,
    }),
    ...(worth[largest] > 0 && grown.length > 1 ? [text.findings.largest({ part: text.parts[largest], worth: money(worth[largest]) })] : []),
  ];
}

function ofRecovery(seen: Seen): readonly string[] {
  const { text, params, results, cumulative } = seen;
  if (params.acquisitionCost === 0) return [];
  const { breakEven } = results;
  if (breakEven === null) return [text.findings.never({ missing: seen.money(-(cumulative.at(-1) ?? 0)) })];
  const before = -(cumulative[breakEven - 1] ?? 0);
  return [text.findings.paidBack({ when: seen.age(breakEven), before: seen.age(breakEven - 1), missing: seen.money(before) })];
}

function ofStaying(seen: Seen): readonly string[] {
  const { text, format, params } = seen;
  const { retention, years } = params;
  if (retention === 1 || years < 2) return [];
  return [text.findings.mayLeave({ when: seen.age(years), share: format.percent(retention ** (years - 1), 1) })];
}
