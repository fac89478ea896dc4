/** Tiers by several dimensions, and lists by credit. Arguments are already written numbers. */
export const segmentsTiers = {
  question: 'Which customers deserve which service, and does each tier earn its own?',
  rule: (high: string, middle: string) => `high from a score of ${high}, middle from ${middle}, the rest ordinary`,
  listRule: (red: string, black: string) => `red list from a credit of ${red}, black list below ${black}`,
  announcement: (high: string, left: string) => `${high} customers in the high tier; ${left} a year left after all service.`,
  left: 'Left after service, a year',
  withoutWeight: 'Every dimension has weight 0, so nobody has a score. Give one a weight.',
  customers: 'Customers',
  counted: (label: string, n: string) => `${label}: ${n} customers`,
  score: 'Score',
  list: 'List',
  dimensions: { loyalty: 'Loyalty', spend: 'Spend', credit: 'Credit' },
  names: { high: 'High', middle: 'Middle', ordinary: 'Ordinary' },
  lists: { red: 'Red list', normal: 'Normal', black: 'Black list' },
  services: { high: 'own adviser, priority', middle: 'service line, offers', ordinary: 'self-service' },
  credits: {
    none: 'none (weight 0)',
    complaints: 'few complaints',
    column: (name: string) => `column “${name}”, mean`,
  },
  tiersTitle: 'Tiers',
  listsTitle: 'Lists',
  regionsHelp: 'Click a part to list its customers.',
  scoreChart: {
    title: 'Scores and cuts',
    reader: 'Read the bars: arrow keys move from low to high scores',
    x: 'Score, the weighted mean of the dimensions',
    help: 'Drag the two cuts. A score at a cut belongs to the tier above it.',
  },
  creditChart: {
    title: 'Credit and lists',
    reader: 'Read the bars: arrow keys move from low to high credit',
    x: 'Credit, on the scale of the score',
    help: 'Drag the two cuts: the red list from the upper one on, the black list below the lower one.',
  },
  serviceTable: {
    title: 'Does a tier earn its service?',
    tier: 'Tier',
    service: 'Service level',
    costEach: (currency: string) => `Cost per customer${currency === '' ? '' : `, ${currency}`} a year`,
    cost: 'Cost',
    earned: 'Profit, last 365 days',
    earnedInline: 'Spend',
    left: 'Left',
    named: (what: string, tier: string) => `${what}: ${tier}`,
    help: 'Service levels and their costs are yours to write; a cost is per customer and year. Left is what the tier earned less what its service costs.',
  },
  controls: {
    division: 'Divide customers by',
    divisions: { tier: 'tier', list: 'credit list' },
    weight: (dimension: string) => `Weight of ${dimension.toLowerCase()}`,
    cuts: { high: 'High tier from', middle: 'Middle tier from', red: 'Red list from', black: 'Black list below' },
    points: 'points',
    scaling: 'Dimensions scaled',
    scalings: { 'percentile-rank': 'by rank', 'min-max': 'from lowest to highest', none: 'not at all' },
  },
  findings: {
    score: (s: { loyalty: string; spend: string; credit: string; weights: readonly string[] }) =>
      `The score is ${s.weights[0] ?? ''} loyalty (${s.loyalty}), ${s.weights[1] ?? ''} spend (${s.spend}) and ${s.weights[2] ?? ''} credit (${s.credit}). What stands for a dimension and what it weighs is a judgement, and the tiers are no better than it; equal weights are ours.`,
    scaling: {
      'percentile-rank':
        'Each dimension is taken by rank: 100 · (customers below + half of those equal) / customers. One very large customer then stretches nothing, but distances are lost.',
      'min-max':
        'Each dimension runs from 0 for the lowest to 100 for the highest. One very large customer then presses all others together.',
      none: 'Dimensions are weighted as they are: sensible only where they are points already; else the one with the largest numbers decides alone.',
    },
    cuts: (high: string, middle: string) =>
      `Cuts at ${high} and ${middle} are a choice. Under ranks they fix about how many customers a tier has, whatever these are worth.`,
    free: 'No service costs anything yet: write what a customer of each tier costs a year, and see whether the tier earns it.',
    service: {
      earns: (s: { tier: string; customers: string; earned: string; share: string; cost: string; left: string; unearned: string }) =>
        `${s.tier}: ${s.customers} customers earned ${s.earned} (${s.share} of all) and cost ${s.cost} of service; ${s.left} is left. ${s.unearned} of them earned less than their own service costs.`,
      loses: (s: { tier: string; customers: string; earned: string; share: string; cost: string; left: string; unearned: string }) =>
        `${s.tier}: ${s.customers} customers earned ${s.earned} (${s.share} of all) and cost ${s.cost} of service: ${s.left} more than they earned. ${s.unearned} of them earned less than their own service costs. A cheaper service, or a higher cut.`,
    },
    earned:
      'What a tier earned is its profit of the last 365 days before service. That its customers would earn less with less service is not in these numbers: the table compares, it does not prove an effect.',
    earnedInline: 'What a tier earned is its spend here: the document says nothing of cost.',
    noCredit:
      'These data say nothing of credit, so its weight counts as 0 and nobody is on a red or black list. Choose a column that stands for credit, if there is one.',
    lists: (s: { red: string; black: string; from: string; below: string }) =>
      `${s.red} customers are on the red list (credit from ${s.from}) and ${s.black} on the black list (below ${s.below}). Lists by credit are our reading of the course, and so are 90 and 10.`,
    creditSource: {
      complaints:
        'Few complaints stand for credit here, for want of anything better [ours]: the fewer, the better. Who complains may be the one who still cares. All who never complained are equal, so by rank they share one place, and the red list may be empty.',
      column: 'A column of the purchases stands for credit, as each customer’s mean. Whether it measures credit is for you to judge.',
      given: 'Credit is given by the document.',
    },
  },
};
