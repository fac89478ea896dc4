/** The decile report. Arguments are already written numbers. */
export const segmentsDeciles = {
  question: 'How much better are the best customers than the rest?',
  rule: (groups: string, basis: string) => `${groups} groups of equal count by ${basis.toLowerCase()}`,
  announcement: (group: string, share: string, lift: string) => `${group} holds ${share}, ${lift} times its share of the customers.`,
  headline: (group: string) => `${group} holds`,
  value: 'Value',
  group: (group: string, isDecile: boolean) => `${isDecile ? 'Decile' : 'Group'} ${group}`,
  controls: {
    basis: 'Ranked by',
    groups: 'Groups of equal count',
    help: 'Ten is the decile report. Customers are ranked from the best down and cut into groups of the same number.',
  },
  bars: {
    title: 'The groups, the best first',
    show: 'Bars show',
    measures: { share: 'Share', lift: 'Lift', average: 'Average' },
    reader: 'Read the bars: arrow keys move through the groups, Enter lists the customers',
    summary: (group: string, share: string) => `One bar for each group of equal count, the best first. ${group} holds ${share}.`,
    x: 'Group, the best first',
    y: {
      share: (basis: string) => `${basis}, share of all`,
      lift: () => 'Lift: average of the group in averages of all',
      average: (basis: string) => `${basis}, per customer`,
    },
    even: 'if all were equal',
    help: {
      share: 'The share of the whole that each group holds. Click a bar to list its customers.',
      lift: 'Lift 2 means twice the average customer. Click a bar to list its customers.',
      average: 'What one customer of the group comes to. Click a bar to list its customers.',
    },
  },
  gain: {
    title: 'Cumulative curve',
    reader: 'Read the curve: arrow keys move through the groups, the best first',
    summary: (group: string, share: string) =>
      `The share of the value over the share of the customers, the best first. ${group} alone holds ${share}.`,
    x: 'Customers, the best first',
    y: (basis: string) => `${basis}, cumulative share`,
    series: 'ranked customers',
    even: 'if all were equal',
    help: 'A dot stands at the end of each group. The higher the curve above the dotted line, the more the best customers matter; cumulative lift is the height of the curve over that of the line.',
  },
  report: {
    caption: (basis: string) => `Decile report: ${basis}`,
    group: 'Group',
    customers: 'Customers',
    sales: 'Total',
    share: 'Share',
    cumulativeShare: 'Cumulative share',
    lift: 'Lift',
    cumulativeLift: 'Cumulative lift',
    average: 'Average',
    help: 'Open a row to list its customers. Lift is a group’s average over the average of all; cumulative lift the same of this group and all better ones.',
  },
  findings: {
    rule: (s: { customers: string; groups: string; basis: string; sizes: string }) =>
      `${s.customers} customers ranked by “${s.basis}” in ${s.groups} groups of ${s.sizes}.`,
    between: (least: string, most: string) => `${least} or ${most}`,
    best: (s: { group: string; share: string; lift: string; average: string; last: string; lastAverage: string; lastShare: string }) =>
      `${s.group} holds ${s.share}, a lift of ${s.lift}: ${s.average} each. ${s.last} holds ${s.lastShare}, ${s.lastAverage} each.`,
    half: (s: { groups: string; of: string; share: string; lift: string }) =>
      s.groups === '1'
        ? `The best of ${s.of} groups alone brings more than half: ${s.share}.`
        : `The best ${s.groups} of ${s.of} groups together bring half and more: ${s.share}, ${s.lift} times their share of the customers.`,
    losing: (n: string) =>
      n === '1'
        ? 'One group costs more than it brings: the curve falls there.'
        : `${n} groups cost more than they bring: the curve falls there.`,
    tied: (tied: string, borders: string) =>
      `${tied} of ${borders} borders fall among customers of equal value. The count decides, and of equals those first in the data are in the better group [ours].`,
    noTotal:
      'These values do not add up to more than zero, so there are no shares and no lift. Rank by another measure, or choose a later day.',
    lift: 'A lift tells how much better a group is than a group drawn by lot; it says nothing of whether the group will go on buying.',
  },
};
