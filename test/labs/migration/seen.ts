import { listedPurchase } from '../../../src/labs/migration/cells.ts';
import { shownCohort } from '../../../src/labs/migration/shown-cohort.ts';
import { costLimits, rateLimits } from '../../../src/labs/migration/stop-limits.ts';
import { migration as english } from '../../../src/locales/en/migration.ts';
import { Format } from '../../../src/locales/format.ts';
import { migration as chinese } from '../../../src/locales/zh-CN/migration.ts';
import { migration } from '../../../src/model/migration/model.ts';
import type { MigrationParams } from '../../../src/model/migration/specification.ts';
import { bestStop, stopValues, valueOf } from '../../../src/model/migration/stop.ts';
import type { Language } from '../../../src/scenario/language.ts';
import { en } from '../../../src/locales/en/index.ts';
import { zhCN } from '../../../src/locales/zh-CN/index.ts';

/** Pfeifer & Carraway's catalogue. */
export const catalogue: MigrationParams = {
  ...{ purchase: [0.3, 0.2, 0.15, 0.05], netContribution: 40, marketingCost: 4, discountRate: 0.2 },
  ...{ horizon: 'infinite', stopAfter: 'never', customers: 1000, periods: 12 },
};

/** What the lab's view derives from parameters, without a workbench. */
export function seen(params: MigrationParams, language: Language = 'en', finiteHorizon = 4) {
  const text = language === 'en' ? english : chinese;
  const format = new Format(language);
  const results = migration.evaluate(params, {}, 0);
  const purchase = listedPurchase(params.purchase);
  const cells = purchase.length;
  const under = (horizon: MigrationParams['horizon']) => {
    const stopValue = stopValues({ ...params, horizon });
    return { value: valueOf({ ...params, horizon }, results.stop), stopValue, bestStop: bestStop(stopValue) };
  };
  return {
    ...{ text, format, params, results, purchase, cells, stop: results.stop, best: results.bestStop, finiteHorizon },
    ...{ terms: (language === 'en' ? en : zhCN).terms, unit: 'year' as const, currency: '$', pin: null, pinned: null },
    ...{ finite: under(params.horizon === 'infinite' ? finiteHorizon : params.horizon), endless: under('infinite') },
    ...{ costLimits: costLimits(params, results.bestStop), rateLimits: rateLimits(params), cohort: shownCohort(params) },
    money: (value: number | null) => `${format.money(value)} $`,
    amount: (value: number | null) => format.money(value),
    count: (customers: number) => format.brief(Math.round(customers * 10) / 10, 10),
    stopWords: (stop: number) => (stop === 0 ? text.stops.none : stop === cells ? text.stops.all : text.stops.after(format.whole(stop))),
  };
}
