import { segmentsAbc } from './segments-abc.ts';
import { segmentsClusters } from './segments-clusters.ts';
import { segmentsMatrix } from './segments-matrix.ts';
import { segmentsChurn } from './segments-churn.ts';
import { segmentsTiers } from './segments-tiers.ts';
import { segmentsRfm } from './segments-rfm.ts';
import { segmentsDeciles } from './segments-deciles.ts';

const counted = (n: string) => `${n} ${n === '1' ? 'customer' : 'customers'}`;

/** What every screen of segments says. Arguments are already written numbers. */
export const segments = {
  subtitle: (s: { customers: string; title: string; day: string; dated: boolean; rule: string }) =>
    `${s.customers} customers of “${s.title}”${s.dated ? `, as of ${s.day}` : ''} · ${s.rule}`,
  inlineTitle: 'the scenario’s own data',
  nobody: 'This dataset has no customers. Choose another one above, or import a purchase log under Data.',
  failed: 'The computation failed twice. Try again, or reload the page; your data are still here.',
  retry: 'Try again',
  working: 'Looking at every customer …',
  everybody: 'All customers',
  tabs: { explain: 'What it says', regions: 'Table', selections: 'Selections', export: 'Export' },
  lookFrom: {
    label: 'As of',
    help: (first: string, last: string) => `Purchases after this day do not count. The data run from ${first} to ${last}.`,
  },
  people: {
    customer: 'Customer',
    search: 'Search in the customers’ ids',
    counted: (n: string) => counted(n),
    working: 'Sorting …',
    none: 'No customer here.',
    open: 'Open a customer to see its life curve. The heads of the columns sort.',
    all: 'Show all customers',
    back: 'Back to the picture’s customers',
  },
  regions: {
    intro: 'Open a row to list its customers beside the picture.',
    caption: 'The parts that customers are divided into',
    region: 'Part',
    customers: 'Customers',
    share: 'Share of customers',
    sumShare: (what: string) => `${what}, share`,
    mean: 'Per customer',
    everybody: 'List all customers',
  },
  selections: {
    intro:
      'Keep the customers of the list under a name: to find them again, to compare them with another day’s, to hand them out as a file. A click on a part of the picture chooses it.',
    name: (what: string) => `Keep “${what}” as`,
    keep: 'Keep',
    kept: {
      browser: (name: string, n: string) => `“${name}” is kept in this browser with ${counted(n)}.`,
      memory: (name: string, n: string) => `“${name}” is kept for this session with ${counted(n)}: this browser gives no room to store it.`,
    },
    rule: (what: string, rule: string) => `${what} · ${rule}`,
    csv: (what: string) => `Save “${what}” as CSV`,
    csvHelp:
      'The file opens in Excel with Chinese letters whole, and texts that a spreadsheet would run as formulas are defused with an apostrophe.',
    exporting: 'Writing the file',
    simulate: 'Simulate these parts',
    rest: 'All others',
    simulateHelp:
      'The simulation opens with the parts as its segments, or with the listed selection and the rest: their shares, their size by the profit of the last 365 days, their age, and a stage that we read off silence and age [ours]. At most the 8 largest, and 100,000 customers in the same shares.',
    title: 'Kept selections',
    entry: (n: string, day: string) => `${counted(n)} as of ${day}`,
    named: (act: string, name: string) => `${act}: ${name}`,
    show: 'List',
    remove: 'Remove',
    compare: 'Compare two',
    compareHelp:
      'Two kept selections side by side. Keep the same part as of two different days, and you see who has come, who has gone and who has stayed.',
    first: 'First',
    second: 'Second',
    choose: '(choose)',
    customers: (n: string) => counted(n),
    sets: {
      both: (a: string, b: string) => `In “${a}” and in “${b}”`,
      either: (a: string, b: string) => `In “${a}” or in “${b}”`,
      onlyFirst: (a: string, b: string) => `In “${a}”, not in “${b}”`,
      onlySecond: (a: string, b: string) => `In “${b}”, not in “${a}”`,
    },
  },
  /** Heads of the narrow list. */
  shortMeasures: { recency: 'Recency', frequency: 'Frequency' },
  /** Measures of a customer. */
  measures: {
    monetary: 'Spent',
    recency: 'Days since last',
    frequency: 'Days bought',
    age: 'Days a customer',
    interval: 'Usual interval, days',
    lastYear: 'Spent, last 365 days',
    profitLastYear: 'Profit, last 365 days',
    complaints: 'Complaints',
  },
  abc: segmentsAbc,
  clusters: segmentsClusters,
  matrix: segmentsMatrix,
  churn: segmentsChurn,
  tiers: segmentsTiers,
  rfm: segmentsRfm,
  deciles: segmentsDeciles,
};
