import { describe, expect, it, vi } from 'vitest';
import { withCell } from '../../../src/labs/events/event-table.ts';
import { EventsView } from '../../../src/labs/events/events-view.svelte.ts';
import { refusalSentences } from '../../../src/labs/events/refusal.ts';
import { started } from '../../state/environment.ts';
import { stated } from './made-up.ts';

async function opened(id = 'distributor-events') {
  const workbench = await started({ wanted: { kind: 'scenario', id } });
  await workbench.settings.learn('events');
  return new EventsView(() => workbench);
}

describe('the event lab', () => {
  it('has every expert’s expectation at once, and the spread when it is drawn', async () => {
    const view = await opened();
    expect(view.experts.map(({ clp }) => clp.toFixed(2))).toEqual(['215.51', '92.84']);
    expect([view.stale, view.simulated]).toEqual([true, null]);
    await view.simulation.ask(view.request);
    expect(view.stale).toBe(false);
    expect(view.simulated?.spreads.judgement.spreads).toHaveLength(2);
  });

  it('never shows a late spread of an older table as the new one’s', async () => {
    const view = await opened();
    const late = view.simulation.ask(view.request);
    view.edit(withCell(view.events, 0, { revenue: 500 }));
    const { request } = view;
    await Promise.all([late, view.simulation.ask(request)]);
    expect(view.simulation.newest?.request).toEqual(request);
    expect(view.stale).toBe(false);
    view.edit(withCell(view.events, 0, { revenue: 600 }));
    expect(view.stale).toBe(true);
  });

  it('draws a table again that was left before it was drawn', async () => {
    const view = await opened();
    const { request } = view;
    const asked = [request, { ...request, seed: 2 }, request].map((one) => view.simulation.ask(one));
    await Promise.all(asked);
    expect([view.stale, view.failed]).toEqual([false, false]);
  });

  it('draws nothing anew for another name or tab, and says so when a worker dies', async () => {
    const view = await opened();
    await view.simulation.ask(view.request);
    view.state.show('tab', 'method', ['explain', 'method']);
    expect(view.stale).toBe(false);
    const engine = await view.workbench.engines.simulator;
    vi.spyOn(engine, 'run').mockResolvedValue({ ok: false, error: 'worker-failed' });
    view.change({ draws: 50 });
    await view.simulation.ask(view.request);
    expect([view.failed, view.stale]).toEqual([true, false]);
  });

  it('takes an edit back in one step', async () => {
    const view = await opened();
    const before = view.events;
    view.edit(withCell(before, 0, { t: 20 }));
    expect(view.events[0]?.t).toBe(20);
    view.state.undo();
    expect(view.events).toEqual(before);
  });

  it('pins a table with its counting, and compares with it after edits', async () => {
    const view = await opened();
    view.pinUp(true);
    view.edit(withCell(view.events, 0, { revenue: 500 }));
    view.change({ discountRate: 0 });
    expect(view.pinned?.map((clp) => clp.toFixed(2))).toEqual(['215.51', '92.84']);
    view.pinUp(false);
    expect(view.pinned).toBeNull();
  });

  it('refuses what a document would be refused for, and keeps everything', async () => {
    const view = await opened();
    const before = view.events;
    view.edit(Array.from({ length: 501 }, () => stated({})));
    expect(view.events).toEqual(before);
    expect(refusalSentences(view)).toEqual(['A table of events has at most 500 of them; remove some first. Nothing was changed.']);
    view.change({ draws: 100 });
    expect(view.refused).toEqual([]);
  });
});
