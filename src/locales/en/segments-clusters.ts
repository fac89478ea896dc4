/** A measure far or a little below and above the mean of all. */
interface Phrases {
  readonly veryLow: string;
  readonly low: string;
  readonly high: string;
  readonly veryHigh: string;
}

/** Customers in clusters. Arguments are already written numbers. */
export const segmentsClusters = {
  question: 'Which customers are alike, if the numbers alone decide?',
  rule: (k: string, measures: string) => `k-means with k = ${k} on ${measures.toLowerCase()}`,
  announcement: (clusters: string, silhouette: string) => `${clusters} clusters; silhouette ${silhouette}.`,
  headline: (k: string) => `Silhouette at k = ${k}`,
  named: (cluster: string, phrase: string) => `${cluster} · ${phrase}`,
  middling: 'near the mean in everything',
  /** Of the measures that every purchase log has. */
  phrases: {
    recency: { veryLow: 'came very recently', low: 'came recently', high: 'long silent', veryHigh: 'silent for very long' },
    frequency: { veryLow: 'buys very rarely', low: 'buys rarely', high: 'buys often', veryHigh: 'buys very often' },
    monetary: { veryLow: 'spends very little', low: 'spends little', high: 'spends much', veryHigh: 'spends very much' },
    age: { veryLow: 'very new', low: 'new', high: 'customer for long', veryHigh: 'customer for very long' },
    interval: { veryLow: 'very short gaps', low: 'short gaps', high: 'long gaps', veryHigh: 'very long gaps' },
    lastYear: {
      ...{ veryLow: 'spent very little last year', low: 'spent little last year' },
      ...{ high: 'spent much last year', veryHigh: 'spent very much last year' },
    },
    profitLastYear: {
      ...{ veryLow: 'brought very little last year', low: 'brought little last year' },
      ...{ high: 'brought much last year', veryHigh: 'brought very much last year' },
    },
    complaints: { veryLow: 'hardly ever complains', low: 'rarely complains', high: 'complains often', veryHigh: 'complains very often' },
  } satisfies Record<string, Phrases>,
  /** Of any other column. */
  columnPhrases: {
    veryLow: (name: string) => `very low ${name}`,
    low: (name: string) => `low ${name}`,
    high: (name: string) => `high ${name}`,
    veryHigh: (name: string) => `very high ${name}`,
  },
  columnMean: (name: string) => `${name} (mean)`,
  nobody: 'No customer has a number in every one of these measures. Choose other measures, or a later day.',
  controls: {
    measures: 'Compared by',
    log: 'log',
    logOf: (measure: string) => `Compare the logarithm of “${measure}”`,
    help: 'At least two. “log” compares ratios in place of differences: for money and counts, of which few customers have very much.',
    k: 'Clusters',
    starts: 'Starts',
    seed: 'Seed',
    standardise: 'Standardise the measures',
    standardiseHelp: 'Every measure then weighs alike, whatever its unit. Without it, the one with the largest numbers decides alone.',
    searching: (k: string) => `Looking for ${k} clusters`,
    progress: (starts: string, of: string) => `start ${starts} of ${of}`,
    stopped: 'Stopped. What was found stays.',
    failed: 'The computation failed twice.',
    again: 'Go on',
    rested: (rounds: string, starts: string) => `Best of ${starts} starts, at rest after ${rounds} rounds.`,
    unrested: (rounds: string, starts: string) => `Best of ${starts} starts, ended after ${rounds} rounds.`,
  },
  picture: {
    title: 'Clusters',
    reader: 'Read the customers: arrow keys go from one to the next, Enter opens the life curve',
    summary: (customers: string, list: string) =>
      `${customers} customers by two of the measures, coloured and shaped by cluster; a numbered circle stands at each cluster’s centre. ${list}`,
    x: 'Across',
    y: 'Upwards',
    loggedAxis: (measure: string) => `${measure}, log scale`,
    counted: (name: string, n: string) => `${name}: ${n}`,
    nowhere: 'in no cluster',
    note: (n: { outside: string | null; drawn: string | null; of: string }) =>
      [
        n.drawn === null ? '' : `${n.drawn} of ${n.of} customers are drawn, evenly chosen; the list has all.`,
        n.outside === null ? '' : `${n.outside} lie beyond the edge and are drawn on it.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    help: 'The circles stand at the centres that k-means found; of a logged measure that is the mean of the logarithms, which lies below the mean.',
  },
  counts: {
    title: 'How many clusters?',
    silhouetteTitle: 'Silhouette',
    elbowTitle: 'Inertia (elbow)',
    silhouetteAxis: 'Mean silhouette, −1 to 1',
    inertiaAxis: 'Share of the spread that remains within clusters',
    silhouette: 'silhouette',
    inertia: 'inertia, share',
    x: 'Number of clusters, k',
    ofK: (k: string) => `k = ${k}`,
    chosen: 'chosen',
    reader: 'Read the numbers of clusters: arrow keys move, Enter takes that k',
    summary: (k: string, silhouette: string) => `For each number of clusters; k = ${k} has a silhouette of ${silhouette}.`,
    help: 'Click a k to take it. The silhouette compares each customer’s distance to its own cluster and to the next one: the higher, the clearer cut. Inertia only falls as k grows; where it stops falling fast is the elbow.',
    sample: (n: string) => `The silhouette is that of a sample of ${n} customers, drawn with the seed.`,
    compare: (from: string, to: string) => `Compare k = ${from} to ${to}`,
    long: 'With this many customers that takes minutes; the page goes on working meanwhile, and you can stop it.',
  },
  profile: {
    title: 'What sets the clusters apart',
    x: 'Cluster',
    y: 'Measure',
    value: 'Standard deviations from the mean of all',
    reader: 'Read the profile: arrow keys move, Enter lists the cluster’s customers',
    summary: (list: string) => `How far each cluster’s centre lies from all customers in each measure. ${list}`,
    current: 'listed',
    estimate: (deviations: string) => `${deviations} standard deviations`,
    caption: 'Clusters and the means of their customers',
    cluster: 'Cluster',
    words: 'Set apart by',
    customers: 'Customers',
    sized: (n: string, share: string) => `${n} · ${share}`,
    help: 'Means in the measures’ own units; open a row to list its customers.',
  },
  rules: { abc: 'ABC classes', rfm: 'RFM groups', matrix: 'the value matrix', relation: 'trade relations' },
  ofColumn: (name: string) => `column “${name}”`,
  otherWords: '(rarer ones)',
  cross: {
    title: 'Clusters against rules',
    against: 'Compared with',
    cluster: 'Cluster',
    help: (index: string) =>
      `Each row: how the customers of a cluster are spread over the segments. Adjusted Rand index ${index}: 1 where both divide alike, 0 where they agree no more than by chance.`,
    rules: {
      abc: 'By what was spent, cut at 80% and 95%.',
      rfm: 'Ten groups of independent fifths of recency, frequency and spend.',
      matrix: 'Current value and growth potential of the last 365 days with the usual assumptions, cut at their means.',
      relation: 'By the usual rules of the churn screen.',
      column: 'What most rows of a customer say.',
    },
    cell: (n: string, share: string) => `${n} customers, ${share}`,
    none: 'Nobody here is in any of these segments.',
    working: 'Comparing …',
  },
  bands: {
    strong: 'clearly separate clusters',
    reasonable: 'reasonably separate clusters',
    weak: 'weak structure: clusters run into one another',
    none: 'no substantial structure: the borders cut through a crowd',
  },
  findings: {
    found: (s: { customers: string; clusters: string; measures: string }) =>
      `${s.customers} customers in ${s.clusters} clusters by ${s.measures}, numbered by size.`,
    left: (n: string) => `${n} customers are in no cluster: one of the measures is not known of them, or they had not bought by this day.`,
    fewer: (k: string) => `Fewer than the ${k} clusters asked for: there are not more different customers.`,
    money: (s: { cluster: string; share: string; sumShare: string; what: string }) =>
      `Most of “${s.what}” is with cluster ${s.cluster}: ${s.share} of the customers and ${s.sumShare} of the money.`,
    choice:
      'k is a choice, not a discovery: k-means finds as many clusters as it is asked for, also in a crowd without any. Look at several k, and ask what you would do differently for each cluster.',
    silhouette: (k: string, value: string, band: string) =>
      `Silhouette at k = ${k}: ${value}. By the usual bands (Kaufman and Rousseeuw: 0.7, 0.5, 0.25) that is ${band}.`,
    best: (k: string) => `Of the k compared, ${k} has the highest silhouette.`,
    better: (k: string, value: string) =>
      `Of the k compared, ${k} has the highest silhouette (${value}). That is a reason to look at it, not a reason to take it.`,
    sample: (n: string, of: string) => `Silhouettes are those of a seeded sample of ${n} of ${of} customers.`,
    standardised: 'Every measure is standardised: its mean taken off, divided by its standard deviation, so that all weigh alike.',
    raw: 'The measures are not standardised: the one with the largest numbers decides alone. Switch it on and see the clusters change.',
    logged: (list: string) => `Compared by their logarithms: ${list}. Ratios count, and the few largest customers do not decide alone.`,
    unlogged: 'No measure is logged: a few very large customers pull centres to themselves, and may be a cluster of their own.',
    luck: (starts: string, seed: string) =>
      `The best of ${starts} random starts (k-means++, seed ${seed}); the same seed gives the same clusters everywhere. If another seed gives others, do not trust them.`,
    limit: 'The iteration was ended after 300 rounds before the centres had come to rest.',
    words:
      'A word is said from half a standard deviation off the mean of all customers, “very” from one and a half; at most three words a cluster [ours].',
    agreement: (against: string, index: string) =>
      `Against ${against} the adjusted Rand index is ${index} (1: the same division, 0: chance). Where it is low, numbers and rule see different things; neither is wrong for that.`,
  },
};
