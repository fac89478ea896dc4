/** The event lab. Arguments are already written numbers and names. */
export const events = {
  question: 'What may still happen, and how sure is that?',
  subtitle: (s: { events: string; experts: string | null }) =>
    `${s.events === '1' ? 'One future event' : `${s.events} future events`}: when, how likely, what it brings and costs, and how sure that is${s.experts === null ? '' : ` · ${s.experts} experts`}`,
  clp: 'Expected CLP',
  clpOf: (expert: string) => `Expected CLP, ${expert}`,
  gap: (s: { money: string; expert: string }) => `${s.money} against ${s.expert}`,
  range: (s: { low: string; high: string }) =>
    `The same table could just as well mean anything from ${s.low} to ${s.high} (8 of 10 draws).`,
  certain: (s: { value: string }) => `This table leaves no doubt: every draw gives ${s.value}.`,
  luckRange: (s: { low: string; high: string }) =>
    `Were every figure exactly right, luck alone would still bring anything from ${s.low} to ${s.high} (8 of 10 futures).`,
  luckCertain: (s: { value: string }) => `Nothing is left to luck: every future brings ${s.value}.`,
  changed: (expert: string, clp: string) => `Expected CLP, ${expert}: ${clp}.`,
  parameters: { discountRate: 'discount rate', draws: 'draws' },
  expert: {
    unnamed: 'Expert',
    name: 'Name of the expert',
    lettered: (letter: string) => `Expert ${letter}`,
    add: 'Add a second expert',
    addAnother: 'Add another expert',
    addHelp: 'Copies the first table, to be judged anew',
    remove: 'Remove this table',
    removeOf: (expert: string) => `Remove this table: ${expert}`,
    taken: 'Another expert has this name; choose a different one.',
    missing: 'Write a name, so that the tables can be told apart.',
    shown: 'Over time, for',
  },
  event: {
    numbered: (n: string) => `Event ${n}`,
    columns: { name: 'What', t: 'When', probability: 'Probability', revenue: 'Revenue', cost: 'Cost', sure: 'How sure' },
    short: { name: 'What', t: 'When', probability: 'Prob.', revenue: 'Revenue', cost: 'Cost', sure: 'Sure' },
    field: (column: string, event: string) => `${column}, ${event}`,
    placeholder: 'what happens',
    move: (event: string) => `Move ${event}: arrow up, arrow down, or drag`,
    duplicate: (event: string) => `Duplicate ${event}`,
    remove: (event: string) => `Remove ${event}`,
    actions: 'Change the row',
    caption: (expert: string) => `Future events as judged by ${expert}`,
  },
  table: {
    label: 'Tables of events',
    add: 'Add an event',
    sort: 'Sort by time',
    sorted: 'The events are in the order of time.',
    paste: 'Paste a table …',
    hint: 'Rows can also be pasted straight into the table.',
  },
  paste: {
    title: (expert: string) => `Paste a table for ${expert}`,
    intro: 'Copy rows from a spreadsheet, with these columns in this order; the first and the last may be missing:',
    columns: 'what · when · probability · revenue · cost · how sure',
    shares: 'Shares may be written 60%, 0.6 or 60. A row of headings is left out.',
    field: 'Cells from the spreadsheet',
    read: (n: string) => (n === '1' ? 'One event was read.' : `${n} events were read.`),
    replace: 'Replace the table',
    append: 'Add to the table',
    cancel: 'Cancel',
    faults: {
      nothing: 'Nothing is here yet: paste at least one row of cells with numbers.',
      tooMany: (s: { got: string; max: string }) => `There are ${s.got} rows; leave at most ${s.max}.`,
      width: (s: { row: string; got: string }) =>
        `Row ${s.row} has ${s.got} cells; it needs when, probability, revenue and cost, with a name before them and how sure behind them.`,
      number: (s: { row: string; column: string; message: string }) => `Row ${s.row}, ${s.column}: ${s.message}.`,
      range: (s: { row: string; column: string; min: string; max: string }) =>
        `Row ${s.row}, ${s.column}: write a number from ${s.min} to ${s.max}.`,
    },
  },
  refused: {
    tooMany: (max: string) => `A table of events has at most ${max} of them; remove some first. Nothing was changed.`,
    rate: (min: string) =>
      `At this discount rate the late events would be worth more than can be computed; choose at least ${min}. Nothing was changed.`,
    other: 'These figures cannot be computed together. Nothing was changed.',
  },
  timeline: {
    title: 'The events over time',
    reader: 'Read the events: arrow keys move through time',
    time: (unit: string) => `${unit} from now`,
    axis: (currency: string) => `Present value, ${currency}`,
    help: 'Solid: what is expected of an event, within what it would be if it happened. “2: 60%” is event 2 of the table with its probability p; drag it to another time.',
    possible: 'if it happens',
    income: 'revenue × p',
    cost: 'cost × p',
    doubt: 'doubt (± 1 SD)',
    net: 'net × p',
    handle: (event: string) => `Time of ${event}`,
    tag: (n: string, probability: string) => `${n}: ${probability}`,
    summary: (s: { expert: string; events: string }) => `${s.expert}: ${s.events}.`,
    summaryEvent: (s: { when: string; event: string; probability: string; net: string }) =>
      `${s.when}, ${s.event}, probability ${s.probability}, expected ${s.net}`,
    join: (events: readonly string[]) => events.join('; '),
  },
  histogram: {
    titles: { judgement: 'Spread of the judgement', luck: 'Spread of luck' },
    reader: 'Read the spread: arrow keys move through the values',
    axis: (currency: string) => `CLP, ${currency}`,
    draws: 'draws',
    middle: '10% – 90%, mean',
    share: (draws: string) => `Share of ${draws} draws`,
    marks: {
      p10: (value: string) => `10%: ${value}`,
      mean: (value: string) => `mean ${value}`,
      p90: (value: string) => `90%: ${value}`,
    },
    summary: (s: { expert: string; mean: string; low: string; high: string }) =>
      `${s.expert}: mean ${s.mean}, 8 of 10 draws between ${s.low} and ${s.high}.`,
  },
  sorts: {
    label: 'What varies',
    judgement: 'Spread of the judgement',
    luck: 'Spread of luck',
    help: {
      judgement:
        'Each draw takes other probabilities and amounts, as doubtful as you said. What is drawn is the expected CLP, not what comes.',
      luck: 'Each draw is one future: every event happens or it does not, all figures exactly as stated. However sure you are, this stays.',
    },
  },
  simulation: {
    running: 'Drawing',
    done: (s: { draws: string; seed: string }) => `${s.draws} draws, seed ${s.seed}: the same table always gives the same picture.`,
    failed: 'The draws came to no end in this browser. The expected CLP above is right without them; change any number to try again.',
    none: 'There are no draws: set at least 1 to see the spread.',
  },
  tabs: { explain: 'Explain', spread: 'Spread in numbers', table: 'Event by event', method: 'How it is drawn', export: 'Export' },
  findings: {
    title: 'What the spread says',
    weakness:
      'The weakness of the event method: inputs and process rest on judgement. It values a single customer without any history, but what comes out is no surer than what went in.',
    doubt: (s: { expert: string; clp: string; sd: string; share: string }) =>
      `${s.expert}: the expectation is ${s.clp}, yet the doubt about the figures alone is ± ${s.sd} (standard deviation), ${s.share} of it.`,
    doubtOfNothing: (s: { expert: string; sd: string }) =>
      `${s.expert}: the expectation is 0, and the doubt about the figures is ± ${s.sd} (standard deviation).`,
    luck: (s: { sd: string; judgement: string }) =>
      `Do not confuse the two spreads. Better judgement can take away ± ${s.judgement}; the luck of the events, ± ${s.sd}, stays even for someone who knows every figure.`,
    first: (s: { event: string; share: string; sd: string; after: string }) =>
      `Ask about “${s.event}” first: ${s.share} of the doubt comes from it. Without that doubt, ± ${s.sd} would become ± ${s.after}.`,
    negative: (s: { expert: string; share: string }) => `${s.expert}: in ${s.share} of the draws the customer costs more than it brings.`,
    disagree: (s: { a: string; b: string; gap: string; own: string }) =>
      `${s.a} and ${s.b} are ${s.gap} apart, more than twice what their own doubts explain (± ${s.own}). One of them is surer than is right, or knows something that the other does not.`,
    agree: (s: { a: string; b: string; gap: string; own: string }) =>
      `${s.a} and ${s.b} are ${s.gap} apart; their own doubts, ± ${s.own} together, explain that.`,
  },
  shares: {
    title: (expert: string) => `Whose judgement matters most: share of the doubt, ${expert}`,
    text: (s: { share: string; sd: string }) => `${s.share} · ± ${s.sd}`,
    rest: (n: string) => `${n} more events`,
    summary: (parts: readonly string[]) => `Share of the doubt by event: ${parts.join('; ')}.`,
    part: (event: string, share: string) => `${event} ${share}`,
    none: 'No event of this table leaves any doubt.',
    note: 'Exact, without draws. An event matters if it is large, uncertain and near; a sure one hardly does, however large.',
  },
  spreadTable: {
    caption: 'Both spreads of every table',
    figure: 'figure',
    judgement: (expert: string) => `${expert}: judgement`,
    luck: (expert: string) => `${expert}: luck`,
    rows: {
      expected: 'expected CLP, exact',
      mean: 'mean of the draws',
      standardError: 'standard error of the mean',
      sd: 'standard deviation',
      p05: '5% lie below',
      p10: '10% lie below',
      p25: '25% lie below',
      p50: 'median',
      p75: '75% lie below',
      p90: '90% lie below',
      p95: '95% lie below',
      negativeShare: 'share of losses',
    },
  },
  eventTable: {
    caption: 'Every event with what it adds to the expected CLP',
    columns: {
      expert: 'expert',
      name: 'what',
      t: 'when',
      probability: 'probability',
      net: 'revenue − cost',
      factor: 'discount factor',
      contribution: 'expected present value',
      sd: 'doubt ±',
      share: 'share of the doubt',
    },
  },
  method: {
    expectation:
      'Expected CLP: the sum over all events of probability × (revenue − cost), discounted to the first unit or as chosen. It is exact and needs no draws.',
    judgement:
      'Doubt about a probability: a beta distribution whose mean is the stated probability and whose concentration is 2 + 98 × how sure. At 0% it is as wide as two earlier cases would leave it, at 100% as narrow as after a hundred. Doubt about an amount: a log-normal distribution whose mean is the stated amount and whose coefficient of variation is (1 − how sure) ÷ 2.',
    luck: 'Luck: in each draw every event happens with its stated probability, or does not; amounts are exactly as stated.',
    ours: 'That probabilities and amounts are doubted in this way is our choice, to show the weakness that the course names; the course gives no distribution. Events are taken to be independent of each other: where one makes another likelier the true spread is larger, where one rules another out it is smaller.',
    sure: 'A probability that is neither 0% nor 100% keeps some doubt even at “100% sure”: nobody knows a chance exactly.',
    draws: (s: { draws: string; seed: string }) =>
      `${s.draws} draws, seed ${s.seed}. An event keeps its luck while others are changed, so that a difference between two pictures comes from the change.`,
  },
};
