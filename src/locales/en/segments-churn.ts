import type { Relation } from '../../model/purchases/relation.ts';

/** Churn warning and trade relations. Arguments are already written numbers. */
export const segmentsChurn = {
  question: 'Who has been silent for longer than is usual for them, and what is at stake?',
  rule: (ratio: string, gaps: string) => `warned of from ${ratio} usual intervals of silence, with at least ${gaps} gaps`,
  relationRule: 'divided by trade relation',
  announcement: (warned: string, value: string) => `${warned} customers are warned of; ${value} a year at risk.`,
  summary: (warned: string, value: string) => `${warned} customers have been silent for longer than the line; ${value} a year at risk.`,
  warningTitle: 'The warning',
  classesTitle: 'What the silence says',
  classesHelp: 'Click a part to list its customers. The bars are shares of all customers and of the value at risk.',
  classes: {
    'after-complaints': 'Warned of, after complaints',
    warned: 'Warned of',
    quiet: 'Quiet',
    regular: 'Regular',
    unknown: 'Not enough gaps',
  },
  classNotes: {
    'after-complaints': 'complained, then fell silent beyond the line',
    warned: 'silent beyond the line',
    quiet: 'longer silent than usual, not yet beyond the line',
    regular: 'within the usual interval',
    unknown: 'no rhythm known yet, so no judgement',
  },
  relations: {
    potential: 'Potential',
    new: 'New',
    'long-standing': 'Long-standing',
    problem: 'Problem',
    former: 'Former',
  } satisfies Record<Relation, string>,
  relationNotes: {
    potential: 'has not bought yet',
    new: 'came lately',
    'long-standing': 'buys as it used to',
    problem: 'complained lately, or silent beyond the line',
    former: 'has not bought for long',
  } satisfies Record<Relation, string>,
  columns: {
    valueAtRisk: 'Value at risk',
    silence: 'Silence, ×',
    interval: 'Usual, days',
    crossedOn: 'Crossed on',
    recency: 'Silent, days',
    complaints: 'Complaints',
  },
  silence: {
    title: 'Silence against the usual interval',
    reader: 'Read the bars: arrow keys move from short to long silence',
    x: 'Silence, in the customer’s own usual intervals (each mark is twice the one before)',
    y: 'Customers',
    line: 'Silence from which a customer is warned of, in usual intervals',
    times: (n: string) => `${n} ×`,
    help: (unknown: string) =>
      `Drag the line. Silence is the days since the last purchase; the usual interval is the median gap between days with a purchase. ${unknown} customers have too few gaps: those with one at least are drawn, those with a single day of purchase have no place here.`,
  },
  days: {
    title: 'Days since the last purchase',
    reader: 'Read the bars: arrow keys move from few to many days',
    x: 'Days since the last purchase (each mark is twice the one before)',
    line: 'Days without a purchase after which a customer counts as former',
    days: (n: string) => `${n} d`,
    help: 'Drag the line beyond which customers count as former. Potential customers have bought nothing yet and have no place here.',
  },
  risk: {
    title: 'Value at risk',
    reader: 'Read the bars: arrow keys move from one to the next',
    by: 'Value at risk by',
    ways: { week: 'week of crossing', silence: 'silence' },
    x: (day: string) => `Weeks before ${day} in which the line was crossed`,
    y: 'Value at risk, a year',
    week: (from: string, to: string) => `${from} to ${to}`,
    earlier: (day: string, customers: string, value: string) =>
      `Not drawn: ${customers} customers with ${value} at risk crossed the line more than 52 weeks before ${day}.`,
  },
  relation: {
    title: 'Trade relations',
    intro:
      'The course names the five relations and gives no limits; these are ours, and yours to change. The first rule that holds decides:',
    rules: {
      potential: 'Potential: no purchase up to the day.',
      former: (days: string) => `Former: more than ${days} days without a purchase.`,
      problem: (s: { complaints: string; days: string; ratio: string; gaps: string }) =>
        `Problem: ${s.complaints} or more complaints, the last one at most ${s.days} days ago; or silent for ${s.ratio} usual intervals with at least ${s.gaps} gaps.`,
      problemWithoutComplaints: (s: { ratio: string; gaps: string }) =>
        `Problem: silent for ${s.ratio} usual intervals with at least ${s.gaps} gaps. These data have no complaints.`,
      new: (days: string) => `New: first purchase at most ${days} days ago.`,
      longStanding: 'Long-standing: everybody else.',
    },
  },
  controls: {
    division: 'Divide customers by',
    divisions: { warning: 'warning', relation: 'trade relation' },
    ratio: { label: 'Warn from', unit: 'usual intervals' },
    leastGaps: { label: 'A rhythm is known from', unit: 'gaps' },
    complaints: { label: '“After complaints” from', unit: 'complaints' },
    complaintDays: { label: 'made since', unit: 'days before the last purchase' },
    margin: { label: 'Profit of an amount without a cost', unit: '%' },
    help: 'The usual 2.5 intervals and 3 gaps are the handbook’s.',
    complaintsHelp: 'The usual 2 complaints and 90 days are ours.',
    relationHelp: 'The silence of a problem customer is the warning’s. All limits below it are ours.',
    limits: {
      formerAfter: { label: 'Former after', unit: 'days without a purchase' },
      newFor: { label: 'New for', unit: 'days from the first purchase' },
      complaints: { label: 'Problem from', unit: 'complaints' },
      complaintsFor: { label: 'the last within', unit: 'days' },
    },
  },
  findings: {
    rule: (ratio: string, gaps: string) =>
      `A customer is warned of on the first day on which its silence is ${ratio} times its usual interval, the median of at least ${gaps} gaps between days with a purchase. Each is held against its own rhythm: a month of silence is long for a weekly buyer and nothing for a yearly one.`,
    warned: (s: { warned: string; judged: string; share: string; value: string }) =>
      `${s.warned} of the ${s.judged} customers with a known rhythm (${s.share}) are warned of; together they put ${s.value} a year at risk.`,
    top: (s: { id: string; value: string; silence: string; day: string; ago: string }) =>
      `The most is at stake with ${s.id}: ${s.value} a year, silent for ${s.silence} usual intervals, over the line since ${s.day}, ${s.ago} days ago.`,
    recent: (days: string, customers: string, value: string) =>
      `${customers} customers with ${value} crossed the line in the last ${days} days. The sooner one asks, the better they remember why they came.`,
    old: (customers: string, value: string) =>
      `${customers} customers with ${value} crossed it a year ago or longer. Most of them are no longer to be kept but to be won back.`,
    complaints: (s: { customers: string; value: string; least: string; days: string }) =>
      `${s.customers} of those warned of (${s.value}) made ${s.least} or more complaints from ${s.days} days before their last purchase on. Many complaints and then silence: such a customer has decided to leave [course]. The two numbers are ours.`,
    noComplaints: 'These data have no complaints, so nobody can be told apart who complained and then fell silent.',
    unknown: (customers: string, share: string, gaps: string) =>
      `${customers} customers (${share}) have fewer than ${gaps} gaps. The warning says nothing of them, not that all is well: many bought once and never came back.`,
    value: {
      cost: () =>
        'Value at risk is the profit of the 365 days that ended with the customer’s last purchase, from amount and recorded cost: what a year of it was worth while it bought. A loss counts as nothing [ours].',
      margin: (margin: string) =>
        `Value at risk is ${margin} of what was bought in the 365 days that ended with the customer’s last purchase: what a year of it was worth while it bought. The margin is an assumption; a loss counts as nothing [ours].`,
      histories: () =>
        'Value at risk is the profit of the 365 days that ended with the last period with a record. These data are by period, so silence is right to a period only.',
    },
    hindsight: (s: { day: string; end: string; warned: string; returned: string; share: string; regular: string }) =>
      `In hindsight: of the ${s.warned} customers warned of on ${s.day}, ${s.returned} (${s.share}) bought again by ${s.end}; of those in rhythm, ${s.regular} did. The first share is false alarms, the rest of the second is what the warning had not seen.`,
    notProbable: (ratio: string) =>
      `The line is no probability. A regular customer now and then exceeds ${ratio} usual intervals and comes back; one who has gone is seen only after it has waited that long. How probable it is that a customer is still there, P(alive), comes with the purchase models.`,
    contract:
      'It is made for customers without a contract. A subscriber has no rhythm but a day when the renewal is due; whoever does not pay has visibly left, and silence in between means nothing.',
  },
};
