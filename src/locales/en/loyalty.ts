import type { Part } from '../../model/loyal-customer/parts.ts';

/** The lab of the loyal customer. Arguments are already written numbers. */
export const loyalty = {
  question: 'Why does a loyal customer bring more each year?',
  subtitle: (years: string, stay: string) => `One customer, won now and counted for ${years} · ${stay}`,
  stays: 'stays all the time',
  mayLeave: (share: string, unit: string) => `stays with ${share} each ${unit}`,
  clp: 'CLP, cost of winning taken off',
  paidBack: (when: string) => `paid back in ${when}`,
  notPaidBack: 'not paid back within the years counted',
  freeToWin: 'winning this customer cost nothing',
  parts: {
    acquisition: 'cost of winning',
    base: 'base profit',
    growth: 'growth in purchases',
    costSaving: 'lower operating cost',
    referral: 'referrals',
    premium: 'price premium',
  } satisfies Record<Part, string>,
  charts: {
    years: {
      title: 'Profit by year and part',
      axis: (unit: string, currency: string) => `Profit of each ${unit}, not discounted${currency === '' ? '' : `, ${currency}`}`,
      reader: 'Read the profit by year: arrow keys move through time',
    },
    recovery: {
      title: 'Paid back',
      axis: (currency: string) => `Present value up to each year, added up${currency === '' ? '' : `, ${currency}`}`,
      reader: 'Read what has come in: arrow keys move through time',
    },
    total: 'total',
    cumulative: 'added up',
    pinned: 'pinned',
    yearsSummary: (s: { cost: string; first: string; last: string; when: string }) =>
      `Winning the customer costs ${s.cost}; the first year brings ${s.first}, ${s.when} brings ${s.last}.`,
    recoverySummary: (when: string, clp: string) => `Added up and discounted, the years come to ${clp}: ${when}.`,
  },
  key: {
    ours: 'The list of parts is the course’s; how each part grows, and the numbers it starts with, are ours.',
    title: 'What each part is worth: switch it off and on',
    help: 'Switches this part off or on, in the picture and in the CLP',
    wouldAdd: (change: string) => `off, would bring ${change}`,
    sum: 'Together: the CLP',
  },
  parameters: {
    acquisitionCost: 'cost of winning the customer',
    baseProfit: 'base profit',
    growth: 'growth in purchases',
    costSaving: 'operating cost saved, in the end',
    savingYears: 'saved in full after',
    referral: 'profit from referrals',
    referralFrom: 'start of referrals',
    pricePremium: 'price premium',
    premiumFrom: 'start of the premium',
    years: 'how long is counted',
    retention: 'retention',
    discountRate: 'discount rate',
  },
  ofBase: '% of base profit',
  switchedOff: 'This part is switched off under the picture.',
  objection: {
    title: 'Is it so?',
    claim: 'Reichheld & Sasser 1990 drew this picture: the longer customers stay, the more profit each of them brings.',
    finding:
      'Reinartz & Kumar 2002 object: they did not find that long-life customers are cheaper to serve, or that they pay higher prices. Measure it in your own books before you count on it.',
    button: 'Without what they did not find',
    effect: (s: { from: string; to: string; share: string }) =>
      `Without lower operating cost and price premium the CLP goes from ${s.from} to ${s.to} (${s.share}).`,
    shown: (clp: string) => `Lower operating cost and price premium are off: the CLP is ${clp}.`,
    sources:
      'Sources: F. Reichheld, W. E. Sasser, Zero Defections, Harvard Business Review 1990. W. Reinartz, V. Kumar, The Mismanagement of Customer Loyalty, Harvard Business Review 2002.',
  },
  tabs: { explain: 'Explain', formula: 'How each part grows', table: 'Table', export: 'Export' },
  findings: {
    title: 'What matters most here',
    onlyBase: 'Only the base profit is left: each year brings the same, and staying is worth no more than coming back.',
    parts: (s: { base: string; together: string; share: string | null }) =>
      `Base profit alone is worth ${s.base}; what comes with loyalty is worth ${s.together}${s.share === null ? '' : `, ${s.share} of all that comes in`}.`,
    largest: (s: { part: string; worth: string }) => `Of what comes with loyalty, ${s.part} brings most: ${s.worth}.`,
    paidBack: (s: { when: string; before: string; missing: string }) =>
      `The cost of winning is paid back in ${s.when}. Whoever leaves at the end of ${s.before} leaves a loss of ${s.missing}.`,
    never: (s: { missing: string }) => `Within the years counted the cost of winning is not paid back: ${s.missing} is missing.`,
    mayLeave: (s: { when: string; share: string }) =>
      `With this retention only ${s.share} of such customers are still there in ${s.when}; every part is thinned by that.`,
  },
  formula: {
    ours: 'Only the list of parts comes from the course. These forms are ours, the simplest that show what each part means; t is the year, from 1.',
    notes:
      'Each year’s sum is discounted as chosen; the cost of winning is paid now. The price premium is a share of the base profit, not of the grown purchases, so the parts add up and none depends on another being on.',
  },
  table: {
    caption: 'Every year by part',
    acquisition: 'cost of winning',
    base: 'base',
    growth: 'growth',
    costSaving: 'lower cost',
    referral: 'referrals',
    premium: 'premium',
    total: 'total',
    presentValue: 'present value',
    cumulative: 'added up',
  },
  changed: (clp: string, recovery: string) => `CLP ${clp}, ${recovery}`,
};
