import type { ClosedFormAnswer } from '../../model/retention/closed-form.ts';
import type { RetentionLever } from '../../model/retention/one-percent.ts';
import type { FirstMargin } from '../../model/retention/specification.ts';

/** The retention lab. Arguments are already written numbers. */
export const retention = {
  question: 'What is a cohort worth, and what would keeping more of it bring?',
  subtitle: (customers: string, periods: string) =>
    `${customers === '1' ? 'One average customer; once lost, lost for good' : `${customers} customers start together; whoever leaves is lost for good`} · ${periods} counted`,
  forEver: 'all years to come',
  renewals: (n: string) => `${n} ${n === '1' ? 'renewal' : 'renewals'}`,
  clp: 'CLP of the cohort',
  perHead: (money: string) => `${money} per customer`,
  charts: {
    survival: {
      title: 'Survival',
      axis: 'Customers left',
      series: 'survivors',
      reader: 'Read the survival curve: arrow keys move through time',
    },
    retention: {
      title: 'Retention',
      axis: (unit: string) => `Retention into each ${unit} · drag a point`,
      series: 'retention',
      reader: 'Read the retention curve: arrow keys move through time',
    },
    value: {
      title: 'Present value',
      axis: (unit: string) => `Present value of each ${unit} (their sum is the CLP)`,
      series: 'present value',
      reader: 'Read the present values: arrow keys move through time',
    },
    pinned: 'pinned',
    fivePoints: 'five points more',
    handle: (age: string) => `Retention into ${age}`,
    survivalSummary: (s: { customers: string; left: string; last: string; share: string }) =>
      `Of ${s.customers} customers ${s.left} (${s.share}) are left in ${s.last}.`,
    retentionSummary: (s: { first: string; last: string }) =>
      `Retention goes from ${s.first} into the first period to ${s.last} into the last one shown.`,
    valueSummary: (s: { clp: string; first: string; half: string }) =>
      `Together the periods are worth ${s.clp}, the first one ${s.first}; half of what comes in is there by ${s.half}.`,
    more: (n: string) => `The first ${n} are drawn; the sum counts all of them.`,
  },
  parameters: {
    customers: 'customers at the start',
    retention: 'retention',
    revenue: 'revenue per customer',
    cost: 'cost per customer',
    profit: 'profit per customer',
    discountRate: 'discount rate',
    periods: 'renewals counted',
    acquisitionCost: 'cost of winning one',
    promotion: 'promotion per customer kept',
    marginGrowth: 'growth of the margin',
  },
  customersUnit: 'customers',
  sameEvery: 'Same every period',
  byPeriod: 'One rate per period',
  money: { label: 'Money per customer', profit: 'profit', parts: 'revenue and cost' },
  endless: 'for ever',
  counted: 'limited',
  horizon: 'Horizon',
  firstMargin: 'First margin',
  firstMargins: { now: 'now', 'after-one-period': 'after one period' } satisfies Record<FirstMargin, string>,
  more: 'Acquisition, promotion, growth',
  carriedOn: (n: string) => `The list has ${n} entries; its last value is carried on to the end.`,
  fivePoints: {
    button: 'Keep five points more',
    help: 'Five annual points more retention in every period, everything else as it is',
    from: (s: { from: string; to: string; unit: string; yearFrom: string; yearTo: string }) =>
      `Retention ${s.from} → ${s.to} a ${s.unit} (a year: ${s.yearFrom} → ${s.yearTo}).`,
    fromList: 'Every rate is raised by five annual points; none passes 100%.',
    result: (s: { from: string; to: string; change: string; share: string }) => `CLP ${s.from} → ${s.to}: ${s.change} (${s.share}).`,
    within: (share: string) => `${share} lies within the range that Reichheld & Sasser report.`,
    below: (share: string) => `${share} lies below the range that Reichheld & Sasser report.`,
    above: (share: string) => `${share} lies above the range that Reichheld & Sasser report.`,
    none: 'Nothing is left to gain: every rate is at 100% already, or the cohort earns nothing.',
    range: 'Reichheld & Sasser 1990: five points fewer defections raised profit by 25% to 85%, depending on the industry.',
    objection:
      'Reinartz & Kumar 2002 object: they did not find that long-life customers are cheaper to serve, or that they pay more. Here margins stay as you set them, so the gain comes from retention alone; what it costs to keep them is not counted.',
    sources:
      'Sources: F. Reichheld, W. E. Sasser, Zero Defections, Harvard Business Review 1990. W. Reinartz, V. Kumar, The Mismanagement of Customer Loyalty, Harvard Business Review 2002.',
    endless: 'With five points more this cohort would never end; count a number of renewals instead.',
  },
  tabs: { explain: 'Explain', formula: 'Closed form', table: 'Table', export: 'Export' },
  effects: {
    title: 'What one percent more of each would bring',
    levers: { retention: '1% more retention', margin: '1% more margin', discountRate: '1% higher discount rate' } satisfies Record<
      RetentionLever,
      string
    >,
    elasticity: (e: string) => `elasticity ${e}`,
    none: 'elasticity not defined: the CLP is 0',
    summary: (s: { retention: string; margin: string; discountRate: string }) =>
      `One percent more retention changes the CLP by ${s.retention}, one percent more margin by ${s.margin}, a one percent higher discount rate by ${s.discountRate}.`,
    note: 'One percent of the value, not one point: 80% becomes 80.8%. The elasticity holds at this point only; drag a rate and watch it change.',
  },
  findings: {
    title: 'What matters most here',
    retentionFirst: (s: { times: string }) =>
      `Retention is the strongest lever here: one percent of it moves the CLP ${s.times} times as much as one percent of the margin.`,
    marginFirst: (s: { times: string }) =>
      `The margin is the strongest lever here: one percent of it moves the CLP ${s.times} times as much as one percent of retention.`,
    early: (s: { half: string }) => `Half of what comes in is there by ${s.half}: what happens later hardly moves the number.`,
    recovered: (s: { when: string }) => `The cost of winning the cohort is recovered in ${s.when}.`,
    notRecovered: 'The cost of winning the cohort is not recovered within what is counted.',
    rising: (s: { first: string; last: string }) =>
      `Retention rises from ${s.first} to ${s.last}. Usually nobody becomes more loyal: the weak customers leave first. The projection lab shows how.`,
    capped: 'One percent more retention is cut off at 100%, so it brings less than the elasticity says.',
  },
  formula: {
    applies: 'Rates and margins are the same in every period, so the sum has a closed form. Both ways agree:',
    bySum: 'term by term',
    byForm: 'closed form',
    difference: 'difference',
    perCustomer: 'of one customer',
    answers: {
      'retention-varies':
        'Retention differs from period to period, so no closed form applies: only the sum is right. Set one rate for all periods to compare.',
      'margin-varies':
        'The margin differs from period to period, so no closed form applies: only the sum is right. Set one margin for all periods to compare.',
    } satisfies Record<Exclude<ClosedFormAnswer, 'applies'>, string>,
    limits:
      'The textbook shortcut m·r/(1+d−r) also needs: no end, the first margin after one period, and discounting from now. Every switch on the right changes it.',
  },
  table: {
    caption: 'Every period, as drawn',
    period: 'k',
    survivors: 'survivors',
    retention: 'retention',
    margin: 'margin per customer',
    factor: 'discount factor',
    presentValue: 'present value',
    cumulative: 'cumulative',
  },
  changed: (clp: string) => `CLP of the cohort ${clp}`,
};
