import { err, ok, type Result } from '../model/result.ts';
import { firstScenario } from '../scenario/first-scenario.ts';
import type { Json } from '../scenario/json.ts';
import { decodeScenario } from '../scenario/link.ts';
import { parseScenario } from '../scenario/parse.ts';
import { openLeniently, type Opened } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { labOf } from './labs.ts';
import type { Message } from './message.ts';

/** What an address or a picker asks for; null for nothing in particular. */
export type Wanted =
  | { readonly kind: 'payload'; readonly payload: string }
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'document'; readonly document: unknown }
  | null;

/** The scenario that is asked for, or a message why there is none to show. */
export async function openedWish(wanted: Wanted): Promise<Result<Opened, Message>> {
  if (wanted === null) return ok(whole(firstScenario()));
  if (wanted.kind === 'scenario') {
    const { catalogueScenario } = await import('../scenario/catalogue.ts');
    const scenario = catalogueScenario(wanted.id);
    return scenario === null ? err({ kind: 'scenario-missing', id: wanted.id }) : withLab(whole(scenario));
  }
  const opened = wanted.kind === 'payload' ? await decodeScenario(wanted.payload) : openLeniently(wanted.document as Json);
  return opened.ok ? withLab(opened.value) : err({ kind: 'link-refused', faults: opened.error });
}

/** The scenario of a file's text, or a message why there is none to show. */
export function openedFile(text: string): Result<Opened, Message> {
  const parsed = parseScenario(text);
  return parsed.ok ? withLab(whole(parsed.value)) : err({ kind: 'file-refused', faults: parsed.error });
}

const whole = (scenario: Scenario): Opened => ({ scenario, notices: [] });

/** Refuses a scenario that no lab can show. */
function withLab(opened: Opened): Result<Opened, Message> {
  const { model } = opened.scenario;
  return labOf(model) !== null ? ok(opened) : err({ kind: 'no-lab', model });
}
