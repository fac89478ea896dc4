import { meanByCustomer } from '../../src/labs/segments/attribute-columns.ts';
import { businessOf } from '../../src/labs/segments/matrix/known-business.ts';
import { customerMeasures } from '../../src/model/purchases/measures.ts';
import { estimatedValues } from '../../src/model/value-matrix/estimated-values.ts';
import { quadrantSums, sharesOf } from '../../src/model/value-matrix/quadrants.ts';
import type { ValueMatrixParams } from '../../src/model/value-matrix/specification.ts';
import { thresholdValue } from '../../src/model/value-matrix/thresholds.ts';
import { typeCodes } from '../../src/model/value-matrix/types.ts';
import type { Claims } from './claims.ts';
import { sampleLog } from './sample-logs.ts';

/** Of customers by current value and growth potential. */
export const matrixClaims: Claims = {
  'hotel-value-matrix': (s) => {
    const params = s.params as unknown as ValueMatrixParams;
    const log = sampleLog('hotel');
    const asOf = log.day.reduce((last, day) => Math.max(last, day), 0);
    const measures = customerMeasures(log, asOf, { margin: 0.45 });
    const values = estimatedValues(params, businessOf(measures, meanByCustomer(log, 'share of wallet', asOf), 1));
    const lines = {
      currentValue: thresholdValue(values.currentValue, params.thresholds.currentValue) ?? NaN,
      growthPotential: thresholdValue(values.growthPotential, params.thresholds.growthPotential) ?? NaN,
    };
    const sums = quadrantSums(typeCodes(values.currentValue, values.growthPotential, lines), values.currentValue, values.growthPotential);
    const percent = (parts: Float64Array, type: number) => 100 * (sharesOf(parts)[type] ?? NaN);
    return {
      '20000': log.customers,
      ...{ '2642': sums.customers[3] ?? NaN, '13.2': percent(sums.customers, 3) },
      ...{ '64.4': percent(sums.currentValue, 3), '85.7': percent(sums.growthPotential, 3) },
      ...{ '72.0': percent(sums.customers, 0), '8.2': percent(sums.currentValue, 0) },
      ...{ '90': 100 * params.targetShare, '98': 100 * params.retention, '99': 99 },
      '0': thresholdValue(values.currentValue, 'median') ?? NaN,
    };
  },
};
