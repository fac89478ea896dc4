import type { GlossaryEntry } from '../glossary-entry.ts';

/** Buying again, events, and what customers cost. */
export const buyingTerms = {
  migration: {
    term: 'migration',
    says: 'Dwyer’s second case: who does not buy moves one recency cell on and may still come back.',
    source: 'Dwyer 1989; Pfeifer & Carraway 2000',
  },
  recencyCell: {
    term: 'recency cell',
    forms: ['recency cells', 'cell'],
    says: 'All customers whose last purchase is equally long ago. Buying leads back to cell 1, not buying one cell on.',
  },
  formerCustomer: {
    term: 'former customers',
    forms: ['former'],
    says: 'A customer who has not bought for so long that nobody counts on it any more; no more is spent on it.',
    source: 'the course',
  },
  purchaseProbability: {
    term: 'probability of buying next',
    forms: ['buys next'],
    says: 'The chance that a customer of a cell buys in the next period.',
    unit: '%',
  },
  netContribution: {
    term: 'net contribution',
    says: 'What one purchase brings before what is spent on marketing.',
    unit: 'money per purchase',
  },
  stopSpending: {
    term: 'stop spending',
    forms: ['spending stops', 'where to stop', 'last cell spent on'],
    says: 'The last cell in which the customer is still written to. The best one is a result of the model.',
    mistake: 'A cell that loses money can be worth keeping for what comes back later, and the other way round.',
    source: 'Pfeifer & Carraway 2000',
  },
  fundamentalMatrix: {
    term: 'fundamental matrix',
    says: 'How often, discounted, a customer who starts in one cell will be in each cell.',
    formula: '(I − P/(1 + d))⁻¹',
  },
  eventMethod: {
    term: 'event method',
    says: 'Lists a customer’s future events, each with a probability, a time, revenue and cost, and adds their discounted expectation.',
    formula: 'CLP = Σ probability × (revenue − cost) × discount factor',
    mistake: 'Inputs and process rest on judgement; what nobody thought of counts as nothing.',
    source: 'the course',
  },
  probability: {
    term: 'probability',
    forms: ['prob.'],
    says: 'How likely an event is judged to be.',
    unit: '0% to 100%',
  },
  howSure: {
    term: 'how sure',
    forms: ['sure'],
    says: 'How sure a judgement of probability and amounts is: it sets how far they spread in the draws.',
    formula: 'concentration of the probability 2 + 98 · sure; variation of the amounts (1 − sure)/2',
    source: 'our choice',
  },
  judgementSpread: {
    term: 'spread of the judgement',
    forms: ['doubt ±', 'share of the doubt'],
    says: 'How far the CLP moves because nobody knows the figures exactly.',
    mistake: 'Not to be confused with luck, which stays even for someone who knows every figure.',
  },
  draws: {
    term: 'draws',
    says: 'How often the uncertain figures, or the luck of the events, are drawn anew.',
  },
  dwyer: {
    term: 'Dwyer',
    says: 'Values groups by their retention or migration.',
    mistake: 'It gives every customer the average of its group; a single one cannot be valued by it.',
    source: 'Dwyer 1989; the course',
  },
  costing: {
    term: 'activity-based costing',
    forms: ['activity'],
    says: 'Charges customers for what they use: cost pools of activities, unit costs, then each customer’s use.',
    formula: 'cost of a customer = Σ unit cost × use',
    source: 'the course',
  },
  costPool: {
    term: 'cost pools',
    forms: ['pool cost'],
    says: 'All cost of one activity for customers, such as visits, orders or calls.',
    unit: 'money',
  },
  unitCost: {
    term: 'unit cost',
    says: 'Cost of doing an activity once.',
    formula: 'pool / volume of the activity',
    unit: 'money per use',
  },
  unusedCost: {
    term: 'unused cost',
    says: 'The part of a pool that pays for capacity nobody used. Allocated and unused cost make up the pool.',
    mistake: 'Charging it to the customers makes each look dearer the fewer they are.',
  },
  pseudonym: {
    term: 'pseudonyms',
    says: 'Names put in the place of customers’ ids that nobody can turn back.',
    mistake: 'Rare columns can still tell who somebody is.',
  },
} satisfies Readonly<Record<string, GlossaryEntry>>;
