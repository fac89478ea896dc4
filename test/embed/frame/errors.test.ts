import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Errors, watchFailures } from '../../../src/embed/frame/errors.ts';
import { eventSchemas } from '../../../src/embed/frame/event-schema.ts';
import type { Events, Tell } from '../../../src/embed/frame/messages.ts';
import { started } from '../../state/environment.ts';

/** A line that keeps the errors that are told over it. */
function listener(): { readonly errors: Events['error'][]; readonly tell: Tell } {
  const errors: Events['error'][] = [];
  return {
    errors,
    tell: (name, payload) => {
      if (name === 'error') errors.push(v.parse(eventSchemas.error, payload));
    },
  };
}

describe('an error that is told to the page around', () => {
  it('says what could not be opened, each once, and where the fault is', async () => {
    const workbench = await started({ wanted: { kind: 'scenario', id: 'nowhere' } });
    const { errors, tell } = listener();
    const reports = new Errors(workbench.settings, tell);
    const hear = () => reports.hear(workbench.messages);
    await hear();
    await workbench.classroom.open({ kind: 'pack', pack: 'no-such-pack', at: null, seed: null });
    await Promise.all([hear(), hear()]);
    await workbench.classroom.open({ kind: 'pack-document', document: { kind: 'lifecurve-pack', version: 1, id: 3 } });
    await workbench.open({ kind: 'payload', payload: '1.damaged' });
    await hear();
    expect(errors.map(({ code }) => code)).toEqual(['scenario-missing', 'pack-missing', 'pack-refused', 'link-refused']);
    expect(errors[0]?.message).toContain('nowhere');
    expect(errors[2]?.path).toBeTypeOf('string');
    expect(errors[2]?.message).toContain(errors[2]?.path);
    // Asked for again, it is told again.
    await workbench.classroom.open({ kind: 'pack', pack: 'no-such-pack', at: null, seed: null });
    await hear();
    expect(errors.at(-1)).toEqual(errors[1]);
  });

  it('is none where it could name what somebody stored, or is no matter of the page’s', async () => {
    const { errors, tell } = listener();
    await new Errors((await started()).settings, tell).hear([
      { kind: 'customer-missing', dataset: 'mine', customer: 'Li Lei' },
      { kind: 'dataset-missing', dataset: 'mine' },
      { kind: 'file-refused', faults: [] },
      { kind: 'storage-full' },
    ]);
    expect(errors).toEqual([]);
  });
});

describe('what nobody caught', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is told by its name, without its text, until the talk ends', () => {
    const panel = new EventTarget();
    vi.stubGlobal('addEventListener', panel.addEventListener.bind(panel));
    vi.stubGlobal('removeEventListener', panel.removeEventListener.bind(panel));
    const { errors, tell } = listener();
    const end = watchFailures(tell);
    const fails = (detail: unknown) => panel.dispatchEvent(new CustomEvent('failure', { detail }));
    fails(new RangeError('“Li Lei,300” is too much'));
    fails('Li Lei');
    expect(errors.map(({ code }) => code)).toEqual(['uncaught', 'uncaught']);
    expect(errors[0]?.message).toContain('RangeError');
    expect(JSON.stringify(errors)).not.toContain('Li Lei');
    end();
    fails(new Error('late'));
    expect(errors).toHaveLength(2);
  });
});
