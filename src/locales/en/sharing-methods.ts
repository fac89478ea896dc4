import type { ModelName } from '../../model/index.ts';

/** Of each model that a lab shows: what it is, whose it is, and what its numbers do not say. */
export const sharingMethods = {
  'life-curve': {
    name: 'Fitting method: a life curve fitted to the profit history, its future profits discounted',
    source: 'S-shaped growth after Berger & Nasr 1998, decline as the course draws it',
    limits:
      'The curve says how profit goes on if the past’s pattern holds and the customer stays; it knows nothing of events that have not happened yet.',
  },
  retention: {
    name: 'Dwyer’s retention model: customers who leave are lost for good',
    source: 'Dwyer 1989; Berger & Nasr 1998',
    limits:
      'Everybody in the cohort counts as the average customer, and retention and margin are as written above; what changes them is not in the model.',
  },
  'retention-projection': {
    name: 'Projection of retention over a population whose churn differs',
    source: 'Fader & Hardie 2007',
    limits:
      'A projection beyond what was observed holds only if the customers left behave as those before them; held-out renewals are the only check.',
  },
  'lost-customer': {
    name: 'Loss by one customer leaving, by the course’s formula and consistently',
    source: 'The course',
    limits:
      'The course’s formula adds what was spent already, which is gone whether the customer leaves or not; the consistent loss is what would still have come.',
  },
  'lost-group': {
    name: 'Loss by a share of a group leaving, by the course’s formula and consistently',
    source: 'The course',
    limits: 'Everybody in the group counts as its average; the course’s formula counts value that has come in already as lost.',
  },
  'loyal-customer': {
    name: 'Profit of a loyal customer by its parts',
    source: 'Reichheld & Sasser 1990; objection by Reinartz & Kumar 2002',
    limits: 'How each part grows is an assumption; that loyal customers cost less or pay more is disputed and must be measured.',
  },
  'acquisition-retention-balance': {
    name: 'How much to spend on winning and keeping, from a manager’s judgement',
    source: 'Blattberg & Deighton 1996',
    limits: 'Two points and a ceiling, all judged by a person, define each response curve; the optimum is no better than those judgements.',
  },
  migration: {
    name: 'Dwyer’s migration model: customers pause and may come back',
    source: 'Dwyer 1989; Pfeifer & Carraway 2000',
    limits: 'Whether a customer buys depends only on how long ago it last did; amounts and everything else about it are averages.',
  },
  events: {
    name: 'Customer event method: what experts expect to happen, weighted and discounted',
    source: 'The course; spread of the judgements by simulation',
    limits: 'Only listed events count, and every probability is somebody’s judgement.',
  },
  'three-methods': {
    name: 'Dwyer’s model, the event method and the fitting method beside each other',
    source: 'The course; Dwyer 1989; Berger & Nasr 1998',
    limits: 'The three answer different questions from different data; none of them is the true value.',
  },
  relationship: {
    name: 'Simulation: a population lives through the life cycle month by month',
    source:
      'The course’s life cycle; satisfaction after Oliver 1993, reactions after Hirschman 1970 and Ping 1993, comparison of alternatives after Thibaut & Kelley 1959',
    limits:
      'The links between satisfaction, trust and staying follow the literature; their strengths are assumptions, not measurements. Numbers carry the random error that is stated.',
  },
  'value-matrix': {
    name: 'Customer value matrix: current value by growth potential',
    source: 'The course',
    limits: 'Where the lines lie is a choice, and growth potential rests on the assumptions above.',
  },
  'abc-classes': {
    name: 'ABC classes and the Lorenz curve',
    source: 'The course; Lorenz 1905',
    limits: 'Classes say how value is spread today; they say nothing of tomorrow. The cuts are a choice.',
  },
  rfm: {
    name: 'RFM scores, cells and named groups',
    source: 'The course',
    limits: 'Scores are ranks among these customers on that day; what the groups are called and where they end is a convention.',
  },
  deciles: {
    name: 'Deciles: customers ranked and cut into groups of equal count',
    source: 'The course',
    limits: 'The report describes; whether the best will go on buying is not in it.',
  },
  clusters: {
    name: 'Clusters by k-means, judged by the silhouette',
    source: 'Lloyd 1982; Arthur & Vassilvitskii 2007; Rousseeuw 1987',
    limits: 'Clusters depend on the measures chosen and on k; no number of clusters is right by itself.',
  },
  tiers: {
    name: 'Tiers by a weighted score of several dimensions',
    source: 'The course',
    limits: 'What stands for a dimension and what it weighs are choices; the table compares, it does not prove an effect of service.',
  },
  'churn-warning': {
    name: 'Churn warning from silence against each customer’s usual interval',
    source: 'The course',
    limits: 'Silence is a sign, not a proof; who has bought only a few times has no rhythm to judge by.',
  },
} satisfies Partial<Record<ModelName, { readonly name: string; readonly source: string; readonly limits: string }>>;
