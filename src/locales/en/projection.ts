import type { ProjectionModel } from '../../model/retention-projection/specification.ts';

const renewals = (n: string) => `${n} ${n === '1' ? 'renewal' : 'renewals'}`;

/** The projection lab. Arguments are already written numbers. */
export const projection = {
  question: 'How many of these customers will still be there?',
  subtitle: (s: { customers: string; observed: string; seen: string; held: string }) =>
    `${s.customers} customers started together and were observed through ${renewals(s.observed)} · the fit sees ${s.held === '0' ? 'all of them' : `${s.seen}, ${s.held} ${s.held === '1' ? 'is' : 'are'} held out to judge it`}`,
  models: {
    sbg: 'sBG',
    bdw: 'beta-discrete-Weibull',
    linear: 'line',
    quadratic: 'quadratic',
    constant: 'constant churn',
  } satisfies Record<ProjectionModel, string>,
  modelsLong: {
    sbg: 'shifted-beta-geometric (sBG)',
    bdw: 'beta-discrete-Weibull (BdW)',
    linear: 'straight line',
    quadratic: 'quadratic',
    constant: 'constant churn',
  } satisfies Record<ProjectionModel, string>,
  short: { sbg: 'sBG', bdw: 'BdW', linear: 'line', quadratic: 'quadratic', constant: 'constant' } satisfies Record<ProjectionModel, string>,
  what: (s: { renewals: string; model: string }) => `Still there after ${renewals(s.renewals)}, by the ${s.model}`,
  ofCohort: '% of the cohort',
  people: (s: { count: string; cohort: string }) => `${s.count} of ${s.cohort} customers`,
  wasObserved: (s: { share: string; count: string; error: string }) =>
    `Observed: ${s.share} (${s.count}). The projection is off by ${s.error} points.`,
  notObserved: 'Nothing is observed that far out.',
  changed: (s: { renewals: string; share: string; model: string }) =>
    `By the ${s.model}, ${s.share} of the cohort are still there after ${renewals(s.renewals)}`,
  parameters: {
    model: 'Project with',
    fitPeriods: 'renewals the fit may see',
    horizon: 'renewals projected',
    discountRate: 'discount rate',
    survived: 'renewals already survived',
  },
  needsMore: (s: { model: string; n: string }) => `${s.model} (needs ${s.n} renewals)`,
  charts: {
    axis: (unit: string) => `Renewals, one a ${unit}`,
    survival: {
      title: 'Survival',
      axis: 'Customers left, share of the cohort',
      reader: 'Read the survival curves: arrow keys move through the renewals',
    },
    retention: {
      title: 'Retention',
      axis: 'Retention into each renewal',
      reader: 'Read the retention curves: arrow keys move through the renewals',
    },
    population: { title: 'Who is in the cohort', reader: 'Read the bands of churn: arrow keys move through them' },
    observed: 'observed',
    pinned: 'pinned',
    seen: 'the fit sees',
    held: 'held out',
    handle: 'Boundary: renewals the fit may see',
    handleValue: (s: { seen: string; observed: string }) => `the fit sees ${s.seen} of ${renewals(s.observed)}`,
    tag: (seen: string) => `sees ${seen} · drag`,
    points: 'Filled points were seen by the fit; open ones were not, or not yet. The thick curve is the chosen one.',
    alsoDrawn: 'Also drawn',
    survivalSummary: (s: { model: string; share: string; t: string; observed: string }) =>
      `By the ${s.model}, ${s.share} of the cohort are left after ${renewals(s.t)}; ${s.observed} were left after the last renewal observed.`,
    retentionSummary: (s: { first: string; last: string; model: string; far: string }) =>
      `Observed retention goes from ${s.first} into the first renewal to ${s.last} into the last; the ${s.model} ends at ${s.far}.`,
  },
  population: {
    title: 'Who is in the cohort: the lesson',
    axis: 'Own churn: chance to leave at the first renewal',
    count: 'Customers in each band of five points',
    left: (s: string) => (s === '0' ? 'still here' : `still here after ${renewals(s)}`),
    gone: 'gone',
    band: (s: { from: string; to: string }) => `churn ${s.from}–${s.to}`,
    mean: (share: string) => `mean churn ${share}`,
    meanAtStart: (share: string) => `at the start ${share}`,
    earlier: 'One renewal earlier',
    later: 'One renewal later',
    stepped: (s: string) => `after ${renewals(s)}`,
    start: (s: { customers: string; mean: string; retention: string }) =>
      `At the start ${s.customers} customers differ in their churn; its mean is ${s.mean}, so ${s.retention} renew. Step through the renewals and watch who leaves.`,
    after: (s: { left: string; mean: string; meanAtStart: string; retention: string }) =>
      `${s.left} are left. Their mean churn is ${s.mean} instead of ${s.meanAtStart}, so ${s.retention} of them renew next.`,
    lesson:
      'No bar has moved to the left: the bars only shrink, those with high churn fastest. Retention rises, and nobody has become more loyal.',
    alike:
      'Constant churn means that all customers are alike: one bar. Whoever leaves is like whoever stays, so retention can never rise. Choose the sBG to let customers differ.',
    durationAfter: (s: { left: string; mean: string; meanAtStart: string; retention: string }) =>
      `${s.left} are left. Their mean churn at the first renewal was ${s.mean}, against ${s.meanAtStart} of all at the start; ${s.retention} of them renew next.`,
    ageing: (c: string) =>
      `With c = ${c}, above 1, each customer’s own churn also rises with time; that retention rises all the same is due to who has left.`,
    settling: (c: string) => `With c = ${c}, below 1, each customer’s own churn also falls with time: here some do become more loyal.`,
    hardly: 'These customers hardly differ: all of them lose about the same share at every renewal, so retention stays where it is.',
    borrowed: 'A line or a quadratic says nothing about customers, so this is the population that the sBG sees.',
    summary: (s: { mean: string; meanAtStart: string; left: string }) =>
      `The mean churn of those still here is ${s.mean}, at the start it was ${s.meanAtStart}; ${s.left} are still here.`,
    none: 'With a single renewal seen, no mixture of customers can be estimated. Let the fit see two or more.',
  },
  lifetime: {
    title: (s: string) => (s === '0' ? 'Renewals to come, of a new customer' : `Renewals to come, after ${renewals(s)}`),
    unit: 'renewals, discounted',
    infinite: 'no finite value',
    infiniteWhy: 'At this discount rate the sum never ends: raise the discount rate.',
    compared: (s: { value: string }) =>
      `A new customer has ${s.value} to come. Whoever has stayed is worth more: the mean churn of those left is lower.`,
    same: 'With constant churn this is the same after every renewal: an old customer is worth no more than a new one.',
    counted:
      'The next renewal counts in full, later ones discounted. Times the margin per renewal it is the value of a customer about to renew.',
  },
  input: {
    title: 'Survivors observed',
    label: 'Customers left, from the start of the cohort',
    help: 'Type the counts, or paste a column from a spreadsheet: first the cohort at the start, then who is left after each renewal.',
    placeholder: '1000, 631, 468, 382',
    take: 'Use these counts',
    restore: 'Discard',
    unreadable: (sentence: string) => `${sentence}.`,
    reading: (s: { n: string; first: string; last: string }) =>
      `${s.n} counts read: ${s.first} at the start, ${s.last} at the end. Press “Use these counts”.`,
    taken: (s: { n: string; first: string; last: string; observed: string }) =>
      `${s.n} counts in use: ${s.first} at the start, ${s.last} after ${renewals(s.observed)}.`,
    heading: (heading: string) => `The heading “${heading}” was left out.`,
    shares: 'These are shares of one customer, so the standard errors know nothing of how many there were: write counts instead.',
    kept: 'What was there before is still in use.',
    faults: {
      rises: (s: { got: string; before: string }) =>
        `${s.got} is more than the ${s.before} before it, but whoever is lost does not come back; correct one of the two.`,
      tooShort: (found: string) =>
        `There ${found === '1' ? 'is 1 count' : `are ${found} counts`}; give the start and at least one renewal.`,
      tooMany: (s: { got: string; max: string }) => `There are ${s.got} counts; leave at most ${s.max}.`,
      tooFew: (s: { found: string; needed: string }) =>
        `${renewals(s.found)} ${s.found === '1' ? 'is' : 'are'} too few for the chosen projection, which needs ${s.needed}; add counts, or choose constant churn first.`,
      nobody: 'The cohort starts with nobody; the first count must be above 0.',
      outOfRange: (got: string) => `${got} cannot be a count of customers; write a number from 0 to 1,000,000,000.`,
      refused: 'These counts cannot be used; write numbers from 0 on that never rise.',
    },
  },
  dataset: {
    title: (name: string) => `From the dataset “${name}”`,
    none: 'No dataset is open. Import one under Data, or type the counts.',
    rule: (unit: string) =>
      `All customers are laid over each other by the age of their relationship; a renewal is due after every ${unit}. A renewal counts only those observed up to it: who had ended before it, or was still there after it. A customer who is still there today counts up to today and no further, because nobody knows yet whether it renews.`,
    counts: (s: { customers: string; ended: string; open: string }) =>
      `${s.customers} customers: ${s.ended} have ended, ${s.open} are still there (their end is not observed).`,
    caption: 'Whom each renewal counts',
    columns: { renewal: 't', stayed: 'stayed', rate: 'retention', unknown: 'unknown' },
    stayed: (s: { kept: string; known: string }) => `${s.kept} of ${s.known}`,
    unknown: 'Unknown are those whose history ends before that renewal: from there on they are not counted.',
    survivors: (n: string) => `Survivors are the retentions multiplied together, from ${n} at the start.`,
    errors: 'Later renewals rest on fewer customers than the list says, so the standard errors of the fit are somewhat too small.',
    use: 'Use these survivors',
    used: 'These survivors are in use.',
    stops: (known: string) => `The list ends before fewer than ${known} customers can be followed.`,
    faults: {
      coarser: (s: { unit: string; each: string }) =>
        `The dataset is kept by the ${s.unit}, so renewals after every ${s.each} cannot be counted in it; open a scenario with the unit ${s.unit}.`,
      fewCustomers: (s: { found: string; needed: string }) =>
        `${s.found} customers are too few to be a cohort; at least ${s.needed} are needed. Open a larger dataset, or type the counts.`,
      fewRenewals: (s: { found: string; needed: string; known: string }) =>
        `Only ${renewals(s.found)} can be followed for at least ${s.known} customers; at least ${s.needed} are needed. Open a dataset with longer histories, or a scenario with a shorter unit.`,
      nobodyLeft: 'No customer of this dataset has ended, so nothing can be learned about leaving. Mark who has ended when you import.',
    },
  },
  tabs: { who: 'Who was right', explain: 'Explain', table: 'Table', export: 'Export' },
  who: {
    best: (s: { model: string; held: string; mean: string; last: string }) =>
      s.held === '1'
        ? `Nearest to the one held-out renewal: ${s.model}, off by ${s.last} percentage points.`
        : `Nearest to the ${s.held} held-out renewals: ${s.model}, off by ${s.mean} percentage points on average (${s.last} at the last).`,
    worst: (s: { model: string; held: string; mean: string; last: string }) =>
      s.held === '1'
        ? `Farthest: ${s.model}, off by ${s.last} points.`
        : `Farthest: ${s.model}, off by ${s.mean} points on average (${s.last} at the last of the ${s.held}).`,
    only: (s: { model: string; held: string; mean: string; last: string }) =>
      `Only ${s.model} can be fitted to so few renewals; over the ${s.held} held out it is off by ${s.mean} percentage points on average (${s.last} at the last).`,
    nothingHeld:
      'The fit sees everything, so nothing is left to judge it by. Drag the boundary to the left and see who would have been right.',
    caption: 'Every model, fitted to the same renewals; errors in percentage points',
    model: 'model, estimates ± standard error',
    logLikelihood: 'log-likelihood',
    aicc: 'AICc',
    mean: 'mean error',
    last: 'last error',
    lifetime: 'to come',
    needs: (n: string) => `needs ${renewals(n)}`,
    infinite: 'no finite value',
    note: 'Errors are projected minus observed shares of the cohort, with curves held between 0% and 100%; the mean is that of their sizes, the last one has its sign. To come: renewals, discounted, counted from the renewals already survived (s). Least squares has no likelihood, so a line has neither AICc nor standard errors here. A smaller AICc is better; it can be compared only among models with one.',
  },
  explain: {
    says: 'What the curves say',
    third: 'What the third parameter is worth',
    ended: 'How the fit ended',
    formula: 'With the numbers in it',
  },
  findings: {
    rising: (s: { first: string; last: string }) =>
      `Observed retention rises from ${s.first} into the first renewal to ${s.last} into the last one observed.`,
    leaving:
      'That needs nobody to become more loyal: customers differ, those with high churn leave first, and those who are left had low churn from the start.',
    alike: 'Constant churn cannot explain that: it takes all customers for alike, and is too high for those who stay.',
    level: (s: { first: string; last: string }) =>
      `Observed retention hardly moves (from ${s.first} to ${s.last}): these customers hardly differ, and constant churn may do.`,
    falling: (s: { first: string; last: string }) =>
      `Observed retention falls from ${s.first} to ${s.last}. No mixture of customers with unchanging churn can do that: in the sBG retention never falls. The beta-discrete-Weibull can, with c above 1: each customer’s own churn rises with time.`,
    ageing: (c: string) => `In the beta-discrete-Weibull c = ${c}: above 1, so each customer’s own churn rises with time.`,
    settling: (c: string) => `In the beta-discrete-Weibull c = ${c}: below 1, so each customer’s own churn falls with time.`,
    belowNobody: (s: { model: string; t: string }) => `The ${s.model} has fewer than no customers left from renewal ${s.t} on.`,
    comingBack: (s: { model: string; t: string }) =>
      `The ${s.model} rises at renewal ${s.t}: customers who are lost for good would come back.`,
    constantLow: (rate: string) =>
      `Constant churn expects ${rate} at every renewal, early or late, so the old customers are written off too soon.`,
    lifetime: (s: { s: string; then: string; now: string }) =>
      `Whoever has survived ${renewals(s.s)} has ${s.then} discounted renewals to come, a new customer ${s.now}.`,
    sameLifetime: (s: { s: string; then: string; now: string }) =>
      `With constant churn there are ${s.then} discounted renewals to come after ${renewals(s.s)}, and ${s.now} at the start: tenure says nothing.`,
  },
  third: {
    none: 'The beta-discrete-Weibull needs three renewals or more to be fitted.',
    gain: (s: { c: string; gain: string; ratio: string; critical: string; aicc: string | null; lower: boolean }) =>
      `The beta-discrete-Weibull has c = ${s.c} where the sBG has 1, and raises the log-likelihood by ${s.gain}. Twice that is ${s.ratio}; by chance alone it exceeds ${s.critical} once in twenty times.${s.aicc === null ? '' : ` Its AICc is ${s.lower ? 'lower' : 'higher'} by ${s.aicc}.`}`,
    verdict: {
      yes: 'Both speak for the third parameter: here it is worth having.',
      no: 'Both speak against it: two parameters are enough here.',
      open: 'The two criteria disagree, so the renewals seen do not decide it: take the simpler one.',
    },
    heldOut: (s: { sbg: string; bdw: string }) =>
      `On the renewals held out the sBG is off by ${s.sbg} points on average, the beta-discrete-Weibull by ${s.bdw}.`,
  },
  ending: {
    converged: (s: { model: string; steps: string }) =>
      `The search for the estimates of the ${s.model} converged after ${s.steps} ${s.steps === '1' ? 'step' : 'steps'}, the best of several starts.`,
    errors:
      'The standard errors come from the curvature of the likelihood there. They say how well the estimates are known if the model is right; whether it is right, only held-out renewals can say.',
    limit: (s: { model: string; steps: string }) =>
      `The search for the estimates of the ${s.model} ended after ${s.steps} steps at the edge of what is searched, so there are no standard errors.`,
    likeOne:
      'There α and β are so large that the customers hardly differ: the curve is that of constant churn, or comes as near to the data as it can.',
    twoKinds: 'There α and β are so small that there are two kinds of customers only: those who leave at once, and those who stay.',
    edge: 'The renewals seen do not determine the estimates: let the fit see more of them.',
    failed: (s: { model: string; steps: string; slope: string }) =>
      `The search for the estimates of the ${s.model} did not converge within ${s.steps} steps (slope left ${s.slope}): do not rely on this curve.`,
    closedRate: (model: string) =>
      `The estimate of ${model} is a formula, all renewals over all customers who were asked; nothing is searched.`,
    closedSquares: (model: string) => `The coefficients of the ${model} are solved for directly by least squares; nothing is searched.`,
  },
  table: {
    caption: 'Every renewal',
    t: 'renewal',
    survivors: 'observed',
    share: 'share',
    projected: 'projected',
    error: 'error, points',
    retention: 'retention observed',
    projectedRetention: 'retention projected',
    fate: 'used',
    fates: { seen: 'seen by the fit', held: 'held out', future: 'future' },
  },
  sources:
    'Sources: P. Fader, B. Hardie, How to Project Customer Retention, Journal of Interactive Marketing 2007 (sBG); P. Fader, B. Hardie, Customer-Base Valuation in a Contractual Setting, Marketing Science 2010 (discounted renewals to come); P. Fader, B. Hardie, Y. Liu, J. Davin, T. Steenburgh, “How to Project Customer Retention” Revisited, Journal of Interactive Marketing 2018 (beta-discrete-Weibull); E. Kaplan, P. Meier 1958 (survivors from a dataset).',
};
