/** Three methods, one customer. Arguments are already written numbers. */
export const methods = {
  question: 'One customer, three methods: why do they differ?',
  subtitle: (s: { now: string; horizon: string }) =>
    `The same distributor, a customer for ${s.now}, over the next ${s.horizon} and with the same discounting`,
  names: { dwyer: 'Dwyer: its group', events: 'Event method', fitting: 'Fitting method: its curve' },
  short: { dwyer: 'Dwyer', events: 'events', fitting: 'fitting' },
  clp: 'CLP by the fitting method',
  clps: 'CLP by each method',
  clpsSummary: (s: { dwyer: string; events: string; fitting: string }) =>
    `By its group the customer is worth ${s.dwyer}, by its listed events ${s.events}, by its fitted curve ${s.fitting}.`,
  chart: {
    title: 'Expected profit of each unit',
    axis: (unit: string) => `Expected profit, ${unit}`,
    reader: 'Read the chart: arrow keys move through time',
    observed: 'observed',
    now: 'now',
    summary: (s: { first: string; last: string; group: string; groupLast: string; events: string }) =>
      `The fitted curve goes from ${s.first} to ${s.last}; the average of the group, thinned by those who leave, from ${s.group} to ${s.groupLast}; ${s.events} listed events stand as bars where they are expected.`,
  },
  parameters: {
    groupRetention: 'retention of the group',
    groupProfit: 'average profit of the group',
    discountRate: 'discount rate',
    horizon: 'units counted',
    N: 'rise from P₁(g₁) to the ceiling',
  },
  groups: { dwyer: 'Its group (Dwyer)', fitting: 'Its curve (fitting)', counting: 'Counting, for all three', events: 'Its events' },
  tabs: { why: 'Why they differ', needs: 'What each needs', events: 'Events', export: 'Export' },
  why: {
    range: (s: { least: string; most: string; low: string; high: string }) =>
      `From ${s.low} (${s.least}) to ${s.high} (${s.most}): none of the three is wrong; each answers another question from other data.`,
    thinned: (s: { fitting: string; thinned: string; part: string }) =>
      `The fitted curve assumes that the customer stays. Thinned by the retention of its group, the ${s.fitting} become ${s.thinned}: ${s.part} for the risk that it leaves.`,
    own: (s: { thinned: string; dwyer: string; part: string }) =>
      `What is left between ${s.thinned} and Dwyer’s ${s.dwyer} is ${s.part}: this customer’s own profit against the average of its group, which Dwyer cannot see.`,
    events: (s: { count: string; events: string; share: string }) =>
      `The ${s.count} listed events add up to ${s.events}, ${s.share} of the fitted value: what nobody thought of is not in it, and every probability is a judgement.`,
    leftOut: (n: string) =>
      `${n} ${n === '1' ? 'event lies' : 'events lie'} beyond the units counted and ${n === '1' ? 'is' : 'are'} left out.`,
    alike: 'The three values lie within five percent of each other here; that is a coincidence of the inputs, not a proof.',
  },
  needs: {
    caption: 'What each method needs, and what it can and cannot do',
    columns: { method: 'Method', needs: 'Needs', can: 'Can', cannot: 'Cannot' },
    rows: {
      dwyer: {
        needs: 'Retention and average profit of a group, from many customers',
        can: 'Value a group and compare groups; no history of the single customer is needed',
        cannot: 'Value one customer: it gives everyone the average',
      },
      events: {
        needs: 'Somebody’s judgement of every future event: when, how likely, what it brings and costs',
        can: 'Value one customer, even a new one, and show what a plan is worth',
        cannot: 'Be checked: inputs and process are subjective, and what is forgotten counts as nothing',
      },
      fitting: {
        needs: 'A long enough history of profits, and similar past customers for what it cannot show yet',
        can: 'Value one customer from its own transactions, without judgement',
        cannot: 'Value a customer without a history, or foresee what has never happened before',
      },
    },
    source: 'The comparison is the course’s.',
  },
  events: {
    caption: 'The events that were listed; change a number and compare',
    what: 'event',
    when: (unit: string) => `when, ${unit}`,
    probability: 'probability',
    revenue: 'revenue',
    cost: 'cost',
    expected: 'expected present value',
    field: (s: { what: string; column: string }) => `${s.what}: ${s.column}`,
    unnamed: (n: string) => `event ${n}`,
    none: 'No events are listed, so the event method says zero.',
    more: 'How sure the judgements are, a second expert and the spread are in the event method lab.',
    open: 'Open these events there',
  },
  table: {
    t: 't',
    group: 'group (Dwyer)',
    events: 'events',
    curve: 'curve (fitting)',
    groupValue: 'present value, group',
    eventValue: 'present value, events',
    curveValue: 'present value, curve',
  },
  changed: (s: { dwyer: string; events: string; fitting: string }) => `Dwyer ${s.dwyer}, events ${s.events}, fitting ${s.fitting}`,
};
