import { specify } from '../definition.ts';
import { defaulted, optionalDate, type ParamsOf } from '../parameters.ts';
import { transactions } from '../purchases/transactions.ts';
import { usualComplaintDays } from './complaints.ts';
import { usualWarning } from './warning.ts';

const count = { measure: 'none', min: 1, integer: true } as const;

const parameters = {
  asOf: optionalDate,
  ratio: defaulted(usualWarning.ratio, { symbol: 'κ', measure: 'none', min: 0.1, max: 100, initial: 2.5, slider: [1, 6] }),
  leastGaps: defaulted(usualWarning.leastGaps, { ...count, symbol: 'gaps', max: 1000, initial: 3, slider: [1, 12] }),
  margin: defaulted(1, { symbol: 'm', measure: 'none', min: 0, max: 1, initial: 0.3, slider: [0, 1] }),
  complaints: defaulted(usualWarning.complaints, { ...count, symbol: 'complaints', max: 1000, initial: 2, slider: [1, 10] }),
  complaintDays: defaulted(usualComplaintDays, { ...count, symbol: 'days', min: 0, max: 36_500, initial: 90, slider: [0, 365] }),
} as const;

const data = { transactions } as const;

export type ChurnWarningParams = ParamsOf<typeof parameters>;

/** What churn is warned of from: a purchase log, and what counts as a long silence. @source handbook 4.6 */
export const churnWarningSpecification = specify({
  name: 'churn-warning',
  version: '1.0.0',
  parameters,
  data,
  refersTo: 'dataset',
  check: () => [],
});
