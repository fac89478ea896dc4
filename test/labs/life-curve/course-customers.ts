import { completeCurve, valueCustomer, type Valuation } from '../../../src/model/fitting-method/valuation.ts';
import type { LifeCurveParams } from '../../../src/model/life-curve/model.ts';
import type { Wording } from '../../../src/labs/life-curve/picture.ts';
import type { Evidence } from '../../../src/labs/life-curve/findings.ts';
import { Format } from '../../../src/locales/format.ts';
import { en } from '../../../src/locales/en/index.ts';
import { zhCN } from '../../../src/locales/zh-CN/index.ts';
import type { TimeUnit } from '../../../src/model/discounting/rate-conversion.ts';
import type { Language } from '../../../src/scenario/language.ts';
import { courseCounting, valuationParams } from '../../../src/state/counting.ts';
import { distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';

const customers = distributorChannelCustomers();
const library = customers.flatMap(({ id, ended, profit }) => {
  const curve = ended ? completeCurve(profit) : null;
  return curve === null ? [] : [{ id, curve }];
});

/** A customer of the sample dataset, valued as the app does it. */
export function valued(id: string): { readonly valuation: Valuation; readonly params: LifeCurveParams } {
  const customer = customers.find((one) => one.id === id);
  if (customer === undefined) throw new Error(`no ${id}`);
  const others = library.filter((one) => one.id !== id).map(({ curve }) => curve);
  const valuation = valueCustomer(customer.profit, customer.ended, others, { distance: 'level', monthsPerUnit: 1 });
  return { valuation, params: valuationParams(valuation, courseCounting('month')) };
}

/** What the lab knows of a curve that came without a history. */
export const nothingKnown: Evidence = {
  ...{ clpError: null, shape: null, points: 0, r2: null, scatter: null, shapeLead: null },
  ...{ ceiling: 'given', lentCeiling: null, ceilingError: null, g1: 'given', lentG1: null, g1Error: null, g2Error: null },
  ...{ lastProfit: null, unitsAfterG1: 0, outlastedG1: null },
};

export const wordingIn = (language: Language, unit: TimeUnit = 'month'): Wording => ({
  messages: language === 'en' ? en : zhCN,
  format: new Format(language),
  unit,
  currency: '万元',
});
