import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/input/layout.ts';
import { offeredRoles, shownColumns } from '../../../src/labs/data/preview-columns.ts';

const columns = (count: number): Layout['columns'] => Array.from({ length: count }, (_, index) => ({ role: 'amount', name: `${index}` }));

describe('the columns of a preview', () => {
  it('are all of a usual table', () => {
    expect(shownColumns({ columns: columns(3) }, [])).toEqual([0, 1, 2]);
  });

  it('are the first hundred of a very wide one, and those that need an answer', () => {
    const shown = shownColumns({ columns: columns(400) }, [
      { code: 'period-unreadable', got: 'x', column: 200, why: 'not-a-period' },
      { code: 'name-repeated', got: 'y', columns: [5, 300] },
      { code: 'role-missing', role: 'customer' },
    ]);
    expect(shown).toHaveLength(102);
    expect(shown.slice(-2)).toEqual([200, 300]);
  });
});

it('a role is offered only in a form that has it', () => {
  expect(offeredRoles('long')).not.toContain('amount');
  expect(offeredRoles('wide')).toEqual(['customer', 'amount', 'status', 'ended', 'ignore']);
});
