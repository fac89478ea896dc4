import { labTextsIn, type LabTexts } from '../../../locales/index.ts';
import type { ModelName } from '../../../model/index.ts';
import type { Language } from '../../../scenario/language.ts';

type Words = Readonly<Record<string, unknown>>;

/** How a lab calls a model's parameters, and the words that stand in a parameter's place. */
export interface LabWords {
  readonly names: Words;
  /** By parameter. */
  readonly values: Readonly<Record<string, Words>>;
}

type Segments = LabTexts['segments'];

/** Where a lab's texts have them. */
export async function labWords(model: ModelName, language: Language): Promise<LabWords> {
  const texts = <N extends keyof LabTexts>(name: N) => labTextsIn(language, name);
  switch (model) {
    case 'retention': {
      const { parameters, firstMargin, firstMargins, forEver } = await texts('retention');
      return { names: { ...parameters, firstMargin }, values: { firstMargin: firstMargins, periods: { infinite: forEver } } };
    }
    case 'retention-projection': {
      const { parameters, modelsLong } = await texts('projection');
      return { names: parameters, values: { model: modelsLong } };
    }
    case 'lost-customer':
    case 'lost-group':
      return named((await texts('leaving')).parameters);
    case 'loyal-customer':
      return named((await texts('loyalty')).parameters);
    case 'acquisition-retention-balance':
      return named((await texts('balance')).parameters);
    case 'migration': {
      const { parameters, stopChoice, horizons } = await texts('migration');
      return { names: parameters, values: { stopAfter: stopChoice, horizon: { infinite: horizons.endless } } };
    }
    case 'events':
      return named((await texts('events')).parameters);
    case 'three-methods':
      return named((await texts('methods')).parameters);
    case 'relationship': {
      const { run, own, detail } = (await texts('relationship')).controls;
      return { names: { ...own, ...run, detail: detail.label }, values: { detail } };
    }
    default:
      return segmentWords(model, await texts('segments'));
  }
}

const named = (names: unknown): LabWords => ({ names: names as Words, values: {} });

function segmentWords(model: ModelName, { rfm, abc, deciles, clusters, churn, matrix, tiers }: Segments): LabWords {
  switch (model) {
    case 'rfm': {
      const { days, spend, responses, ...controls } = rfm.breakEven.controls;
      return {
        names: { ...controls, ...rfm.controls, responseDays: days, responseSpend: spend },
        values: { method: rfm.methods, groups: rfm.tables, response: responses },
      };
    }
    case 'abc-classes':
      return { names: abc.controls, values: { ties: abc.controls.tieRules } };
    case 'deciles':
      return named(deciles.controls);
    case 'clusters':
      return named(clusters.controls);
    case 'churn-warning':
      return named(
        Object.fromEntries(Object.entries(churn.controls).map(([name, one]) => [name, (one as { readonly label?: string }).label])),
      );
    case 'value-matrix': {
      const { budget, rule, rules, saturation, secured } = matrix.budget;
      const { growth } = matrix;
      const auto = { auto: growth.fromData };
      return {
        names: { ...matrix, ...growth, budget, budgetRule: rule, saturation, securedShare: secured },
        values: { budgetRule: rules, newCustomerProfit: auto, margin: auto },
      };
    }
    case 'tiers':
      return { names: tiers.controls, values: { scaling: tiers.controls.scalings } };
    default:
      return named({});
  }
}
