import { faultSentence } from '../../locales/fault-sentences.ts';
import { faultSentencesIn } from '../../locales/index.ts';
import type { Fault } from '../../model/fault.ts';
import type { Language } from '../../scenario/language.ts';
import { base64url } from '../../scenario/base64url.ts';
import type { JsonObject } from '../../scenario/json.ts';
import { linkedDocument } from '../../scenario/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { openedWish, type ScenarioWish } from '../../state/wanted.ts';
import { Refused } from './session.ts';

/** A scenario as a page around may have it unasked: without rows, and without saying which customer of a dataset it is of. */
export function publicDocument(scenario: Scenario): Promise<JsonObject> {
  const { inline, reference } = scenario.data;
  const bare = reference?.customer == null ? scenario : { ...scenario, data: { inline, reference: null } };
  return linkedDocument(bare, { rows: false });
}

/** What a state from outside, a document or the payload of a link, asks to be opened. */
export const wantedOf = (state: string | Readonly<Record<string, unknown>>): ScenarioWish => ({
  kind: 'payload',
  payload: typeof state === 'string' ? state : `0.${base64url(new TextEncoder().encode(JSON.stringify(state)))}`,
});

/** The scenario of a state from outside; one that cannot be opened is refused. */
export async function scenarioOf(wanted: ScenarioWish, language: Language): Promise<Scenario> {
  const opened = await openedWish(wanted);
  if (opened.ok) return opened.value.scenario;
  if ('faults' in opened.error) await refuse(opened.error.faults, language);
  throw new Refused({ code: 'refused', message: `The state cannot be opened: ${opened.error.kind}.` });
}

/** Refuses with what is wrong, in words and with its place. */
export async function refuse(faults: readonly Fault[], language: Language): Promise<never> {
  const [first] = faults;
  const ranges: readonly Fault['code'][] = ['out-of-range', 'below', 'not-less', 'not-whole', 'rises'];
  const code = first?.code === 'locked' ? 'locked' : first !== undefined && ranges.includes(first.code) ? 'range' : 'refused';
  throw new Refused({ code, ...(await inWords(faults, language)) });
}

const mostSaid = 5;

/** The first faults as sentences, and where the first one is. */
export async function inWords(faults: readonly Fault[], language: Language): Promise<{ readonly message: string; readonly path?: string }> {
  const sentences = await faultSentencesIn(language);
  const said = faults.slice(0, mostSaid).map((fault) => faultSentence(fault, sentences));
  const path = faults[0]?.path ?? [];
  return { message: said.join(' '), ...(path.length > 0 && { path: path.join('.') }) };
}
