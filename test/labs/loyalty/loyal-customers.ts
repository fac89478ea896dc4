import { cumulated } from '../../../src/labs/loyalty/stacked.ts';
import { Format } from '../../../src/locales/format.ts';
import { labTextsIn, messagesIn } from '../../../src/locales/index.ts';
import { loyalCustomer } from '../../../src/model/loyal-customer/model.ts';
import { parts } from '../../../src/model/loyal-customer/parts.ts';
import type { LoyalCustomerParams } from '../../../src/model/loyal-customer/specification.ts';
import type { Language } from '../../../src/scenario/language.ts';

/** What the lab derives from a customer with other parameters than the scenario's. */
export async function seenWith(change: Partial<LoyalCustomerParams> = {}, language: Language = 'en') {
  const run = loyalCustomer.run({ params: change, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const { params, results } = run.value;
  const format = new Format(language);
  const { terms } = await messagesIn(language);
  return {
    ...{ params, results, format, terms, text: await labTextsIn(language, 'loyalty'), unit: 'year' as const, currency: '元' },
    ...{
      cumulative: cumulated(results.presentValue),
      pinned: null as typeof results | null,
      shownParts: [...parts],
      recovery: 'paid back',
    },
    money: (value: number) => `${format.money(value)} 元`,
    age: (t: number) => terms.age.year(format.whole(t)),
  };
}
