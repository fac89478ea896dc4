import type { acquisitionRetentionBalance } from '../../model/acquisition-retention-balance/model.ts';

/** Where the best spending lies. */
type Ended = ReturnType<(typeof acquisitionRetentionBalance)['evaluate']>['ended'];

interface Move {
  readonly R: string;
  readonly bestR: string;
  readonly A: string;
  readonly bestA: string;
  readonly equity: string;
  readonly bestEquity: string;
  readonly gain: string;
}

/** The lab of winning and keeping. Arguments are already written numbers. */
export const balance = {
  question: 'How much to spend on winning and on keeping customers?',
  subtitle: (s: { A: string; R: string; unit: string }) =>
    `Spent today: ${s.A} per prospect to win, ${s.R} per customer and ${s.unit} to keep · after Blattberg & Deighton`,
  equityNow: 'Customer equity per prospect, with today’s spending',
  perProspect: (currency: string) => `${currency} per prospect`.trim(),
  perCustomer: (currency: string, unit: string) => `${currency} per customer and ${unit}`.trim(),
  atBest: (s: { equity: string; gain: string; share: string | null }) =>
    `At the optimum: ${s.equity} (${s.gain}${s.share === null ? '' : `, ${s.share}`})`,
  isBest: 'This is the optimum.',
  spendOptimum: 'Spend the optimum',
  spendOptimumHelp: 'Moves both spends along their curves to the optimum; the judgements stay',
  groups: { customer: 'A customer', acquisition: 'Winning: your judgement', retention: 'Keeping: your judgement' },
  parameters: {
    m: 'margin of a customer',
    d: 'discount rate',
    A: 'spent today to win',
    a: 'acquisition rate at that',
    Ca: 'ceiling of the acquisition rate',
    R: 'spent today to keep',
    r: 'retention rate at that',
    Cr: 'ceiling of the retention rate',
  },
  inPercent: (name: string) => `${name} (%)`,
  diverges:
    'A customer kept at the ceiling of the retention rate would be worth ever more, without an end: lower that ceiling, or raise the discount rate.',
  charts: {
    response: {
      acquisition: { title: 'Winning', axis: 'Acquisition rate · drag today’s point or the ceiling' },
      retention: { title: 'Keeping', axis: 'Retention rate · drag today’s point or the ceiling' },
    },
    rates: { acquisition: 'acquisition rate', retention: 'retention rate' },
    spend: {
      acquisition: (currency: string, _unit: string) => `Spend per prospect${currency === '' ? '' : `, ${currency}`}`,
      retention: (currency: string, unit: string) => `Spend per customer and ${unit}${currency === '' ? '' : `, ${currency}`}`,
    },
    equity: {
      title: { acquisition: 'Equity over the spend on winning', retention: 'Equity over the spend on keeping' },
      axis: (currency: string) => `Equity per prospect${currency === '' ? '' : `, ${currency}`}`,
    },
    asNow: { acquisition: 'keeping as today', retention: 'winning as today' },
    otherAtBest: { acquisition: 'keeping at its best', retention: 'winning at its best' },
    now: 'today',
    best: 'optimum',
    nowAt: (amount: string) => `today ${amount}`,
    bestAt: (amount: string) => `optimum ${amount}`,
    todayTag: (rate: string) => rate,
    ceilingTag: (rate: string) => `ceiling ${rate}`,
    pinned: 'pinned',
    handles: {
      acquisition: {
        rate: 'Acquisition rate at today’s spend',
        ceiling: 'Ceiling of the acquisition rate',
        spend: 'Spend per prospect, along the curve',
      },
      retention: {
        rate: 'Retention rate at today’s spend',
        ceiling: 'Ceiling of the retention rate',
        spend: 'Spend per customer, along the curve',
      },
    },
    reader: 'Read the curves: arrow keys move through the spends',
    how: 'A square handle changes a judgement: the rate at today’s spend, or the ceiling that no spending passes. The round handle at the foot spends another amount along the curve. The form of the curve is Blattberg & Deighton’s: every further unit of money closes the same share of the gap to the ceiling.',
    responseSummary: (s: { name: string; spend: string; rate: string; ceiling: string; best: string; bestRate: string }) =>
      `The ${s.name} rises with the spend towards its ceiling of ${s.ceiling}. Today ${s.spend} brings ${s.rate}; the optimum is ${s.best}, which brings ${s.bestRate}.`,
    equitySummary: (s: { now: string; spend: string; best: string; bestSpend: string }) =>
      `Equity per prospect is ${s.now} with ${s.spend} spent today, and ${s.best} at the optimum of ${s.bestSpend}.`,
  },
  tabs: { explain: 'Explain', ceilings: 'If a ceiling is off', formula: 'Formulas', table: 'Table', export: 'Export' },
  findings: {
    title: 'What to change',
    moves: {
      'both-pay': (s: Move) =>
        `Move R from ${s.R} to ${s.bestR} and A from ${s.A} to ${s.bestA}: equity per prospect ${s.equity} → ${s.bestEquity} (${s.gain}).`,
      'only-acquisition-pays': (s: Move) =>
        `Keeping does not pay by these judgements: stop it (R from ${s.R} to ${s.bestR}) and move A from ${s.A} to ${s.bestA}: equity per prospect ${s.equity} → ${s.bestEquity} (${s.gain}).`,
      'only-retention-pays': (s: Move) =>
        `No prospect is worth winning by these judgements: the first money spent on winning does not come back (A from ${s.A} to ${s.bestA}), so equity per prospect goes ${s.equity} → ${s.bestEquity} (${s.gain}). Customers who are there are best kept with R ${s.bestR} instead of ${s.R}.`,
      'neither-pays': (s: Move) =>
        `Neither winning nor keeping pays by these judgements: A from ${s.A} to ${s.bestA}, R from ${s.R} to ${s.bestR}, equity per prospect ${s.equity} → ${s.bestEquity} (${s.gain}).`,
    } satisfies Record<Ended, (s: Move) => string>,
    atBest: (s: { equity: string; bestEquity: string }) =>
      `Today’s spending is as good as the optimum: equity per prospect is ${s.equity}, the best is ${s.bestEquity}.`,
    keepingFirst: (s: { keeping: string; winning: string; clv: string; bestClv: string }) =>
      `Keep first: moving R alone changes equity by ${s.keeping}, moving A alone by ${s.winning}. Better keeping raises the value of a customer from ${s.clv} to ${s.bestClv}, and only then is it worth spending as much on winning one.`,
    winningFirst: (s: { keeping: string; winning: string; clv: string; bestClv: string }) =>
      `Win first: moving A alone changes equity by ${s.winning}, moving R alone by ${s.keeping}. The value of a customer goes from ${s.clv} to ${s.bestClv} with the best keeping.`,
    nextMoney: (s: { acquisition: string; retention: string }) =>
      `Of the next 1 spent today, winning brings back ${s.acquisition} and keeping ${s.retention}. Above 1 it pays to spend more, below 1 less; at the optimum both are 1.`,
    farAway: (s: { times: string }) =>
      `The optimum lies at up to ${s.times} times today’s spending. Nobody has tried that yet: there only the judged curve speaks. Go there in steps and judge again.`,
  },
  comparison: {
    caption: (currency: string) => `Today and at the optimum${currency === '' ? '' : `, money in ${currency}`}`,
    quantity: 'quantity',
    now: 'today',
    best: 'optimum',
    names: {
      A: 'spend per prospect, A',
      a: 'acquisition rate, a',
      R: 'spend per customer, R',
      r: 'retention rate, r',
      clv: 'value of a customer who is won',
      equity: 'equity per prospect',
    },
  },
  ceilings: {
    intro:
      'Nobody has seen a ceiling. If the true one lies ten percent lower or higher than judged, and today’s point is right, this is what the optimum would be, and what spending by the judgement loses.',
    caption: (s: { A: string; R: string; equity: string; currency: string }) =>
      `By the judgement: A ${s.A}, R ${s.R}, equity per prospect ${`${s.equity} ${s.currency}`.trim()}`,
    if: 'if the true ceiling is',
    truth: {
      acquisition: (s: { off: string; ceiling: string }) => `winning ${s.off}: ${s.ceiling}`,
      retention: (s: { off: string; ceiling: string }) => `keeping ${s.off}: ${s.ceiling}`,
    },
    A: 'best A',
    R: 'best R',
    equity: 'best equity',
    byJudgement: 'equity by the judgement',
    lost: 'lost by it',
    cannotBe: 'below today’s rate',
    worst: {
      acquisition: (s: { off: string; lost: string; share: string | null }) =>
        `The costliest of these errors would be the ceiling of winning off by ${s.off}: whoever spends by the judgement then loses ${s.lost} per prospect${s.share === null ? '' : `, ${s.share} of what could be had`}.`,
      retention: (s: { off: string; lost: string; share: string | null }) =>
        `The costliest of these errors would be the ceiling of keeping off by ${s.off}: whoever spends by the judgement then loses ${s.lost} per prospect${s.share === null ? '' : `, ${s.share} of what could be had`}.`,
    },
    flat: 'A wrong ceiling changes what can be earned at all; following the judgement loses little of it, because equity is flat near the optimum.',
  },
  formula: {
    curves: {
      title: 'The curves, through your two judgements each',
      words: 'k follows from the rate at today’s spend and the ceiling; it is not asked for.',
    },
    today: {
      title: 'Today',
      words: 'V is the value of a customer who is won: the first margin at once, then the margin less what keeping costs, year by year.',
    },
    best: {
      title: 'The optimum',
      words:
        'R decides the value of a customer and does not depend on A; so the best R comes first, then the best A for that value. At each, the last money spent just comes back.',
    },
    source: 'Source: R. Blattberg, J. Deighton, Manage Marketing by the Customer Equity Test, Harvard Business Review 1996.',
  },
  table: {
    caption: {
      acquisition: 'Spending on winning, per prospect; keeping as today',
      retention: 'Spending on keeping, per customer; winning as today',
    },
    side: 'what for',
    spend: { acquisition: 'spend', retention: 'spend' },
    spendColumn: 'spend',
    rateColumn: 'rate',
    value: 'customer’s value',
    equity: 'equity',
    nowMark: (amount: string) => `today ${amount}`,
    bestMark: (amount: string) => `optimum ${amount}`,
  },
  changed: (now: string, best: string) => `Equity per prospect ${now}, at the optimum ${best}`,
};
