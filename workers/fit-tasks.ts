import { completeCurve, fewestPoints, observedUnits, valueCustomer, type Valuation } from '../src/model/fitting-method/valuation.ts';
import type { FitJob, FitRequest, FitTasks } from './protocol.ts';

export const fitTasks: FitTasks = {
  ready: () => true,
  completeCurves: (histories) => histories.map(completeCurve),
  valueCustomers: (request) => request.jobs.map((job) => value(job, request)),
};

function value({ history, ended, own }: FitJob, { library, options }: FitRequest): Valuation | null {
  if (observedUnits(history) < fewestPoints) return null;
  const others = own === null ? library : library.filter((_, index) => index !== own);
  const valuation = valueCustomer(history, ended, others, options);
  if (own === null) return valuation;
  return { ...valuation, similar: valuation.similar.map((one) => (one.index < own ? one : { ...one, index: one.index + 1 })) };
}
