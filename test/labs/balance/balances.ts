import { Format } from '../../../src/locales/format.ts';
import { labTextsIn, messagesIn } from '../../../src/locales/index.ts';
import { balanceOf } from '../../../src/model/acquisition-retention-balance/equity.ts';
import { acquisitionRetentionBalance } from '../../../src/model/acquisition-retention-balance/model.ts';
import type { BalanceParams } from '../../../src/model/acquisition-retention-balance/specification.ts';
import type { Language } from '../../../src/scenario/language.ts';

/** Blattberg & Deighton's case, handbook 6. */
export const reference: BalanceParams = { m: 60, d: 0.1, A: 6, a: 0.25, Ca: 0.45, R: 10, r: 0.5, Cr: 0.8 };

/** What the lab derives from a balance. */
export async function seenWith(change: Partial<BalanceParams> = {}, language: Language = 'en') {
  const run = acquisitionRetentionBalance.run({ params: { ...reference, ...change }, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const { params, results } = run.value;
  const { optimum } = results;
  const { terms } = await messagesIn(language);
  return {
    ...{ params, results: { ...results, optimum }, optimum, balance: balanceOf(params), pin: null as BalanceParams | null },
    ...{ terms, text: await labTextsIn(language, 'balance'), format: new Format(language), unit: 'year' as const, currency: '元' },
  };
}
