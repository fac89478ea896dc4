/** RFM scores, cells, named groups and the response that pays. Arguments are already written numbers. */
export const segmentsRfm = {
  question: 'Who bought lately, often and for much, and whom does a mailing pay for?',
  rule: (quantiles: string, method: string, table: string) => `scores 1 to ${quantiles}, ${method} · ${table}`,
  announcement: (paying: string, cells: string, rate: string) =>
    `${paying} of ${cells} cells respond above the break-even rate of ${rate}.`,
  of: (part: string, all: string) => `${part} of ${all}`,
  nobody: (day: string) => `Nobody had bought by ${day}, so nobody has scores. Choose a later day.`,
  cell: 'R F M',
  cellNamed: (name: string) => `Cell ${name}`,
  customers: (n: string) => `${n} ${n === '1' ? 'customer' : 'customers'}`,
  noGroup: 'No group',
  methods: { independent: 'Independent', nested: 'Nested' },
  tables: { 'eight-types': 'Eight types', 'ten-segments': 'Ten segments', own: 'Own rules' },
  /** By the ids of the house’s two tables of rules. */
  groupNames: {
    'important-value': 'Important, to value',
    'important-development': 'Important, to develop',
    'important-keeping': 'Important, to keep',
    'important-win-back': 'Important, to win back',
    'general-value': 'General, to value',
    'general-development': 'General, to develop',
    'general-keeping': 'General, to keep',
    'general-win-back': 'General, to win back',
    champions: 'Champions',
    loyal: 'Loyal customers',
    'potential-loyalists': 'Potential loyalists',
    'new-customers': 'New customers',
    promising: 'Promising',
    'need-attention': 'Need attention',
    'about-to-sleep': 'About to sleep',
    'cannot-lose': 'Cannot lose them',
    'at-risk': 'At risk',
    hibernating: 'Hibernating',
  } as Readonly<Record<string, string>>,
  controls: {
    groups: 'Named groups',
    quantiles: 'Scores from 1 to',
    method: 'Quantiles',
    methodHelp: {
      independent: 'Each measure is cut into equal parts over all customers.',
      nested: 'Frequency is cut within each recency score, spend within each pair of the two: cells of more equal size.',
    },
  },
  cellMeasures: { customers: 'Customers', spend: 'Share of spend', mean: 'Spend each', response: 'Response rate' },
  maps: {
    title: 'RFM cells',
    by: 'Cells coloured by',
    panel: (score: string, end: 'best' | 'lowest' | null) => `Spend ${score}${end === null ? '' : end === 'best' ? ' (most)' : ' (least)'}`,
    recency: 'Recency score',
    frequency: 'Frequency score',
    summary: (measure: string) => `${measure} of the cells: one panel for each spend score, recency across, frequency upwards.`,
    reader: (panel: string) => `${panel}: arrow keys move through the cells, Enter lists the customers`,
    chosen: 'listed beside',
    nobody: 'nobody here',
    axes: (best: string) =>
      `Across: recency score. Upwards: frequency score. ${best} is best: the latest, the most frequent. The colours mean the same in all panels. A click lists a cell’s customers.`,
    help: {
      customers: 'A stronger colour is more; empty boxes have no customers.',
      spend: 'Each box says how much of all spend its customers hold; a stronger colour is more.',
      mean: 'Spend per customer, all purchases up to the day; a stronger colour is more.',
      response:
        'How many percent of a cell’s earlier customers responded, see below; ▲ is above the break-even rate, around which the two colours part.',
    },
  },
  treemap: {
    title: 'Groups and their cells',
    summary: {
      customers: 'Boxes of the named groups with their RFM cells; the area is the number of customers.',
      spend: 'Boxes of the named groups with their RFM cells; the area is what the customers spent.',
    },
    reader: 'Read the cells: arrow keys move, Enter lists the customers',
    help: {
      customers:
        'The area is the number of customers, or spend where the cells above show it; three digits are the scores of recency, frequency and spend; a stronger colour is a higher spend score.',
      spend:
        'The area is what the customers spent; three digits are the scores of recency, frequency and spend; a stronger colour is a higher spend score.',
    },
  },
  groups: {
    title: 'Named groups',
    edit: 'Edit the rules',
    group: 'Group',
    recency: 'Recency',
    frequency: 'Frequency',
    monetary: 'Spend',
    customers: 'Customers',
    share: 'Share',
    spend: 'Share of spend',
    order: 'Order',
    anything: 'any',
    range: (group: string, measure: string) => `${group}, ${measure.toLowerCase()}`,
    ends: { least: (label: string) => `${label}, lowest score`, most: (label: string) => `${label}, highest score` },
    name: (group: string) => `Name of “${group}”`,
    taken: (name: string) => `There is a group “${name}” already.`,
    newName: (number: string) => `Group ${number}`,
    add: 'Add a rule at the top',
    earlier: (group: string) => `Move “${group}” up`,
    later: (group: string) => `Move “${group}” down`,
    remove: (group: string) => `Remove “${group}”`,
    help: 'A customer belongs to the first group whose scores it has, from the top. Edited rules are part of the scenario and travel with its link. A click on a group lists its customers.',
  },
  breakEven: {
    title: 'Whom does a mailing pay for?',
    headline: 'Cells above break-even',
    paying: 'In cells above break-even',
    formula: (s: { vR: string; vN: string; rate: string }) =>
      `Break-even response rate −vN / (vR − vN), with vR ${s.vR} and vN ${s.vN}: ${s.rate}`,
    counting: 'Counting the responses …',
    nobody: (day: string) =>
      `Nobody had bought by ${day}, when the days of the response begin. Wait for the response for fewer days, or choose a later day.`,
    chart: 'Response rate by cell',
    reader: 'Read the rates: arrow keys move through the cells, Enter lists the customers',
    summary: (s: { paying: string; cells: string; rate: string }) =>
      `Response rates of the cells, the highest first. ${s.paying} of ${s.cells} are above the break-even rate of ${s.rate}.`,
    x: 'Cells, the highest response first',
    y: 'Response rate',
    above: 'pays',
    below: 'does not pay',
    line: (rate: string) => `break-even ${rate}`,
    cellAt: (cell: string, n: string) => `Cell ${cell}, ${n} ${n === '1' ? 'customer' : 'customers'}`,
    result: (s: { paying: string; cells: string; payingOnly: string; everybody: string }) =>
      `${s.paying} of ${s.cells} cells pay. A mailing to them alone would have brought ${s.payingOnly}, one to everybody ${s.everybody}.`,
    list: 'List who is in these cells now',
    heldOut: (s: { from: string; to: string; days: string }) =>
      `A hold-out: the scores are those of ${s.from}, the response is what came in the ${s.days} days after, up to ${s.to}. No score has seen the response that it is to tell. Nobody may have been written to in these days; replace the rates by a mailing’s own where you know them.`,
    controls: {
      vR: 'one who responds brings',
      vN: 'one who does not brings',
      days: 'Wait for the response',
      daysUnit: 'days',
      response: 'A response is',
      responses: { purchase: 'any purchase', spend: 'spending at least' },
      spend: 'Spending at least',
    },
  },
  findings: {
    scores: (s: { customers: string; quantiles: string; cells: string; occupied: string }) =>
      `${s.customers} customers have scores from 1 to ${s.quantiles}, ${s.quantiles} being the latest, most frequent, highest spend. Of ${s.cells} possible cells, ${s.occupied} have customers.`,
    independent: (quantiles: string) =>
      `Independent: each measure is cut into ${quantiles} parts over everybody, so cells differ much in size where the measures go together.`,
    nested: (quantiles: string) =>
      `Nested: frequency is cut into ${quantiles} parts within each recency score and spend within each pair, so equal scores mean different amounts in different cells.`,
    ties: (s: { once: string; lowest: string; due: string }) =>
      `${s.once} bought on one day only. Equal values score the same, so ${s.lowest} have frequency score 1, not ${s.due}: the parts cannot be equal here.`,
    largest: (s: { group: string; customers: string; share: string; spend: string; mean: string }) =>
      `The largest group is “${s.group}”: ${s.customers} customers (${s.share}) with ${s.spend} of all spend, ${s.mean} each.`,
    richest: (s: { group: string; customers: string; share: string; spend: string; mean: string }) =>
      `The most is spent by “${s.group}”: ${s.customers} customers (${s.share}) with ${s.spend} of all spend, ${s.mean} each.`,
    best: (s: { cell: string; customers: string; spend: string }) =>
      `The best cell ${s.cell} has ${s.customers} customers, who spent ${s.spend}.`,
    breakEven: (s: { rate: string; vR: string; vN: string }) =>
      `If one who responds brings ${s.vR} and one who does not ${s.vN}, a mailing breaks even at a response rate of ${s.rate}.`,
    paying: (s: { paying: string; cells: string; from: string; customers: string; all: string; payingOnly: string; everybody: string }) =>
      `Of the ${s.cells} cells with customers on ${s.from}, ${s.paying} responded above that, ${s.customers} of ${s.all} customers. A mailing to these cells would have brought ${s.payingOnly}, to everybody ${s.everybody}.`,
    heldOut: (s: { from: string; to: string; days: string; small: string; few: string }) =>
      `The scores are of ${s.from} and the responses of the ${s.days} days after, up to ${s.to}. Still, cells were chosen by the very responses that are counted, which flatters them: ${s.small} of the paying cells have fewer than ${s.few} customers, where a rate is mostly luck.`,
    ours: 'Ours, not the literature’s: high in the eight types is above the middle score (textbooks compare with the mean), the score ranges of the ten segments, 30 and −2 as amounts, 90 days, and 30 customers as few.',
  },
};
