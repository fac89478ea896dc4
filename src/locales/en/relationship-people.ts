import type { Reason } from '../../model/relationship/stages.ts';
import type { Pattern } from '../../model/life-curve/pattern.ts';

const listed = (months: readonly string[]): string =>
  months.length > 1 ? `${months.slice(0, -1).join(', ')} and ${months.at(-1) ?? ''}` : (months[0] ?? '');

/** Single customers and the value matrix of the relationship simulation. Arguments are already written numbers. */
export const relationshipPeople = {
  title: 'Single customers',
  intro:
    'An average hides lives. Ask for a customer, and read what happened to it month by month. The same customer stays while you move a slider: its luck is the same, what becomes of it is not.',
  choose: 'Show me one who …',
  kinds: {
    I: 'left in exploration',
    II: 'left in formation',
    III: 'left early in stability',
    IV: 'stays long',
    wonBack: 'was won back',
    exit: 'walked out over a problem',
    repaired: 'complained and was repaired',
    wornOut: 'was worn out in decline',
  },
  again: 'Press again for another one.',
  nobody: (kind: string) => `Among the customers simulated there is nobody who ${kind}.`,
  ratesOnly: 'Problems, complaints and walking out exist only when satisfaction, trust and switching cost drive the simulation.',
  byNumber: 'Customer number',
  enteredIn: 'Came in month',
  segment: 'Segment',
  noNumber: 'There is no such customer: choose a smaller number or another month.',
  handful: 'A handful of lives: profit by month',
  others: 'Other customers',
  line: (s: { name: string; pattern: string; clp: string }) => `${s.name}: ${s.pattern}, CLP ${s.clp}`,
  customer: (s: { number: string; month: string | null; segment: string | null }) =>
    `Customer ${s.number}${s.segment === null ? '' : ` of ${s.segment}`}${s.month === null ? '' : `, came in month ${s.month}`}`,
  chart: (name: string) => `${name}: profit by month`,
  reader: 'Read the life: arrow keys move through the months',
  feltTitle: 'What the customer feels',
  feltReader: 'Read the feelings: arrow keys move through the months',
  feltSummary: (s: { satisfaction: string; trust: string; cost: string }) =>
    `In the last month satisfaction is ${s.satisfaction}, trust ${s.trust} and switching cost ${s.cost}.`,
  axis: 'Profit in the month',
  feltAxis: 'Level',
  felt: { satisfaction: 'Satisfaction', trust: 'Trust', switchingCost: 'Switching cost' },
  feltHelp: 'Satisfaction 0: exactly as expected; below 0 the customer reacts. Trust runs from 0 to 1.',
  statusQuo: 'status quo',
  strategy: 'with the strategy',
  fromHere: 'strategy from here',
  events: {
    problem: 'problem',
    complaint: 'complaint, not repaired',
    repair: 'complaint, repaired',
    decline: 'decline begins',
    return: 'returns from decline',
    leaving: 'leaves',
  },
  countedFrom: 'Both futures from',
  countFrom: (month: string) => `month ${month}`,
  countFromScrubber: (month: string) => `month ${month} (time scrubber)`,
  clp: 'CLP, seen from the entry',
  currentValue: (month: string) => `Current value after month ${month}`,
  growthPotential: 'Growth potential: what the strategy adds',
  strategyFate: (s: { left: string | null }) =>
    s.left === null
      ? 'With the strategy the customer is still there at the end.'
      : `With the strategy the customer leaves in month ${s.left}.`,
  sameFate: 'With the strategy the customer’s life ends as it does without it.',
  goneBefore: (month: string) =>
    `The customer had left by month ${month}: there is no value left to count and nothing a strategy could add.`,
  story: {
    title: 'The story',
    start: (s: { name: string; stage: string; size: string }) =>
      `${s.name} is there from the start, in ${s.stage.toLowerCase()}: ${s.size} times as large as a customer of size 1.`,
    came: (s: { name: string; stage: string; size: string }) =>
      `${s.name}, and began with ${s.stage.toLowerCase()}: ${s.size} times as large as a customer of size 1.`,
    stood: (s: { stage: string; month: string; until: string }) =>
      s.month === s.until ? `Month ${s.month} in ${s.stage.toLowerCase()}` : `Months ${s.month} to ${s.until} in ${s.stage.toLowerCase()}`,
    entered: (s: { stage: string; month: string }) => `Entered ${s.stage.toLowerCase()} in month ${s.month}`,
    returned: (s: { stage: string; month: string }) => `Won back: returned to ${s.stage.toLowerCase()} in month ${s.month}`,
    declined: (s: { month: string }) => `Began to decline in month ${s.month}`,
    stay: (entered: string, happened: readonly string[]) => (happened.length === 0 ? `${entered}.` : `${entered}: ${happened.join('; ')}.`),
    months: (months: readonly string[], more: string | null) =>
      `${months.length > 1 ? 'months' : 'month'} ${more === null ? listed(months) : `${months.join(', ')} and ${more} more`}`,
    problems: (months: string) => `a problem in ${months}`,
    complained: (months: string) => `complained in ${months}, not repaired`,
    repaired: (s: { months: string; count: string; repaired: string }) =>
      s.count === '1' ? `complained in ${s.months}, and was repaired` : `complained in ${s.months}, repaired in ${s.repaired}`,
    neglected: (months: string) => `pulled back without a word in ${months}`,
    left: (s: { month: string; stage: string; reason: string }) => `Left in month ${s.month}, in ${s.stage.toLowerCase()}: ${s.reason}.`,
    stays: (stage: string) => `Is still there at the end, in ${stage.toLowerCase()}.`,
    reasons: {
      churn: 'was not kept',
      exit: 'walked out over a dissatisfaction',
      wornOut: 'the profit was used up in decline',
    } satisfies Record<Reason, string>,
    pattern: (pattern: string, cause: string) => `Pattern ${pattern}. ${cause}`,
    causes: {
      I: 'Usual cause: the value received is below expectation, or the firm sees no worth in the customer.',
      II: 'Usual cause: the firm cannot meet expectations that rise with the relationship.',
      III: 'Usual cause: no continuing innovation of value, or the gains are felt to be unequal.',
      IV: 'Usual cause: value above the rivals’, fair gains and a high switching cost.',
      open: 'The life is not yet long enough to say which pattern it will be.',
    } satisfies Record<Pattern, string>,
    source: 'Names of the patterns: the course. Causes: as commonly taught after Chen Mingliang, not printed in the course.',
  },
  matrix: {
    title: 'Value matrix: who is worth what, and who could be worth more',
    xAxis: 'Current value',
    yAxis: 'Growth potential',
    reader: 'Read the customers: arrow keys go from one to the next, Enter opens one',
    xThreshold: 'Line of current value',
    yThreshold: 'Line of growth potential',
    types: { lead: 'Lead', iron: 'Iron', gold: 'Gold', platinum: 'Platinum' },
    detail: (count: string, share: string) => `${count} customers\n${share}`,
    summary: (s: { customers: string; month: string; platinum: string; gold: string; iron: string; lead: string }) =>
      `Of ${s.customers} customers after month ${s.month}, ${s.platinum} are platinum, ${s.gold} gold, ${s.iron} iron and ${s.lead} lead.`,
    caption: (s: { customers: string; month: string; gone: string; later: string | null }) =>
      `A sample of ${s.customers} customers after month ${s.month}; ${s.gone} of the sample had left by then${s.later === null ? '' : `, ${s.later} come later`}.`,
    atEnd: (month: string) =>
      `At the end of the run no future is left to value, so the matrix stands at month ${month}. Move the time scrubber to see it from another month.`,
    luck: 'Each point is one life in both futures under the same luck. For most lives the strategy changes nothing but its cost; a few stay because of it.',
    onlyCosts:
      'When rates alone drive the simulation, more value delivered keeps nobody: the growth potential shown is only what the strategy costs.',
    keepInstead: (gain: string, cost: string) =>
      `Keep ${gain} points more a month in formation and stability instead, at a cost of ${cost}`,
    rule: 'Lines at',
    rules: { paying: 'median value, potential 0', median: 'medians', mean: 'means' },
    own: 'your own',
    linesFrom: {
      pin: 'The lines are those of the pinned run, so that customers cross them as a slider moves.',
      start: 'The lines are those of the scenario as it was opened, so that customers cross them as a slider moves.',
    },
    offered: 'A potential of 0 is where the strategy is just worth its cost.',
    starting: 'The matrix is being simulated.',
    failed: 'The matrix could not be simulated: the worker stopped twice. Change a number to try again.',
    note: (s: { outside: string | null; moved: string | null; drawn: string | null }) =>
      [
        ...(s.outside === null ? [] : [`${s.outside} lie outside and are drawn at the edge`]),
        ...(s.moved === null || s.drawn === null
          ? []
          : [`${s.moved} have come to another quadrant since the pin, ${s.drawn} trails drawn`]),
      ].join(' · '),
    point: { value: 'Current value', potential: 'Growth potential', open: 'Click or Enter opens this customer.' },
    table: {
      caption: 'The four types, and what the course does with each',
      type: 'Type',
      customers: 'Customers',
      share: 'Share',
      value: 'Share of the value',
      resources: 'Resources',
      strategy: 'Retention strategy',
    },
    resources: {
      lead: 'none',
      iron: 'moderate',
      gold: 'strong',
      platinum: 'the most',
    },
    strategies: {
      lead: 'dissolve the relationship',
      iron: 'rebuild the relationship',
      gold: 'do all to keep it at its level',
      platinum: 'spare no effort to keep and deepen it',
    },
    moves: {
      caption: 'Who has moved: from the pinned run (rows) to now (columns), customers',
      from: 'Pinned',
      gone: 'not there',
      other: 'The pinned run is not of the same customers, so nobody can be followed.',
    },
    source: 'Axes, types and strategies: the course. The formulas of the two values are our reconstruction.',
  },
};
