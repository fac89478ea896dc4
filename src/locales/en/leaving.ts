/** The lab of what leaving costs. Arguments are already written numbers. */
export const leaving = {
  question: 'What does a lost customer cost?',
  subtitle: {
    one: (s: { worth: string; realised: string; spent: string }) =>
      `One customer leaves: worth ${s.worth} over the whole life, ${s.realised} of it realised, ${s.spent} spent on the customer`,
    group: (s: { customers: string; lost: string; share: string }) => `${s.lost} of ${s.customers} customers leave (${s.share})`,
  },
  who: { label: 'Who leaves', one: 'One customer', group: 'A group' },
  result: { one: 'Loss of one customer, the course’s formula', group: 'Loss of a group, the course’s formula' },
  consistentHead: (money: string) => `Consistent loss, still to come: ${money}`,
  parameters: {
    V_k: 'lifetime value',
    V_t: 'realised so far',
    C_t: 'spent on the customer so far',
    N: 'customers in the group',
    r_l: 'share lost',
  },
  customersUnit: 'customers',
  perCustomer: (currency: string) => `${currency} per customer`.trim(),
  steps: {
    one: {
      worth: 'Lifetime value Vₖ',
      realised: 'has come in already, Vₜ',
      remaining: 'Still to come: the consistent loss',
      spent: 'spent on the customer, Cₜ (sunk)',
      loss: 'Loss by the course’s formula',
    },
    group: {
      worth: 'Lifetime value Vₖ',
      realised: 'has come in from them already',
      remaining: 'Still to come: the consistent loss',
      spent: 'spent on them (sunk)',
      loss: 'Loss by the course’s formula: Vₖ in full',
    },
  },
  picture: {
    title: 'What is lost, step by step',
    caption: {
      one: 'What has come in is no loss; what was spent is gone whether the customer stays or not. The course adds it all the same.',
      group: 'The course counts everyone lost with the full lifetime value; part of it has come in already and cannot be lost any more.',
    },
    pinned: 'Dashed outlines: the same steps with the pinned numbers.',
    step: (label: string, amount: string) => `${label}: ${amount}`,
    joined: (steps: readonly string[]) => steps.join('; '),
  },
  formulas: {
    goodFor: 'Good for',
    notFor: 'Not for',
    course: {
      title: 'The course’s formula',
      goodFor: {
        one: 'A bill: all that the relationship has cost and will not bring. It shows how much rides on one customer.',
        group: 'Customers who leave at once, before anything has come in; and a first estimate when only Vₖ is known.',
      },
      notFor: {
        one: 'Deciding what to pay to keep the customer: Cₜ is spent either way.',
        group: 'A budget against leaving: it counts income that is in the books already.',
      },
    },
    consistent: {
      title: 'The consistent formula',
      goodFor: {
        one: 'Deciding: it is the most that keeping the customer, or winning the customer back, may cost.',
        group: 'A budget: the most that keeping all of them may cost; and adding up losses of single customers.',
      },
      notFor: {
        one: 'Judging whether winning the customer paid: for that, what was spent belongs in.',
        group: 'Judging whether winning the group paid: for that, what was spent belongs in.',
      },
    },
  },
  tabs: { explain: 'Explain', table: 'Table', export: 'Export' },
  findings: {
    title: 'Why the two differ',
    one: {
      sunk: (s: { spent: string; course: string; consistent: string }) =>
        `The ${s.spent} are sunk: they are spent whether the customer stays or goes. The course’s formula adds them and says ${s.course}; the consistent one leaves them out and says ${s.consistent}.`,
      nothingSpent: (s: { loss: string }) => `Nothing was spent on the customer, so both formulas say ${s.loss}.`,
      limit: (s: { most: string }) => `Keeping this customer is worth up to ${s.most}, and not more, whatever was spent before.`,
      nothingToCome: (s: { over: string }) =>
        `The customer has brought ${s.over} more than the lifetime value foresaw, or just as much: nothing is left to lose by this number. That is no gain; the lifetime value was set too low.`,
      inGroup: (s: { worth: string; realised: string }) =>
        `In a group the course’s formula would count the same customer with ${s.worth}, the full lifetime value, though ${s.realised} of it has come in already.`,
    },
    group: {
      full: (s: { course: string; consistent: string; over: string; share: string }) =>
        `The course’s formula says ${s.course}, the consistent one ${s.consistent}: ${s.over} (${s.share}) of the course’s loss has come in already.`,
      less: (s: { course: string; consistent: string; over: string }) =>
        `The course’s formula says ${s.course}, the consistent one ${s.consistent}: ${s.over} more, because more is still to come from those who leave than Vₖ says.`,
      agree: (s: { course: string }) => `Nothing has come in yet, so both formulas say ${s.course}.`,
      single:
        'For one customer the course counts what remains, for a group the full lifetime value: added up over customers, its two formulas disagree. What was spent on each is not in the group formula at all.',
      point: (s: { saved: string }) => `One percentage point fewer lost saves ${s.saved} that is still to come.`,
      listed: (s: { listed: string; lost: string; consistent: string }) =>
        `${s.listed} leavers are listed one by one, and the consistent loss is their sum, ${s.consistent}; share and size of the group say ${s.lost} lost.`,
    },
  },
  table: {
    caption: 'The steps of the picture',
    step: 'step',
    amount: (currency: string) => (currency === '' ? 'amount' : `amount, ${currency}`),
    kind: 'what it is',
    kinds: { total: 'a total', less: 'taken off', more: 'added' },
  },
  changed: (course: string, consistent: string) => `Loss by the course’s formula ${course}, consistent loss ${consistent}`,
};
