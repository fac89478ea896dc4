import { describe, expect, it } from 'vitest';
import { withCell, withoutLastCell, withPurchaseIn } from '../../../src/labs/migration/cells.ts';

describe('recency cells', () => {
  it('are one cell where a plain number stands for the list', () => {
    expect(withPurchaseIn(0.3, 0, 0.4)).toEqual([0.4]);
  });

  it('get one more whose customers buy half as often', () => {
    expect(withCell({ purchase: [0.3, 0.25], stopAfter: 'best' }).purchase).toEqual([0.3, 0.25, 0.125]);
  });

  it('take the stop with them when the last one goes', () => {
    expect(withoutLastCell({ purchase: [0.3, 0.2, 0.1], stopAfter: 3 })).toEqual({ purchase: [0.3, 0.2], stopAfter: 2 });
    expect(withoutLastCell({ purchase: [0.3, 0.2], stopAfter: 'best' }).stopAfter).toBe('best');
  });
});
