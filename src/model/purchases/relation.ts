import type { CustomerMeasures } from './measures.ts';

/** How a customer stands to the firm, in the order of the codes. @source handbook 4.4 */
export const relations = ['potential', 'new', 'long-standing', 'problem', 'former'] as const;
export type Relation = (typeof relations)[number];

/** What a rule may ask for: a measure, or `silence`, which is recency in usual intervals. */
export type RelationMeasure = 'recency' | 'frequency' | 'age' | 'gaps' | 'silence' | 'complaints' | 'lastComplaint';

/** A measure that is not known meets no condition. */
export interface Condition {
  readonly measure: RelationMeasure;
  readonly is: 'at-least' | 'at-most' | 'above' | 'below';
  readonly limit: number;
}

/** A customer is of the relation where every condition of any one list holds. */
export interface RelationRule {
  readonly relation: Relation;
  readonly anyOf: readonly (readonly Condition[])[];
}

/** The course names the relations and gives no limits; these are ours. */
export interface RelationLimits {
  /** Days without a purchase after which a customer counts as gone. */
  readonly formerAfter: number;
  /** Days since the first purchase within which a customer counts as new. */
  readonly newFor: number;
  /** Days for which a complaint makes a customer a problem, and how many it takes. */
  readonly complaintsFor: number;
  readonly complaints: number;
  /** Usual intervals of silence that make a customer a problem, and how many gaps it takes to know the usual one. */
  readonly silence: number;
  readonly gaps: number;
}

export const usualLimits: RelationLimits = { formerAfter: 365, newFor: 90, complaintsFor: 90, complaints: 1, silence: 2.5, gaps: 3 };

/** The rules in their order, of which the first that holds decides; the last always holds. */
export function relationRules(limits: RelationLimits = usualLimits): readonly RelationRule[] {
  return [
    { relation: 'potential', anyOf: [[{ measure: 'frequency', is: 'at-most', limit: 0 }]] },
    { relation: 'former', anyOf: [[{ measure: 'recency', is: 'above', limit: limits.formerAfter }]] },
    {
      relation: 'problem',
      anyOf: [
        [
          { measure: 'complaints', is: 'at-least', limit: limits.complaints },
          { measure: 'lastComplaint', is: 'at-most', limit: limits.complaintsFor },
        ],
        [
          { measure: 'gaps', is: 'at-least', limit: limits.gaps },
          { measure: 'silence', is: 'at-least', limit: limits.silence },
        ],
      ],
    },
    { relation: 'new', anyOf: [[{ measure: 'age', is: 'at-most', limit: limits.newFor }]] },
    { relation: 'long-standing', anyOf: [[]] },
  ];
}

/**
 * The trade relation of each customer.
 * @returns places in {@link relations}, one a customer; 255 where no rule holds
 */
export function tradeRelations(measures: CustomerMeasures, rules: readonly RelationRule[] = relationRules()): Uint8Array {
  const codes = new Uint8Array(measures.recency.length).fill(255);
  for (const { relation, anyOf } of rules.toReversed()) {
    const code = relations.indexOf(relation);
    for (const conditions of anyOf)
      assign(
        codes,
        code,
        conditions.map((condition) => ({ ...condition, value: valueOf(measures, condition.measure) })),
      );
  }
  return codes;
}

type Test = Condition & { readonly value: (customer: number) => number };

/** Later assignments win, so rules are assigned from the last to the first. */
function assign(codes: Uint8Array, code: number, tests: readonly Test[]): void {
  for (let customer = 0; customer < codes.length; customer++) if (tests.every((test) => holds(test, customer))) codes[customer] = code;
}

function holds({ is, limit, value }: Test, customer: number): boolean {
  const known = value(customer);
  switch (is) {
    case 'at-least':
      return known >= limit;
    case 'at-most':
      return known <= limit;
    case 'above':
      return known > limit;
    case 'below':
      return known < limit;
  }
}

function valueOf(measures: CustomerMeasures, measure: RelationMeasure): (customer: number) => number {
  if (measure === 'silence') return (customer) => measures.recency[customer]! / measures.interval[customer]!;
  const column = measures[measure];
  return (customer) => column[customer]!;
}
