import { hindsight } from '../../src/labs/segments/churn/hindsight.ts';
import { warningFigures } from '../../src/labs/segments/churn/warning-figures.ts';
import { complaintsBeforeSilence } from '../../src/model/churn-warning/complaints.ts';
import type { ChurnWarningParams } from '../../src/model/churn-warning/specification.ts';
import { churnWarnings } from '../../src/model/churn-warning/warning.ts';
import { calendarDay } from '../../src/model/purchases/days.ts';
import { customerMeasures } from '../../src/model/purchases/measures.ts';
import { dayAsked } from '../../src/model/purchases/transactions.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Claims } from './claims.ts';
import { cdnow, hotel } from './sample-logs.ts';

/** What the screen says of a sample, and what became of those warned of. */
function warned({ log, margin }: typeof hotel, { params }: Scenario, change: Partial<ChurnWarningParams> = {}) {
  const asked = { ...(params as unknown as ChurnWarningParams), ...change };
  const asOf = dayAsked(log, asked.asOf);
  const measures = customerMeasures(log, asOf, { margin });
  const warnings = churnWarnings(measures, asOf, complaintsBeforeSilence(log, asOf, asked.complaintDays), asked);
  const later = hindsight(log, warnings.states, asOf);
  const percentBack = (group: 'warned' | 'inRhythm') => (100 * (later?.[group].returned ?? NaN)) / (later?.[group].customers ?? NaN);
  return { ...warningFigures(warnings, asOf), asOf, measures, later, percentBack };
}

/** Of customers who have been silent for longer than is usual for them. */
export const churnClaims: Claims = {
  'churn-hotel': (s) => {
    const [now, later, before] = [warned(hotel, s), warned(hotel, s, { ratio: 4 }), warned(hotel, s, { asOf: '2024-06-30' })];
    return {
      '20000': hotel.log.customers,
      '9520': now.judged,
      '3929': now.warned.customers,
      '19.2': now.warned.value / 1e6,
      '988': now.afterComplaints.customers,
      '25.1': (100 * now.afterComplaints.customers) / now.warned.customers,
      '50.4': (100 * now.afterComplaints.value) / now.warned.value,
      '4': 4,
      '3366': later.warned.customers,
      '10480': now.unknown,
      '4906': now.measures.frequency.filter((days) => days === 1).length,
      '2024': 2024,
      '4.2': before.percentBack('warned'),
    };
  },
  'churn-cdnow': (s) => {
    const [now, later] = [warned(cdnow, s), warned(cdnow, s, { ratio: 4 })];
    return {
      '1997': calendarDay(now.asOf).year,
      '2357': cdnow.log.customers,
      '397': now.judged,
      '83.2': (100 * now.unknown) / cdnow.log.customers,
      '158': now.warned.customers,
      '70': now.later?.warned.returned ?? NaN,
      '44.3': now.percentBack('warned'),
      '66.1': now.percentBack('inRhythm'),
      '4': 4,
      '39.0': later.percentBack('warned'),
    };
  },
};
