import type { GlossarySubject } from '../locales/glossary-entry.ts';
import type { GlossaryId } from '../locales/en/glossary.ts';
import type { LabId } from './labs.ts';

/** Where a term can be seen, and which others belong to it. */
interface Place {
  readonly lab: LabId;
  readonly related: readonly GlossaryId[];
}

const at = (lab: LabId, ...related: readonly GlossaryId[]): Place => ({ lab, related });

const value = {
  clp: at('life-curve', 'presentValue', 'timing', 'horizon', 'profit'),
  presentValue: at('life-curve', 'discountFactor', 'discountRate', 'clp'),
  discountRate: at('life-curve', 'discountFactor', 'timing'),
  discountFactor: at('retention', 'discountRate', 'presentValue'),
  timing: at('life-curve', 'discountFactor', 'firstMargin', 'clp'),
  horizon: at('life-curve', 'clp', 'declineSpeed'),
  profit: at('life-curve', 'indirectBenefit', 'costing', 'clp'),
  breakEven: at('loyalty', 'acquisitionCost', 'presentValue'),
  dwyer: at('methods', 'retention', 'migration', 'fittingMethod', 'eventMethod'),
  fittingMethod: at('methods', 'lifeCurve', 'similarCustomers', 'eventMethod', 'dwyer'),
  eventMethod: at('events', 'probability', 'judgementSpread', 'fittingMethod'),
  probability: at('events', 'howSure', 'eventMethod'),
  howSure: at('events', 'judgementSpread', 'probability'),
  judgementSpread: at('events', 'howSure', 'draws', 'seed'),
  draws: at('events', 'judgementSpread', 'seed'),
};

const curve = {
  lifeCurve: at('life-curve', 'fittingMethod', 'lifeCycle', 'ceiling'),
  growthCoefficient: at('life-curve', 'startingProfit', 'fastGrowth'),
  startingProfit: at('life-curve', 'growthCoefficient', 'acquisitionCost'),
  fastGrowth: at('life-curve', 'formation', 'ceiling', 'saturation'),
  ceiling: at('life-curve', 'fastGrowth', 'saturation', 'similarCustomers'),
  saturation: at('life-curve', 'ceiling', 'fastGrowth'),
  declineStart: at('life-curve', 'declineSpeed', 'decline'),
  declineSpeed: at('life-curve', 'declineStart', 'pastZero', 'horizon'),
  pastZero: at('life-curve', 'declineSpeed', 'wornOut'),
  similarCustomers: at('life-curve', 'fittingMethod', 'ceiling'),
  residual: at('life-curve', 'standardError', 'fittingMethod'),
  standardError: at('life-curve', 'residual', 'aicc'),
  aicc: at('life-curve', 'standardError', 'fittingMethod'),
};

const stages = {
  lifeCycle: at('relationship', 'exploration', 'formation', 'stability', 'decline'),
  exploration: at('relationship', 'lifeCycle', 'formation', 'earlyAbortion'),
  formation: at('relationship', 'exploration', 'stability', 'midwayDeath'),
  stability: at('relationship', 'formation', 'decline', 'longRetention', 'earlyExit'),
  decline: at('relationship', 'stability', 'winBack', 'declineStart'),
  potentialCustomer: at('churn', 'tradeRelation', 'exploration'),
  earlyAbortion: at('relationship', 'exploration', 'midwayDeath'),
  midwayDeath: at('relationship', 'formation', 'earlyExit'),
  earlyExit: at('relationship', 'stability', 'longRetention'),
  longRetention: at('relationship', 'stability', 'switchingCost'),
  wornOut: at('relationship', 'decline', 'pastZero'),
};

const retention = {
  retention: at('retention', 'churn', 'survivors', 'fivePoints', 'loyalty'),
  churn: at('projection', 'retention', 'sbg'),
  survivors: at('retention', 'retention', 'cohort'),
  cohort: at('retention', 'survivors', 'dwyer'),
  lostForGood: at('retention', 'migration', 'churn'),
  closedForm: at('retention', 'firstMargin', 'elasticity'),
  firstMargin: at('retention', 'closedForm', 'timing'),
  elasticity: at('retention', 'closedForm', 'fivePoints'),
  fivePoints: at('retention', 'retention', 'elasticity'),
  sbg: at('projection', 'churn', 'bdw', 'quadratic'),
  bdw: at('projection', 'sbg', 'quadratic'),
  quadratic: at('projection', 'sbg', 'heldOut'),
  heldOut: at('projection', 'quadratic', 'sbg'),
  renewalsToCome: at('projection', 'sbg', 'discountRate'),
  lossOfOne: at('leaving', 'consistentLoss', 'sunkCost'),
  sunkCost: at('leaving', 'lossOfOne', 'acquisitionCost'),
  consistentLoss: at('leaving', 'lossOfOne', 'clp'),
};

const spending = {
  acquisitionCost: at('loyalty', 'breakEven', 'acquisitionRate'),
  acquisitionRate: at('balance', 'customerEquity', 'acquisitionCost'),
  customerEquity: at('balance', 'acquisitionRate', 'optimum', 'clp'),
  optimum: at('balance', 'customerEquity', 'retentionSpend'),
  retentionSpend: at('balance', 'retention', 'optimum'),
};

const loyalty = {
  loyalty: at('loyalty', 'retention', 'satisfaction', 'switchingCost'),
  satisfaction: at('relationship', 'expectation', 'valueDelivered', 'trust'),
  expectation: at('relationship', 'satisfaction', 'valueDelivered'),
  valueDelivered: at('relationship', 'expectation', 'satisfaction'),
  trust: at('relationship', 'satisfaction', 'formation'),
  switchingCost: at('relationship', 'alternatives', 'exit', 'loyalty'),
  alternatives: at('relationship', 'switchingCost', 'exit'),
  problemRate: at('relationship', 'voice', 'recovery', 'satisfaction'),
  voice: at('relationship', 'recovery', 'exit', 'neglect'),
  neglect: at('relationship', 'voice', 'decline'),
  exit: at('relationship', 'alternatives', 'switchingCost', 'voice'),
  recovery: at('relationship', 'voice', 'problemRate'),
  winBack: at('relationship', 'decline', 'retention'),
  indirectBenefit: at('relationship', 'referrals', 'profit'),
  referrals: at('loyalty', 'indirectBenefit', 'loyalty'),
  pricePremium: at('loyalty', 'loyalty', 'costSaving'),
  baseProfit: at('loyalty', 'profit', 'pricePremium'),
  costSaving: at('loyalty', 'costing', 'pricePremium'),
  statusQuo: at('relationship', 'strategy', 'currentValue'),
  strategy: at('relationship', 'statusQuo', 'growthPotential'),
  seed: at('relationship', 'draws', 'statusQuo'),
};

const segments = {
  segment: at('value-matrix', 'valueMatrix', 'rfm', 'cluster'),
  valueMatrix: at('value-matrix', 'currentValue', 'growthPotential', 'threshold'),
  currentValue: at('value-matrix', 'clp', 'statusQuo', 'growthPotential'),
  growthPotential: at('value-matrix', 'currentValue', 'walletShare', 'crossBuying'),
  lead: at('value-matrix', 'valueMatrix', 'iron'),
  iron: at('value-matrix', 'valueMatrix', 'growthPotential'),
  gold: at('value-matrix', 'valueMatrix', 'platinum'),
  platinum: at('value-matrix', 'valueMatrix', 'gold'),
  walletShare: at('value-matrix', 'growthPotential', 'crossBuying'),
  threshold: at('value-matrix', 'valueMatrix', 'abcClasses'),
  crossBuying: at('value-matrix', 'growthPotential', 'walletShare'),
  abcClasses: at('abc', 'paretoRule', 'cumulativeShare', 'lorenzCurve'),
  paretoRule: at('abc', 'abcClasses', 'gini'),
  lorenzCurve: at('abc', 'gini', 'cumulativeShare'),
  gini: at('abc', 'lorenzCurve', 'paretoRule'),
  cumulativeShare: at('deciles', 'abcClasses', 'decile'),
  rfm: at('rfm', 'recency', 'frequency', 'monetary', 'nested'),
  recency: at('rfm', 'frequency', 'silence', 'rfm'),
  frequency: at('rfm', 'recency', 'monetary'),
  monetary: at('rfm', 'frequency', 'rfm'),
  nested: at('rfm', 'rfm', 'decile'),
  responseRate: at('rfm', 'rfm', 'lift'),
  decile: at('deciles', 'lift', 'cumulativeShare'),
  lift: at('deciles', 'decile', 'responseRate'),
  tier: at('tiers', 'blackList', 'segment'),
  blackList: at('tiers', 'tier', 'segment'),
  cluster: at('clusters', 'silhouette', 'standardise'),
  silhouette: at('clusters', 'cluster', 'standardise'),
  standardise: at('clusters', 'cluster', 'tier'),
  churnWarning: at('churn', 'silence', 'usualInterval', 'valueAtRisk'),
  usualInterval: at('churn', 'silence', 'churnWarning'),
  silence: at('churn', 'usualInterval', 'churnWarning'),
  valueAtRisk: at('churn', 'churnWarning', 'profit'),
  tradeRelation: at('churn', 'potentialCustomer', 'formerCustomer'),
};

const buying = {
  migration: at('migration', 'recencyCell', 'lostForGood'),
  recencyCell: at('migration', 'migration', 'purchaseProbability'),
  formerCustomer: at('migration', 'recencyCell', 'tradeRelation'),
  purchaseProbability: at('migration', 'recencyCell', 'stopSpending'),
  netContribution: at('migration', 'stopSpending', 'profit'),
  stopSpending: at('migration', 'recencyCell', 'netContribution'),
  fundamentalMatrix: at('migration', 'migration', 'recencyCell'),
  costing: at('data', 'costPool', 'unitCost', 'unusedCost'),
  costPool: at('data', 'costing', 'unitCost'),
  unitCost: at('data', 'costPool', 'costing'),
  unusedCost: at('data', 'costPool', 'costing'),
  pseudonym: at('data', 'segment'),
};

export const glossaryPlaces: Readonly<Record<GlossaryId, Place>> = {
  ...{ ...value, ...curve, ...stages, ...retention },
  ...{ ...spending, ...loyalty, ...segments, ...buying },
};

const idsOf = (subject: Partial<Record<GlossaryId, Place>>) => Object.keys(subject) as readonly GlossaryId[];

/** The terms of each subject, in the order of a course. */
export const glossarySubjects: Readonly<Record<GlossarySubject, readonly GlossaryId[]>> = {
  value: idsOf(value),
  curve: idsOf(curve),
  stages: idsOf(stages),
  retention: idsOf(retention),
  spending: idsOf(spending),
  loyalty: idsOf(loyalty),
  segments: idsOf(segments),
  buying: idsOf(buying),
};
