import type { GlossaryEntry } from '../glossary-entry.ts';

/** Loyalty, satisfaction and how simulated customers behave. */
export const loyaltyTerms = {
  loyalty: {
    term: 'loyalty',
    forms: ['loyal customers', 'loyal customer'],
    says: 'A customer’s readiness to go on, to buy more, to recommend and to bear a higher price. It grows stage by stage.',
    mistake: 'It is not retention: some stay only because leaving is costly, and they go when it gets cheap.',
    source: 'the course',
  },
  satisfaction: {
    term: 'satisfaction',
    says: 'What was delivered against what was expected. At 0 exactly as expected; below it the customer reacts.',
    formula: 'performance − expectation; in exchange theory outcome − comparison level',
    mistake: 'The course writes the outcome as the ratio of benefit to cost, Thibaut & Kelley 1959 as the difference.',
    source: 'Oliver 1993',
  },
  expectation: {
    term: 'expectation',
    forms: ['expectations'],
    says: 'The standard that a customer measures by. It rises from stage to stage: basic, expected, exceeding.',
    source: 'the course',
  },
  valueDelivered: {
    term: 'value delivered',
    says: 'What the customer gets from the firm in a month, on the scale of its expectation.',
    mistake: 'If value truly is low, raise it; if it only is not noticed, communicate.',
  },
  trust: {
    term: 'trust',
    says: 'Belief that the firm can and will keep its word: credibility and benevolence. It is lost faster than it is gained.',
    unit: '0 to 1',
    source: 'the course',
  },
  switchingCost: {
    term: 'switching cost',
    says: 'What leaving would cost the customer: effort, money, what was learnt, ties. It builds up with time.',
    mistake: 'It is a buffer that buys time to repair, no reason to be satisfied.',
    source: 'the course',
  },
  alternatives: {
    term: 'alternatives',
    forms: ['attractiveness of alternatives'],
    says: 'How good the best other firm looks to the customer. The better, the more leave over a problem.',
    formula: 'dependence = outcome − best alternative',
  },
  problemRate: {
    term: 'problem rate',
    forms: ['problem rate a month'],
    says: 'How often something goes wrong for a customer in a month; satisfaction then falls.',
    unit: 'share of customers a month',
  },
  voice: {
    term: 'voice',
    forms: ['cost of a complaint', 'complaints'],
    says: 'The customer complains and so gives the firm a chance to repair. More likely the more there is to lose.',
    source: 'Hirschman 1970, Ping 1993',
  },
  neglect: {
    term: 'neglect',
    says: 'The customer lets the relationship go without a word. It leads to decline.',
    source: 'Hirschman 1970, Ping 1993',
  },
  exit: {
    term: 'exit',
    says: 'The customer leaves over a dissatisfaction. Satisfaction and switching cost hold it back, alternatives draw it on.',
    source: 'Hirschman 1970, Ping 1993',
  },
  recovery: {
    term: 'recovery success',
    forms: ['satisfaction after recovery'],
    says: 'How often a complaint is repaired so that the customer is satisfied again.',
    unit: 'share of complaints',
  },
  winBack: {
    term: 'win-back',
    forms: ['win-back a month', 'win-back from decline'],
    says: 'The share of declining customers who come back in a month to the stage they declined from.',
    unit: '% a month',
    mistake: 'Holding customers in decline moves hardly anything; winning them back does.',
  },
  indirectBenefit: {
    term: 'indirect benefit',
    says: 'What a customer brings besides its own buying: referrals and word of mouth. It starts late and can turn negative in decline.',
    formula: 'referrals × conversion × (CLP of a new customer − acquisition cost) × attribution − damage',
    unit: 'money per unit of time',
    source: 'the course',
  },
  referrals: {
    term: 'referrals',
    forms: ['profit from referrals', 'referral'],
    says: 'New customers who come because a customer spoke for the firm.',
    mistake: 'A referred customer might have come anyway; only what is due to the referral counts.',
  },
  pricePremium: {
    term: 'price premium',
    forms: ['premium'],
    says: 'What a loyal customer pays above the price for new ones.',
    mistake: 'Reinartz & Kumar 2002 did not find that long-life customers pay more.',
    source: 'Reichheld & Sasser 1990',
  },
  baseProfit: {
    term: 'base profit',
    says: 'What every customer brings each year, however long it has been there.',
    unit: 'money a year',
    source: 'Reichheld & Sasser 1990; the course',
  },
  costSaving: {
    term: 'lower operating cost',
    forms: ['operating cost saved'],
    says: 'What serving a customer costs less once both know each other.',
    mistake: 'Reinartz & Kumar 2002 did not find that long-life customers are cheaper to serve.',
    source: 'Reichheld & Sasser 1990',
  },
  statusQuo: {
    term: 'status quo',
    says: 'The future in which the firm goes on as it does. A strategy is measured against it, under the same luck.',
  },
  strategy: {
    term: 'strategy',
    forms: ['with the strategy', 'interventions'],
    says: 'Measures from a month on that change what moves customers, and what they cost.',
  },
  seed: {
    term: 'seed',
    forms: ['luck (seed)', 'spread of luck'],
    says: 'The number from which all luck is drawn. The same seed gives each customer the same luck in every run.',
    mistake: 'What holds for one seed only is luck; try another.',
  },
  wornOut: {
    term: 'worn out',
    says: 'A relationship in decline whose profit has come to zero: it ends there.',
  },
} satisfies Readonly<Record<string, GlossaryEntry>>;
