/** The migration lab. Arguments are already written numbers. */
export const migration = {
  question: 'How long does it pay to spend on a customer who has gone silent?',
  subtitle: (s: { customers: string; cells: string }) =>
    `${s.customers} customers have just bought. Whoever does not buy moves one recency cell on, whoever buys returns to cell 1 · ${s.cells} ${s.cells === '1' ? 'cell' : 'cells'}`,
  clp: 'Value of a customer who has just bought',
  counting: (stop: string, horizon: string) => `${stop} · ${horizon}`,
  ofCohort: (s: { customers: string; money: string }) => `${s.money} for all ${s.customers}`,
  endless: 'counted without an end',
  counted: (periods: string) => `counted for ${periods} more ${periods === '1' ? 'period' : 'periods'}`,
  stops: {
    none: 'no spending at all',
    after: (cell: string) => `spending stops after cell ${cell}`,
    all: 'spending never stops',
  },
  cells: {
    justBought: 'bought just now',
    ago: (count: string) => `bought ${count} ago`,
    /** Under a cell of the picture, broken into two lines in the middle. */
    named: (n: string, count: string) => (count === '' ? `Cell ${n} bought just now` : `Cell ${n} bought ${count} ago`),
    former: 'former customers',
    formerShort: 'former',
    numbered: (n: string) => `Cell ${n}`,
    short: (n: string) => `Cell ${n}`,
  },
  flow: {
    title: 'Customers moving between recency cells',
    start: 'Start: all have just bought',
    period: (when: string, last: string) => `Now: ${when} of ${last}`,
    purchase: 'buys: back to cell 1',
    noPurchase: 'does not buy: one cell on',
    dot: (customers: string) => `one dot = ${customers} ${customers === '1' ? 'customer' : 'customers'}`,
    customers: 'customers',
    value: (currency: string) => `value of one ${currency}`.trim(),
    gateHere: 'Spending stops here',
    gateBest: 'Best place to stop',
    gateBestHere: 'Spending stops here: the best place',
    cellWords: (s: { cell: string; name: string; customers: string; share: string; value: string }) =>
      `${s.cell}, ${s.name}: ${s.customers} customers, ${s.share} buy next, each worth ${s.value}. Show the account`,
    formerWords: (customers: string) => `Former customers: ${customers}. Show the account`,
    summary: (s: { period: string; stocks: string; next: string }) => `${s.period}. ${s.stocks}. ${s.next}`,
    stock: (cell: string, customers: string) => `${cell}: ${customers}`,
  },
  player: {
    label: 'Play the flow',
    play: 'Play',
    pause: 'Pause',
    back: 'One period back',
    forward: 'One period on',
    restart: 'Back to the start',
    period: 'Period shown',
  },
  narration: {
    next: (s: { when: string; total: string; parts: string }) => `Next, in ${s.when}, ${s.total} buy: ${s.parts}.`,
    part: (s: { buying: string; customers: string; cell: string }) => `${s.buying} of the ${s.customers} in cell ${s.cell}`,
    rest: (buying: string) => `${buying} from later cells`,
    parts: (parts: readonly string[]) => parts.join(', '),
    nobody: (when: string) => `In ${when} nobody buys: nothing is spent on anyone who is left.`,
    end: (buyers: string) => `The cohort is followed up to here: ${buyers} buyers in this period.`,
  },
  account: {
    customers: (s: { cell: string; name: string; customers: string }) => `${s.cell} (${s.name}): ${s.customers} customers now.`,
    intro: 'Value of one of them:',
    earned: 'earned by the purchase just made',
    spent: 'spent on the customer in this period',
    back: (share: string) => `from the ${share} who buy next, discounted`,
    onward: (share: string) => `from the ${share} who move on, discounted`,
    total: 'value of one customer here',
    former: 'A former customer buys no more and costs nothing: worth 0.',
    unspent: (s: { value: string }) =>
      `Nothing is spent here, so nobody comes back from here and the value is 0. If spending went on as far as this cell, a customer here would be worth ${s.value}.`,
    close: 'Close',
  },
  horizons: {
    label: 'Horizon',
    finite: (periods: string) => `${periods} more periods`,
    endless: 'without an end',
    counted: 'a number',
  },
  charts: {
    cellAxis: 'recency cell',
    pinned: 'pinned',
    value: {
      title: 'Value by cell',
      axis: (currency: string) => `Value of one customer in each cell, ${currency}`,
      reader: 'Read the values: arrow keys move through the cells',
      summary: (s: { first: string; last: string; cells: string }) =>
        `A customer in cell 1 is worth ${s.first}, in cell ${s.cells} ${s.last}, under the stop in force.`,
      diverges: 'Without an end this sum has no finite value, so only the horizon with an end is drawn.',
    },
    stop: {
      title: 'Where to stop',
      axis: (currency: string) => `Value of a customer who has just bought, ${currency}`,
      axisFrom: (currency: string, low: string) => `Value of a customer who has just bought, ${currency} (axis from ${low})`,
      xAxis: 'spending stops after cell · drag the point',
      best: (cell: string) => `best: ${cell}`,
      handle: 'Last cell in which money is spent',
      reader: 'Read the value for each stop: arrow keys move through the cells',
      summary: (s: { best: string; value: string; always: string; never: string }) =>
        `Best: ${s.best}, worth ${s.value}. Spending that never stops is worth ${s.always}, no spending ${s.never}.`,
    },
    buyers: {
      title: 'Buyers of the cohort',
      axis: 'Buyers of the cohort in each period',
      shown: 'shown above',
      start: 'all, at the start',
      steady: 'bought the period before as well',
      back: 'came back after a pause',
      reader: 'Read the buyers: arrow keys move through the periods',
      summary: (s: { customers: string; first: string; last: string; periods: string }) =>
        `Of ${s.customers} buyers ${s.first} buy in the next period and ${s.last} in period ${s.periods}.`,
    },
  },
  parameters: {
    purchase: 'Probability of buying next',
    netContribution: 'net contribution of a purchase',
    marketingCost: 'spent on a customer in an active cell',
    discountRate: 'discount rate',
    horizon: 'more periods counted',
    comparedHorizon: 'more periods, to compare with',
    stopAfter: 'last cell spent on',
    customers: 'customers at the start',
    periods: 'periods followed',
  },
  customersUnit: 'customers',
  perPurchase: (currency: string) => `${currency}/purchase`,
  addCell: 'Add a cell',
  removeCell: 'Remove the last cell',
  cellsFull: 'At most 60 cells',
  badges: { loses: 'loses money', unspent: 'nothing spent' },
  stopChoice: { label: 'Stop spending', best: 'at the best', never: 'never', at: 'after a cell' },
  cohortGroup: 'Cohort that is played',
  refused: {
    diverges:
      'Horizon: without an end this sum has no finite value at these numbers. Count a number of periods, or raise the discount rate.',
    rate: (min: string) => `Discount rate: over so many periods it must be at least ${min}. Raise it, or count fewer periods.`,
    other: 'This cannot be computed with the other numbers as they are; the old value stays. Change the field that you just left, or undo.',
  },
  tabs: { explain: 'Explain', values: 'Values', cohort: 'Cohort', matrix: 'Fundamental matrix', export: 'Export' },
  effects: {
    title: 'What the best stop is worth, per customer who has just bought',
    always: 'against spending that never stops',
    never: 'against no spending at all',
    now: 'against the stop in force',
    text: (s: { gain: string; all: string; customers: string }) => `${s.gain} each, ${s.all} for ${s.customers}`,
    summary: (s: { best: string; always: string; never: string }) =>
      `Best: ${s.best}. That is worth ${s.always} more than spending that never stops and ${s.never} more than no spending.`,
    none: 'Never spending means: the purchase just made is earned, nobody is approached, nobody comes back.',
  },
  findings: {
    title: 'What the numbers say',
    cells: (cells: readonly string[]) => cells.join(', '),
    noLoss: (cells: string, all: boolean) =>
      `Money is spent in ${cells} ${cells === '1' ? 'cell' : 'cells'}${all ? ', all there are' : ''}, and in none of them a customer is worth less than 0.`,
    oneLoss: (s: { cell: string; value: string; cost: string; back: string }) =>
      `Cell ${s.cell} loses money: ${s.cost} is spent on a customer there, and only ${s.back} comes back. Worth: ${s.value}.`,
    losses: (s: { cells: string; worst: string }) => `Cells ${s.cells} lose money: a customer there is worth as little as ${s.worst}.`,
    bestByReturn: (s: { cell: string; next: string; cost: string; share: string; back: string }) =>
      `The best stop is after cell ${s.cell}: in cell ${s.next} another ${s.cost} would be spent, but with ${s.share} who buy only ${s.back} would come back.`,
    bestByValue: (s: { cell: string; value: string; next: string; less: string }) =>
      `The best stop is after cell ${s.cell}: a customer who has just bought is then worth ${s.value}; going on to cell ${s.next} would make it ${s.less}.`,
    bestIsAll: (s: { value: string; cells: string }) =>
      `Every cell up to ${s.cells} earns what is spent in it, so the best is not to stop (${s.value}). Add cells to see where it would end.`,
    bestIsNone: (s: { value: string; first: string }) =>
      `The best is to spend nothing: the purchase just made is worth ${s.value}, and spending in cell 1 would make it ${s.first}.`,
    required: (s: { share: string; cell: string; has: string }) =>
      `To pay, the last cell spent on must buy with a probability of at least ${s.share} (spending × (1 + discount rate) ÷ value of a new buyer); cell ${s.cell} has ${s.has}.`,
    notBest: (s: { now: string; best: string; gain: string; all: string; customers: string }) =>
      `Now ${s.now}. With the best stop (${s.best}) a customer who has just bought is worth ${s.gain} more: ${s.all} for ${s.customers}.`,
    costBoth: (s: { now: string; low: string; lower: string; high: string; higher: string }) =>
      `Spending of ${s.now} can move between ${s.low} and ${s.high} before the best stop does: cheaper, and ${s.lower}; dearer, and ${s.higher}. Only its ratio to the contribution counts.`,
    costAbove: (s: { now: string; high: string; higher: string }) =>
      `Spending of ${s.now} can rise to ${s.high} before the best stop moves: beyond that, ${s.higher}. Only its ratio to the contribution counts.`,
    costBelow: (s: { now: string; low: string; lower: string }) =>
      `Spending of ${s.now} would have to fall below ${s.low} before the best stop moves: then ${s.lower}. Only its ratio to the contribution counts.`,
    rateAbove: (rate: string, stop: string) => `From a discount rate of ${rate} on, ${stop}: what comes back later counts less.`,
    rateBelow: (rate: string, stop: string) => `Below a discount rate of ${rate}, ${stop}: what comes back later counts more.`,
    rateNever: 'No discount rate between 0% and 200% moves the best stop.',
    horizonMoves: (s: { periods: string; finite: string; endless: string }) =>
      `The horizon moves it: counted for ${s.periods} more periods, ${s.finite}; without an end, ${s.endless}.`,
    horizonSame: (s: { periods: string; value: string; share: string }) =>
      `Counted for ${s.periods} more periods a customer who has just bought is worth ${s.value}, ${s.share} of the value without an end; the best stop is the same.`,
    returning: (s: { period: string; buyers: string; back: string; share: string; lost: string; rate: string }) =>
      `Buyers return: of the ${s.buyers} who buy in period ${s.period}, ${s.back} (${s.share}) had skipped at least one period. If the silent were lost for good at the same ${s.rate}, only ${s.lost} would be left.`,
  },
  table: {
    values: 'Value of one customer, cell by cell, under the stop in force',
    cell: 'cell',
    bought: 'last purchase',
    purchase: 'buys next',
    spending: 'money spent',
    finite: (periods: string) => `${periods} more periods`,
    endless: 'without an end',
    cohort: 'The cohort, period by period',
    period: 'period',
    buyers: 'buyers',
    returning: 'of them after a pause',
    former: 'former',
    cohortNote: 'Customers in cells after the stop are not approached and do not buy; the model counts them as former customers at once.',
    noValue: 'none',
  },
  matrix: {
    caption: 'Discounted expected visits, from the cell in the row to the cell in the column',
    from: 'from',
    sentence: (s: { from: string; to: string; visits: string }) =>
      `An entry says how many periods a customer who is in the row’s cell now will still spend in the column’s cell, this period included, each discounted to now: from cell ${s.from} to cell ${s.to}, ${s.visits}.`,
    product: (s: { earned: string; spent: string; value: string }) =>
      `Multiplied by what a period in each cell yields (a purchase ${s.earned}, spending −${s.spent} in every cell spent on) the first row gives the value of a customer who has just bought: ${s.value}.`,
    merged: 'Cells after the stop hold nobody here: the model counts who is beyond the stop as a former customer at once.',
    none: 'A former customer stays one for ever, so without an end and without a positive discount rate the visits have no finite sum. Raise the discount rate, or count a number of periods.',
  },
  changed: (s: { value: string; best: string }) => `Value of a customer who has just bought ${s.value}; best: ${s.best}`,
};
