/** What becomes of rows that can be understood in more than one way. */
export interface PurchasePolicies {
  /** Rows with a negative amount. */
  readonly refunds: 'keep' | 'drop' | 'refuse';
  /** Rows with the amount 0. A row that carries a complaint is kept in any case. */
  readonly zeros: 'keep' | 'drop';
  /** Rows without an amount; taken as 0 they are then rows with the amount 0. */
  readonly missingAmounts: 'refuse' | 'zero';
  /** Rows without a customer: refused, or all of one customer called `unknown`. */
  readonly missingCustomers: 'refuse' | 'unknown';
  /** Several rows of one customer and day. */
  readonly sameDay: 'keep' | 'merge';
}

export const policyChoices: { readonly [P in keyof PurchasePolicies]: readonly PurchasePolicies[P][] } = {
  refunds: ['keep', 'drop', 'refuse'],
  zeros: ['keep', 'drop'],
  missingAmounts: ['refuse', 'zero'],
  missingCustomers: ['refuse', 'unknown'],
  sameDay: ['keep', 'merge'],
};

/** Nothing is changed or left out that can be read. */
export const usualPolicies: PurchasePolicies = {
  refunds: 'keep',
  zeros: 'keep',
  missingAmounts: 'refuse',
  missingCustomers: 'refuse',
  sameDay: 'keep',
};
