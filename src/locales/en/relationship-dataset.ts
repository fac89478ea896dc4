/** Of the relationship simulation. Arguments are already written numbers. */
export const relationshipDataset = {
  title: 'Start with the customers of a dataset',
  open: (s: { title: string; customers: string; there: string; unit: string }) =>
    `Open: ${s.title}, ${s.customers} customers by ${s.unit}, ${s.there} of them still there. Another dataset is opened under Data.`,
  none: 'No dataset is open. Open the sample or bring one in under Data.',
  estimate: 'Estimate from the histories',
  estimating: 'Fitting a life curve to every customer',
  share: (percent: string) => `${percent} done`,
  cancel: 'Stop',
  failed: 'The fit ended without a result. Try again; if it happens again, reload the page.',
  faults: {
    'few-customers': (found: string, needed: string) =>
      `Only ${found} customers have histories long enough to fit; at least ${needed} are needed. Open a larger dataset.`,
    'nobody-there': () =>
      'Every customer of this dataset has left, so there is nobody to start with. Open one with customers who are still there.',
  },
  tooShort: (count: string) => `${count} customers are left out: fewer than three observed units.`,
  caption: 'What the histories say, a month',
  columns: { name: 'Parameter', value: 'Value used', error: 'Standard error', count: 'Resting on' },
  rows: {
    start: (stage: string) => `Start in ${stage}: customers`,
    retention: (stage: string) => `Retention in ${stage}`,
    decline: 'Hazard of decline',
    g1: 'End of formation g₁',
    g1Spread: 'Spread of g₁',
    size: 'Mean size',
    sizeSpread: 'Log-spread of size',
  },
  months: (count: string) => `${count} months`,
  start: (age: string) => `mean age ${age} months`,
  nobody: 'nobody is there now',
  events: (events: string, atRisk: string) => `${events} left in ${atRisk} units at risk`,
  fewEvents: (events: string, needed: string) => `default kept: ${events} events, fewer than ${needed}`,
  declines: (events: string, atRisk: string) => `${events} began to decline in ${atRisk} units at risk`,
  curves: (count: string) => `${count} curves`,
  fewCurves: (count: string, needed: string) => `default kept: ${count} curves, fewer than ${needed}`,
  notes: {
    title: 'How to read this',
    list: [
      'Whoever left is an event in the stage that it left; everybody is at risk in each unit that is observed. Retention is 1 − events/at risk, with its binomial error.',
      'Stages follow the fitted curve: exploration up to g₁/4, formation up to g₁, decline from g₂ on. Only curves that show their own g₁ and ceiling speak for g₁ and size.',
      'Size 1 is a ceiling of 15.6 a month. Mean size is the mean ceiling by that measure; the log-spread is the standard deviation of its logarithm.',
      'Whoever left before a history could begin is in no dataset, and long formations are cut off more often: exploration looks safer, and g₁ shorter, than they are.',
      'The simulation is then driven by rates, with indirect benefit and retention spend at 0, because a recorded profit contains both. Quarters and years are turned into months.',
    ],
  },
  size: 'How many customers',
  sizes: { own: (count: string) => `${count}, as they are`, scaled: (count: string) => `${count} of the same kind` },
  begin: 'Start the simulation with these customers',
  started: 'The simulation now starts with these customers. One undo takes it back.',
  more: 'What if we kept five annual points more of them?',
  moreHelp: 'Pins this run and raises the annual retention of each stage by five points.',
  moreLater: 'First start the simulation with these customers.',
  difference: (s: { difference: string; error: string; customers: string }) =>
    `Five annual points more in every stage: mean CLP ${s.difference} ± ${s.error} (standard error of ${s.customers} paired customers) against the pinned run.`,
  differenceNote: 'Both runs give each customer the same luck. The error of the estimated rates is not in it and comes on top.',
  waiting: 'Both runs are being simulated in full; the difference follows.',
  otherCurrency: (dataset: string, screen: string) =>
    `The amounts of this dataset are in ${dataset || 'a currency that it does not name'}; the screen writes ${screen || 'none'}. Numbers are not converted.`,
};
