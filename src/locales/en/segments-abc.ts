/** ABC classes and the 80/20 curve. Arguments are already written numbers. */
export const segmentsAbc = {
  question: 'Few customers bring most of it: how few, and how much?',
  rule: (basis: string, cuts: string) => `ranked by ${basis.toLowerCase()}, cut at ${cuts}`,
  announcement: (top: string, held: string, gini: string) => `The best ${top} hold ${held}; Gini coefficient ${gini}.`,
  topShare: (top: string) => `Held by the best ${top}`,
  value: 'Value',
  noTotal: 'These values do not add up to more than zero, so nobody has a share of them. Rank by another measure, or choose a later day.',
  classes: ['VIP', 'important', 'ordinary'],
  ranked: {
    title: 'ABC curve',
    reader: 'Read the curve: arrow keys move through the customers, the best first',
    summary: (top: string, held: string) =>
      `The share of the value over the share of the customers, the best first. The best ${top} hold ${held}.`,
    x: 'Customers, the best first',
    y: (basis: string) => `${basis}, cumulative share`,
    series: 'ranked customers',
    even: 'if all were equal',
    cut: (a: string, b: string) => `Cut between ${a} and ${b}`,
  },
  lorenz: {
    title: 'Lorenz curve',
    reader: 'Read the curve: arrow keys move through the customers, the smallest first',
    summary: (gini: string) =>
      `The share of the value over the share of the customers, the smallest first. Gini coefficient ${gini}: twice the shaded area.`,
    x: 'Customers, the smallest first',
    y: (basis: string) => `${basis}, cumulative share`,
    series: 'Lorenz curve',
    even: 'equality',
    top: 'The best customers, share',
    tag: (top: string) => `best ${top}`,
  },
  pyramid: {
    title: 'Customer pyramid',
    help: 'Click a class to list its customers.',
  },
  controls: {
    basis: 'Ranked by',
    cuts: 'Cuts, % of the value',
    own: 'own',
    cut: (letter: string) => `${letter} ends at`,
    top: 'The best customers',
    ties: 'Equal values at a cut',
    tieRules: { split: 'the share decides', together: 'stay together' },
  },
  findings: {
    rule: (list: string, last: string) =>
      `A customer is in the first class whose cut its cumulative share, itself included, does not pass: ${list}; the rest are ${last}. The cuts are a choice; textbooks differ.`,
    upTo: (letter: string, cut: string) => `${letter} up to ${cut}`,
    best: (s: { letter: string; customers: string; share: string; value: string; basis: string }) =>
      `Class ${s.letter}: ${s.customers} customers (${s.share}) hold ${s.value} of “${s.basis}”.`,
    pareto: {
      holds: (top: string, held: string) => `The best ${top} hold ${held}: here something like the 80/20 rule holds.`,
      weaker: (top: string, held: string) => `The best ${top} hold ${held}: the 80/20 rule is a saying, not a law. Look at your own curve.`,
    },
    gini: (gini: string) => `Gini coefficient (population form) ${gini}: 0 if all customers were equal, near 1 if one held everything.`,
    losses: (n: string) =>
      `${n} customers cost more than they bring; they are in the last class, and the curve falls again where they begin.`,
    split: 'Of customers with equal values on both sides of a cut, those first in the data are in the better class.',
    together: 'Customers with equal values stay together in the better class, so a class may hold more than its cut says.',
  },
};
