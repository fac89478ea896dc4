import { err, ok, type Result } from '../model/result.ts';
import { learnSpecifications } from '../model/specifications.ts';
import { firstScenario, firstScenarioId } from '../scenario/first-scenario.ts';
import type { Json } from '../scenario/json.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Opened } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { labOf, type LabId } from './labs.ts';
import type { Message } from './message.ts';

/** Which scenario an address or a picker asks for; null for none in particular. */
export type ScenarioWish =
  | { readonly kind: 'payload'; readonly payload: string }
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'document'; readonly document: unknown }
  | null;

/** What an address or a picker asks for: a scenario, or a screen as it is when it is first shown. */
export type Wanted = ScenarioWish | { readonly kind: 'lab'; readonly lab: LabId };

/** The scenario that is asked for, or a message why there is none to show. */
export async function openedWish(wanted: ScenarioWish): Promise<Result<Opened, Message>> {
  if (wanted === null || (wanted.kind === 'scenario' && wanted.id === firstScenarioId)) return ok(whole(firstScenario()));
  await learnSpecifications();
  if (wanted.kind === 'scenario') {
    const { catalogueScenario } = await import('../scenario/catalogue.ts');
    const scenario = catalogueScenario(wanted.id);
    return scenario === null ? err({ kind: 'scenario-missing', id: wanted.id }) : withLab(whole(scenario));
  }
  const opened = wanted.kind === 'payload' ? await readPayload(wanted.payload) : await readLeniently(wanted.document as Json);
  return opened.ok ? withLab(opened.value) : err({ kind: 'link-refused', faults: opened.error });
}

const readPayload = async (payload: string) => (await import('../scenario/link.ts')).decodeScenario(payload);
const readLeniently = async (document: Json) => (await import('../scenario/repair.ts')).openLeniently(document);

/** The scenario of a file's text, or a message why there is none to show. */
export async function openedFile(text: string): Promise<Result<Opened, Message>> {
  await learnSpecifications();
  const parsed = parseScenario(text);
  return parsed.ok ? withLab(whole(parsed.value)) : err({ kind: 'file-refused', faults: parsed.error });
}

const whole = (scenario: Scenario): Opened => ({ scenario, notices: [] });

/** Refuses a scenario that no lab can show. */
function withLab(opened: Opened): Result<Opened, Message> {
  const { model } = opened.scenario;
  return labOf(model) !== null ? ok(opened) : err({ kind: 'no-lab', model });
}
