import { ranked } from '../src/model/abc-classes/ranking.ts';
import { featuresOf } from '../src/model/clusters/features.ts';
import { kMeans } from '../src/model/clusters/k-means.ts';
import { silhouette } from '../src/model/clusters/silhouette.ts';
import { reportOfGroups } from '../src/model/deciles/report-of-groups.ts';
import { complaintsBeforeSilence } from '../src/model/churn-warning/complaints.ts';
import { customerMeasures } from '../src/model/purchases/measures.ts';
import { holdOut } from '../src/model/rfm/hold-out.ts';
import { scoredCells } from '../src/model/rfm/scored-cells.ts';
import { estimatedValues } from '../src/model/value-matrix/estimated-values.ts';
import { thresholdIndex } from '../src/model/value-matrix/threshold-index.ts';
import { tradeRelations } from '../src/model/purchases/relation.ts';
import { scaled } from '../src/model/tiers/scaling.ts';
import { listedCustomers } from './list-customers.ts';
import type { SegmentTasks } from './protocol.ts';
import { heldLog, holdLog } from './segment-log.ts';

export const segmentTasks: SegmentTasks = {
  ready: () => true,
  hold: holdLog,
  measures(id, asOf, options) {
    const log = heldLog(id);
    return log === null ? null : customerMeasures(log, asOf, options);
  },
  ranked,
  estimatedValues,
  thresholdIndex,
  scoredCells,
  holdOut(id, asOf, scoring, response) {
    const log = heldLog(id);
    return log === null ? null : holdOut(log, asOf, scoring, response);
  },
  reportOfGroups,
  featuresOf,
  kMeans,
  silhouette,
  scaledDimensions: ({ loyalty, spend, credit }, scaling) => ({
    loyalty: scaled(loyalty, scaling),
    spend: scaled(spend, scaling),
    credit: scaled(credit, scaling),
  }),
  complaintsBefore(id, asOf, days) {
    const log = heldLog(id);
    return log === null ? null : complaintsBeforeSilence(log, asOf, days);
  },
  relations(id, asOf, rules) {
    const log = heldLog(id);
    return log === null ? null : tradeRelations(customerMeasures(log, asOf), rules);
  },
  listed(id, request) {
    const log = heldLog(id);
    return log === null ? null : listedCustomers(log.ids, request);
  },
};
