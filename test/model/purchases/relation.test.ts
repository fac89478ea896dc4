import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerMeasures } from '../../../src/model/purchases/measures.ts';
import { orderedLog } from '../../../src/model/purchases/purchase-log.ts';
import { relationRules, relations, tradeRelations, usualLimits } from '../../../src/model/purchases/relation.ts';
import { anyRows, logOf } from './slow-log.ts';

const asOf = 1000;

/** The relation of one customer by its days with a purchase and with a complaint. */
function relation(days: readonly number[], complaintDays: readonly number[] = [], limits = usualLimits) {
  const all = [...days, ...complaintDays];
  const log = orderedLog(
    new Uint32Array(all.length),
    1,
    Int32Array.from(all),
    Float64Array.from(all, (_, k) => (k < days.length ? 10 : 0)),
    { complaints: Float64Array.from(all, (_, k) => (k < days.length ? 0 : 1)) },
  );
  return relations[tradeRelations(customerMeasures(log, asOf), relationRules(limits))[0]!];
}

describe('a customer', () => {
  it.each([
    ['potential', [], []],
    ['potential', [], [990]],
    ['new', [910, 1000], []],
    ['long-standing', [909, 1000], []],
    ['former', [634], []],
    ['long-standing', [635], []],
    ['problem', [970, 980, 990, 1000], [950]],
    ['long-standing', [500, 990], [909]],
    ['problem', [960, 964, 968, 972], []],
    ['long-standing', [400, 600, 800], []],
    ['former', [100, 104, 108, 112], [990]],
  ] as const)('is %s who bought on days %j and complained on %j, asked on day 1000', (expected, days, complaints) => {
    expect(relation(days, complaints)).toBe(expected);
  });

  it('is judged by other limits where others are given', () => {
    expect(relation([635], [], { ...usualLimits, formerAfter: 364 })).toBe('former');
    expect(relation([909], [], { ...usualLimits, newFor: 91 })).toBe('new');
  });
});

it('is of the first rule that holds, and of none where none does', () => {
  const rules = relationRules();
  fc.assert(
    fc.property(anyRows, (rows) => {
      const measures = customerMeasures(logOf(rows), asOf);
      const codes = tradeRelations(measures, rules);
      for (const [place, { relation }] of rules.entries()) {
        const alone = tradeRelations(measures, rules.slice(place, place + 1));
        for (const [customer, code] of codes.entries()) {
          const earlier = rules.slice(0, place).some((rule) => rule.relation === relations[code]);
          if (alone[customer] !== 255 && !earlier) expect(relations[code]).toBe(relation);
        }
      }
      expect([...tradeRelations(measures, [])]).toEqual([...codes].map(() => 255));
    }),
    { seed: 10 },
  );
});
