interface LeftPart {
  readonly all: string;
  readonly difference: string;
  readonly stage: string;
  readonly reason: string | null;
  readonly pinned?: string;
  readonly now?: string;
}

const whoseLives = ({ stage, reason, pinned, now }: LeftPart): string =>
  reason === null
    ? `customers who are there to the end in the pinned run, in ${stage.toLowerCase()}`
    : `customers who left in ${stage.toLowerCase()} in the pinned run: ${reason} (${pinned ?? ''} then, ${now ?? ''} now)`;

/** Pictures of the relationship simulation. Arguments are already written numbers. */
export const relationshipCharts = {
  stages: {
    title: 'Customers by stage',
    segmentsTitle: 'Customers by segment',
    by: 'Layers',
    layers: { stage: 'by stage', segment: 'by segment' },
    axis: 'Customers',
    reader: 'Read the stages: arrow keys move through the months',
    summary: (s: { start: string; end: string; month: string }) =>
      `Of ${s.start} customers at the start, ${s.end} are there in ${s.month}, new ones included.`,
  },
  sinceEntry: 'months since entry',
  pinned: { all: 'pinned: all', of: (what: string) => `pinned: ${what.toLowerCase()}`, run: 'pinned' },
  staying: {
    title: 'Who stays',
    by: 'Curve',
    views: { survival: 'Survival', tenure: 'Retention by age', stage: 'by stage', segment: 'by segment' },
    series: { survival: 'still there', tenure: 'stayed' },
    everybody: 'everybody',
    axis: {
      survival: 'Still there, share of those who entered',
      tenure: 'Stayed in the month, share',
      stage: 'Stayed in the month, share of the stage',
      segment: 'Stayed in the month, share of the segment',
    },
    reader: 'Read who stays: arrow keys move through the months',
    summary: (s: { share: string; month: string }) => `${s.share} of those who entered are still there after ${s.month}.`,
    retentionSummary: (s: { first: string; last: string }) =>
      `Of the customers there, ${s.first} stay in the first month that is drawn and ${s.last} in the last one.`,
    notes: {
      survival: 'Shaded: ± 2 standard errors.',
      tenure: 'Shaded: ± 2 standard errors. It rises because the weak leave first. Left out where fewer than 30 customers were simulated.',
      stage: 'As it emerged, not as it was set. Shaded: ± 2 standard errors. Left out where fewer than 30 customers were simulated.',
      segment: 'As it emerged, all stages together. Left out where fewer than 30 customers were simulated.',
    },
  },
  profit: {
    title: 'Profit a month',
    series: 'profit',
    cost: 'cost of interventions',
    axis: (currency: string) => `Profit of the firm, ${currency} a month`,
    reader: 'Read the profit: arrow keys move through the months',
    summary: (s: { last: string; best: string; month: string }) =>
      `The best month brings ${s.best}, in ${s.month}; the last one ${s.last}.`,
    note: 'Shaded: ± 2 standard errors, from the number of customers simulated.',
  },
  cumulative: {
    title: 'Present value so far',
    series: 'so far',
    axis: (currency: string) => `All months so far, present value, ${currency}`,
    breakEven: (month: string) => `money back: month ${month}`,
    pinnedBreakEven: (month: string) => `pinned: month ${month}`,
    reader: 'Read the present value so far: arrow keys move through the months',
    summary: (s: { total: string; breakEven: string | null }) =>
      `All months together are worth ${s.total}. ${
        s.breakEven === null ? 'There is no month in which the money comes back.' : `The money is back in ${s.breakEven}.`
      }`,
    note: (rate: string) => `Discounted at ${rate} a month; acquisition and interventions are paid in it.`,
  },
  distribution: {
    title: 'What single customers are worth',
    series: 'customers',
    across: (currency: string) => `CLP of a customer, ${currency}`,
    axis: (width: string) => `Share of the customers, in steps of ${width}`,
    mean: 'mean',
    median: 'median',
    reader: 'Read the distribution: arrow keys move through its steps',
    quantiles: (s: { middle: string; low: string; high: string; below: string }) =>
      `Half of the customers are worth less than ${s.middle}; eight in ten lie between ${s.low} and ${s.high}; ${s.below} cost more than they bring.`,
    pinned: (s: { middle: string; below: string }) => `In the pinned run: median ${s.middle}, ${s.below} below zero.`,
    follows: 'The distribution follows in a moment.',
    edges: 'The outermost half percent at either end is not drawn.',
  },
  difference: {
    choose: 'Compare with the pinned run',
    views: { off: 'both runs', on: 'difference' },
    stagesTitle: 'Customers more than pinned',
    profitTitle: 'Profit more than pinned',
    cumulativeTitle: 'Present value more than pinned',
    alive: 'difference',
    aliveAxis: 'Customers there, less the pinned run’s',
    profit: 'difference',
    profitAxis: (currency: string) => `Profit less the pinned run’s, ${currency} a month`,
    cumulative: 'difference',
    cumulativeAxis: (currency: string) => `Present value so far, less the pinned run’s, ${currency}`,
    none: 'no difference',
    reader: 'Read the difference: arrow keys move through the months',
    summary: (s: { last: string; error: string; month: string }) => `In ${s.month} the difference is ${s.last} ± ${s.error}.`,
    plainSummary: (s: { last: string; month: string }) => `In ${s.month} the difference is ${s.last}.`,
    paired: 'Shaded: ± 2 standard errors, customer by customer under the same luck. Where the band holds 0 there is nothing to read.',
    unpaired:
      'Shaded: ± 2 standard errors as of two runs with luck of their own, which is wide; at rest, runs of the same customers are compared one by one.',
    profitNote: 'Shaded: ± 2 standard errors as of two runs with luck of their own: the true error is smaller.',
    cumulativeNote:
      'No band: what one customer brings in one month hangs together with the next. The mean CLP’s difference has its error below.',
  },
  matrix: 'Current value and growth potential',
  time: {
    label: 'Play through time',
    play: 'Play',
    pause: 'Pause',
    month: 'Month shown in all pictures',
    alive: 'there',
    left: 'left in this month',
    turnover: 'turnover',
    profit: 'profit in this month',
    start: 'The start: nobody has left yet, and nothing was paid.',
  },
  table: {
    caption: 'Every month, as drawn. Of a preview the numbers are scaled up to everybody.',
    month: 'month',
    columns: {
      alive: 'customers',
      'stage-exploration': 'in exploration',
      'stage-formation': 'in formation',
      'stage-stability': 'in stability',
      'stage-decline': 'in decline',
      arrivals: 'new',
      'left-churn': 'left: not kept',
      'left-exit': 'left: over a problem',
      'left-wornOut': 'left: worn out',
      turnover: 'turnover',
      'kept-exploration': 'retention, exploration',
      'kept-formation': 'retention, formation',
      'kept-stability': 'retention, stability',
      'kept-decline': 'retention, decline',
      profit: 'profit',
      presentValue: 'present value',
      cumulative: 'present value so far',
      interventionCost: 'cost of interventions',
    },
  },
  findings: {
    title: 'What this run says',
    worth: (s: { clp: string; error: string; customers: string }) =>
      `A customer is worth ${s.clp} on average, ± ${s.error}. That is two standard errors of ${s.customers} simulated customers; what lies inside is luck.`,
    breakEven: (s: { month: string; deepest: string }) =>
      `The firm has its money back in month ${s.month}; at the lowest point the sum stood at ${s.deepest}.`,
    notBack: (s: { left: string }) => `The firm does not have its money back within these months: the sum ends at ${s.left}.`,
    neverBelow: 'The firm is never out of pocket: the sum of all months is never below zero.',
    lost: (s: { stage: string; reason: string; customers: string; clp: string; stayers: string; share: string }) =>
      `Most is lost in ${s.stage.toLowerCase()}, where ${s.customers} customers of the start left (${s.reason}). They brought ${s.clp} each; those still there at the end bring ${s.stayers}. Counted by that gap it is ${s.share} of all that is lost.`,
    strategy: (s: { growth: string; error: string }) =>
      `The strategy on offer would change a customer’s value by ${s.growth} ± ${s.error} on average: more than its noise.`,
    strategyNoise: (s: { growth: string; error: string }) =>
      `The strategy on offer would change a customer’s value by ${s.growth} ± ${s.error} on average: within its noise, so nothing to read.`,
    tryOut:
      'Try it: pin this run and raise the retention in decline by one point; undo, and raise the one in formation by as much. Which is worth more, and what would win-back do instead?',
    difference: 'Against the pinned run',
    adviseToPin: 'Pin this run, then move something: what differs, and where it comes from, will be told here.',
    differs: (s: { difference: string; error: string; times: string }) =>
      `The mean CLP differs by ${s.difference} ± ${s.error}. That is ${s.times} times its standard error: a real effect of what was changed, not luck.`,
    noise: (s: { difference: string; error: string }) =>
      `The mean CLP differs by ${s.difference} ± ${s.error}: within its noise. Simulate more customers before you read anything into it.`,
    same: 'Every customer is worth exactly the same in both runs.',
    wholePart: (s: LeftPart) => `All of the ${s.all} comes from ${whoseLives(s)}.`,
    part: (s: LeftPart) => `Of the ${s.all}, ${s.difference} come from ${whoseLives(s)}.`,
    nextPart: (s: LeftPart) => `Next, ${s.difference} of the ${s.all} come from ${whoseLives(s)}.`,
    more: (s: { customers: string; error: string }) => `Customers there at the end: ${s.customers} ± ${s.error}.`,
    otherCustomers:
      'The two runs are not of the same customers (number, months, segments or new customers differ), so they cannot be compared one by one. The curves can.',
    waits: 'The comparison customer by customer follows when everybody has been simulated.',
  },
  patterns: {
    title: 'Patterns of life',
    axis: 'Customers, and their share of all',
    note: 'I leaves in exploration, II in formation, III early in stability, IV is kept long; open is not settled yet.',
    against: (now: string, pinned: string) => `${now} (pinned ${pinned})`,
    value: (customers: string, share: string) => `${customers} · ${share}`,
    summary: (patterns: readonly string[]) => `Patterns of life: ${patterns.join('; ')}.`,
    one: (name: string, customers: string, share: string) => `${name}, ${customers} customers, ${share}`,
  },
  attribution: {
    caption: 'The difference in mean CLP, by how each customer ended in the pinned run. The parts sum to the difference.',
    ending: 'in the pinned run',
    left: (stage: string, reason: string) => `${stage}: ${reason}`,
    customers: 'customers',
    now: 'so in this run',
    difference: 'part of the difference',
    error: '± 2 std. errors',
    share: 'share',
    reading: 'reading',
    readings: { real: 'real', noise: 'noise', none: 'nobody differs' },
  },
  changes: {
    title: 'What was changed',
    none: 'nothing given',
    same: 'No number differs from the pinned run.',
    on: 'yes',
    off: 'no',
    changed: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
    list: (what: string) => `${what}: changed`,
    names: {
      detail: 'what drives them',
      timing: 'discounted',
      segments: 'segments',
      interventions: 'interventions',
      strategy: 'strategy on offer',
    },
  },
};
