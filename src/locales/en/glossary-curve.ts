import type { GlossaryEntry } from '../glossary-entry.ts';

/** Value, discounting, the life curve, stages and patterns. */
export const curveTerms = {
  clp: {
    term: 'CLP',
    forms: ['customer lifetime profit', 'lifetime value'],
    says: 'What a customer’s profits of all the units counted are worth together, each one discounted to the first unit.',
    formula: 'CLP = Σ P(k) · (1 + d)^(1 − k), k = 1 for the first unit counted',
    unit: 'money',
    mistake: 'A CLP without its discounting convention is only half a number: the choice moves it by 0.6% to 36% in the course cases.',
    source: 'the course',
  },
  presentValue: {
    term: 'present value',
    says: 'What an amount that comes later is worth now.',
    formula: 'amount × discount factor',
    unit: 'money',
  },
  discountRate: {
    term: 'discount rate',
    says: 'By how much less money is worth one unit of time later: what it could have earned elsewhere.',
    unit: '% per unit of time',
    mistake: 'A monthly rate times twelve is not the yearly one: 1.25% a month is 16.08% a year.',
  },
  discountFactor: {
    term: 'discount factor',
    says: 'By what the profit of a unit is multiplied to have its present value.',
    formula: '(1 + d)^(1 − k) by the course’s convention',
  },
  timing: {
    term: 'discounted',
    forms: ['when profit is counted', 'at the end of each unit', 'in the middle of each unit'],
    says: 'The convention that says at which moment the profit of a unit counts. The course discounts to the first unit counted.',
    mistake: 'Textbooks differ, and often do not say which convention they use.',
  },
  horizon: {
    term: 'horizon',
    forms: ['units counted', 'units left', 'renewals counted', 'renewals projected', 'how long is counted'],
    says: 'How many units of time are counted from now on.',
    unit: 'units of time',
  },
  profit: {
    term: 'profit',
    forms: ['margin', 'margin per customer'],
    says: 'What a customer brings in a unit of time, less what it costs.',
    formula: 'P = volume × (price − cost) + indirect benefit',
    unit: 'money per unit of time',
    source: 'the course',
  },
  breakEven: {
    term: 'break-even',
    forms: ['paid back', 'month of breaking even'],
    says: 'The first moment at which everything that came in, discounted, covers everything spent on winning the customers.',
  },
  lifeCurve: {
    term: 'life curve',
    forms: ['profit curve', 'fitted life curves'],
    says: 'A customer’s profit over the age of the relationship: fast growth, slower growth towards a ceiling, then a decline.',
    formula: 'P₁ = h₁·t² + v; P₂ = P₁(g₁) + N·(1 − e^(−λ(t − g₁))); P₃ = u − h₂·(t − g₂)²',
    source: 'the course; S-shaped growth after Berger & Nasr 1998; the form of P₂ is our reading',
  },
  fittingMethod: {
    term: 'fitting method',
    says: 'Values one customer from its own history in five steps: profits, plot, pattern and parameters, length of life, CLP.',
    mistake: 'It needs enough history, and similar past customers for what the history cannot show yet.',
    source: 'the course',
  },
  growthCoefficient: {
    term: 'growth coefficient',
    says: 'How fast profit grows while growth is fast: h₁ in P₁ = h₁·t² + v.',
    unit: 'money per cubed unit of time',
  },
  startingProfit: {
    term: 'starting profit',
    says: 'The profit with which the relationship begins, v. Below zero where winning a customer costs more than it first brings.',
    unit: 'money per unit of time',
  },
  fastGrowth: {
    term: 'end of fast growth',
    forms: ['end of formation'],
    says: 'The age g₁ at which profit stops speeding up; from here on it nears its ceiling.',
    unit: 'units of time',
  },
  ceiling: {
    term: 'ceiling',
    forms: ['rise of profit in stability'],
    says: 'The level that profit nears but does not pass in stability.',
    formula: 'P₁(g₁) + N',
    unit: 'money per unit of time',
    mistake: 'In a young customer it is not observed but borrowed or assumed, and yet it often decides the CLP.',
  },
  saturation: {
    term: 'speed of saturation',
    says: 'How quickly profit nears its ceiling after fast growth, λ. At λ = 2·h₁·g₁/N the curve has no kink.',
    unit: 'per unit of time',
    mistake: 'λ = 1 reaches the ceiling in about five units, whatever the unit is.',
    source: 'our reading of the course',
  },
  declineStart: {
    term: 'start of decline',
    says: 'The age g₂ from which profit falls.',
    unit: 'units of time',
  },
  declineSpeed: {
    term: 'speed of decline',
    says: 'How fast profit falls: h₂ in P₃ = u − h₂·(t − g₂)².',
    formula: 'life left = g₂ + √(u/h₂) − now, rounded up',
    unit: 'money per cubed unit of time',
  },
  pastZero: {
    term: 'profit past its zero',
    forms: ['past zero, profit'],
    says: 'What counts once a declining profit has come to zero: nothing, or the small loss of the last unit that the course prints.',
  },
  similarCustomers: {
    term: 'similar customers',
    says: 'Past customers with a complete life whose first units were nearest to this one; the median of their lives is lent to it.',
    source: 'the course',
  },
  residual: {
    term: 'residual',
    says: 'What the curve leaves unexplained in a unit: observed profit less the curve’s.',
    unit: 'money per unit of time',
  },
  standardError: {
    term: 'standard error',
    forms: ['std. errors'],
    says: 'By how much an estimate would typically miss if the same were observed anew. The truth mostly lies within two of them.',
    mistake: 'It says nothing of a future that differs from the past, nor of a wrong model.',
  },
  aicc: {
    term: 'AICc',
    says: 'A score for competing curves: how badly each misses, plus a charge for every parameter. The lowest wins; within 2, the simpler.',
  },
  lifeCycle: {
    term: 'life cycle',
    forms: ['life-cycle', 'patterns of life'],
    says: 'How the level of a customer relationship develops over time: exploration, formation, stability and decline.',
    source: 'the course',
  },
  exploration: {
    term: 'exploration',
    says: 'First stage: both sides try each other out. Small volume, highest cost, profit small or negative.',
    source: 'the course',
  },
  formation: {
    term: 'formation',
    says: 'Second stage: volume and profit grow fast, cost falls, and referrals start late in it.',
    source: 'the course',
  },
  stability: {
    term: 'stability',
    says: 'Third stage: volume at its maximum and held; price and indirect benefit still let profit rise, then it stays high.',
    source: 'the course',
  },
  decline: {
    term: 'decline',
    says: 'Last stage: volume, price and profit fall and cost rises again. It can set in after any other stage.',
    source: 'the course',
  },
  potentialCustomer: {
    term: 'potential customers',
    says: 'Somebody who could become a customer and has not bought yet.',
    source: 'the course',
  },
  earlyAbortion: {
    term: 'early abortion',
    says: 'Pattern I: the relationship ends in exploration. The value was below expectation, or the firm saw no worth in the customer.',
    source: 'names: the course; causes as taught after Chen Mingliang',
  },
  midwayDeath: {
    term: 'mid-way death',
    says: 'Pattern II: it ends in formation. The firm cannot meet expectations that rise with the relationship.',
    source: 'names: the course; causes as taught after Chen Mingliang',
  },
  earlyExit: {
    term: 'early exit',
    says: 'Pattern III: it ends early in stability. No continuing innovation of value, or gains felt to be unequal.',
    source: 'names: the course; causes as taught after Chen Mingliang',
  },
  longRetention: {
    term: 'long-term retention',
    says: 'Pattern IV: it stays in stability. Value above the rivals’, fair gains and a high switching cost.',
    source: 'names: the course; causes as taught after Chen Mingliang',
  },
} satisfies Readonly<Record<string, GlossaryEntry>>;
