import type { Threshold } from '../../model/parameters.ts';
import type { CustomerType } from '../../model/value-matrix/types.ts';

interface TypeWords {
  readonly name: string;
  readonly resources: string;
  readonly strategy: string;
}

const thresholdKinds = { median: 'Median', mean: 'Mean', percentile: 'Percentile', absolute: 'Amount' };

/** The customer value matrix. Arguments are already written numbers. */
export const segmentsMatrix = {
  question: 'Who is worth keeping, and at what effort?',
  rule: (x: string, y: string) => `current value cut at ${x}, growth potential at ${y}`,
  thresholdRule: (threshold: Threshold): string => {
    if (typeof threshold === 'number') return 'an amount of yours';
    return typeof threshold === 'string' ? `its ${threshold}` : `its percentile ${threshold.percentile}`;
  },
  announcement: (total: string, platinum: string) => `Current value of all customers ${total}; ${platinum} are platinum.`,
  title: 'Customer value matrix',
  total: 'Current value of all customers',
  currentValue: 'Current value',
  growthPotential: 'Growth potential',
  current: 'Current',
  potential: 'Potential',
  axis: (title: string, currency: string) => (currency === '' ? title : `${title}, ${currency}`),
  currentThreshold: 'Line of the current value',
  growthThreshold: 'Line of the growth potential',
  thresholdKinds,
  percentile: 'Percentile',
  at: (money: string) => `stands at ${money}`,
  axes: 'Axes',
  axisScales: { root: 'square root', linear: 'linear', log: 'logarithmic' },
  reader: 'Read the points: arrow keys go from one customer to the next, Enter opens its life curve',
  detail: (s: { customers: string; share: string; value: string }) =>
    `${s.customers} customers\n${s.share} of customers\n${s.value} of value`,
  counted: (name: string, n: string) => `${name} ${n}`,
  summary: (customers: string, counts: string) => `${customers} customers by current value and growth potential: ${counts}.`,
  note: (s: { outside: string | null; moved: string | null; drawn: string | null }) =>
    [
      s.outside === null ? '' : `${s.outside} points lie outside and are drawn at the edge.`,
      s.moved === null ? '' : `${s.moved} have come to another part${s.drawn === null ? '' : `; ${s.drawn} trails are drawn`}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  typesLabel: 'The four types; choose one to list its customers',
  types: {
    lead: { name: 'Lead', resources: 'none', strategy: 'let the relationship go' },
    iron: { name: 'Iron', resources: 'moderate', strategy: 'rebuild the relationship' },
    gold: { name: 'Gold', resources: 'strong', strategy: 'do all to keep it at its level' },
    platinum: { name: 'Platinum', resources: 'the most', strategy: 'spare no effort to keep and deepen it' },
  } satisfies Record<CustomerType, TypeWords>,
  resources: (what: string) => `Resources: ${what}`,
  strategy: (what: string) => `Strategy: ${what}`,
  given: 'Both values come with the scenario: there is nothing to turn but the lines and the budget.',
  retention: 'Retention',
  discountRate: 'Discount rate',
  horizon: 'Units counted',
  basis: 'Current value from',
  bases: { level: 'last 365 days, held level', curve: 'fitted life curves' },
  notFitted: 'The customers’ life curves are not fitted yet; until then the last 365 days count.',
  fit: 'Fit every customer',
  fitting: 'Fitting life curves',
  growth: {
    title: 'What is assumed of growth',
    ours: 'None of these numbers comes from the course or from your data unless it says so: they are ours to begin with, and yours to change.',
    wallet: 'Wallet: what a customer spends with anybody',
    wallets: {
      ownBest: 'its own best year, with headroom',
      share: 'from a share that you set',
      column: (name: string) => `from the column “${name}” (our share)`,
    },
    headroom: 'Headroom over the best year',
    share: 'Our share of the wallet',
    targetShare: 'Share we could reach',
    crossBuying: 'Cross-buying, sales',
    referrals: 'Referrals',
    conversion: 'Referrals that become customers',
    attribution: 'Due to the referral',
    acquisitionCost: 'Cost of a new customer',
    byClass: 'a number for each ABC class of sales (80/95)',
    ofClass: (what: string, letter: string) => `${what}, class ${letter}`,
    margin: 'Margin on what is won',
    newCustomerProfit: 'Value of a new customer',
    fromData: 'from these data',
    asData: {
      margin: 'Margin: profit over sales of these customers again',
      newCustomerProfit: 'New customer: one of the mean profit again',
    },
  },
  moves: {
    title: 'Who moved',
    sincePin: 'Against what is pinned; the lines stand where they stood then.',
    from: 'From',
    to: 'To',
    customers: 'Customers',
    nobody: 'Nobody has come to another part.',
    moved: (from: string, to: string) => `${from} → ${to}`,
  },
  budget: {
    title: 'A budget over the four types',
    intro:
      'How much to spend on whom? The course gives an order (none, moderate, strong, the most); where the next money brings most is another answer.',
    budget: 'Budget',
    rule: 'Spread',
    rules: { weights: 'by the course’s order', 'marginal-value': 'where it brings most' },
    saturation: 'Saturation: money per customer that wins 63%',
    secured: 'Current value that spending secures',
    type: 'Type',
    columns: { perCustomer: 'Per customer', spend: 'Spent', returns: 'Returns', net: 'Net', marginal: 'Next 1 brings' },
    outcome: (s: { spend: string; returns: string; worth: string }) =>
      `${s.spend} spent, ${s.returns} returned. Beyond ${s.worth} the next money brings less than itself, wherever it goes.`,
    response:
      'Assumed, and ours: spending b on a customer wins (1 − e^(−b/β)) of its growth potential and of the secured part of its current value. No source gives these numbers; try others before you believe the table.',
  },
  findings: {
    protect: (s: { name: string; customers: string; value: string }) =>
      `${s.name}: ${s.customers} of the customers hold ${s.value} of the current value and have little left to win; losing one is what it costs.`,
    both: (s: { name: string; customers: string; value: string; growth: string }) =>
      `${s.name}: ${s.customers} of the customers, ${s.value} of the current value and ${s.growth} of the growth potential.`,
    develop: (s: { name: string; customers: string; growth: string }) =>
      `${s.name}: ${s.customers} of the customers bring little today and hold ${s.growth} of what could be won.`,
    leave: (s: { name: string; customers: string; value: string }) =>
      `${s.name}: ${s.customers} of the customers, ${s.value} of the current value. Letting go costs little; driving away costs reputation.`,
    everybodyHigh: (what: string) =>
      `The line of “${what}” stands at its least value, so everybody counts as high: try the mean, or a percentile.`,
    cuts: 'Where the lines stand is a choice, not a finding: move them and the same customers get other names.',
    moved: (n: string) => `${n} customers have come to another part since the comparison; the table above says from where to where.`,
    current: {
      level: (s: { retention: string; rate: string; unit: string; horizon: string }) =>
        `Current value: the profit of the last 365 days, taken by the ${s.unit} and held level, kept with ${s.retention} a ${s.unit}, discounted at ${s.rate} a ${s.unit}, over ${s.horizon}.`,
      curve: (s: { retention: string; rate: string; unit: string; horizon: string }) =>
        `Current value: each customer’s fitted life curve, kept with ${s.retention} a ${s.unit}, discounted at ${s.rate} a ${s.unit}, over ${s.horizon}.`,
    },
    growth: (wallet: string, target: string, margin: string) =>
      `Growth potential: wallet from ${wallet}; ${target} of it could be ours; a margin of ${margin} on what is won. Assumptions of ours where the data say nothing.`,
    ownBest: (headroom: string) => `the customer’s own best year times ${headroom}`,
    shares: 'the shares you set',
    column: (name: string) => `the column “${name}”`,
    newCustomer: (money: string) => `A new customer won by a referral counts ${money}.`,
  },
};
