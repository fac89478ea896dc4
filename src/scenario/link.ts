import type { Specification } from '../model/definition.ts';
import type { Fault } from '../model/fault.ts';
import type { Result } from '../model/result.ts';
import { isModelName, specificationOf } from '../model/specifications.ts';
import { canonicalScenario } from './canonical.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { firstScenario } from './first-scenario.ts';
import { payloadJson, payloadOf } from './payload.ts';
import type { Opened } from './repair.ts';
import type { Scenario } from './scenario.ts';

/**
 * The scenario as the text that a link carries: `1.` and its canonical document, deflated, in base64url.
 * @param rows whether inline data go along. Without them the payload names the stored customer, or the scenario of the
 *             catalogue, that the rows come from, and who opens the link sees them only where that is known too. Rows that
 *             come from neither are not in the link in any form.
 * @returns    a payload; one longer than `longestPayload` is refused by whoever opens it, so offer a file instead
 */
export async function encodeScenario(scenario: Scenario, { rows }: { readonly rows: boolean }): Promise<string> {
  return payloadOf(await linkedDocument(scenario, { rows }));
}

/** The document that {@link encodeScenario} puts into a link. */
export async function linkedDocument(scenario: Scenario, { rows }: { readonly rows: boolean }): Promise<JsonObject> {
  const honest = await withHonestId(scenario);
  return canonicalScenario(rows ? honest : withoutRows(honest));
}

/** Without customers' records; what its model calls open is nobody's. */
function withoutRows(scenario: Scenario): Scenario {
  const { open = [] }: Specification = specificationOf(scenario.model);
  const inline = Object.fromEntries(Object.entries(scenario.data.inline).filter(([field]) => open.includes(field)));
  return { ...scenario, data: { ...scenario.data, inline } };
}

/** Without the id of a scenario of the catalogue whose rows are not these: {@link decodeScenario} would bring those back. */
async function withHonestId(scenario: Scenario): Promise<Scenario> {
  const original = await catalogueRows(scenario.id);
  const same = original === null || JSON.stringify(original) === JSON.stringify(scenario.data.inline);
  return same ? scenario : { ...scenario, id: null };
}

/** The rows of a scenario of the catalogue, which is not loaded for the first one. */
async function catalogueRows(id: string | null): Promise<JsonObject | null> {
  if (id === null || id === firstScenario().id) return null;
  const { catalogueScenario } = await import('./catalogue.ts');
  const rows = catalogueScenario(id)?.data.inline;
  return rows === undefined || Object.keys(rows).length === 0 ? null : rows;
}

/**
 * The scenario of a payload, `1.` as {@link encodeScenario} writes it or `0.` with plain JSON in base64url. Never throws.
 * @returns what could be opened, with a notice for each thing that was not taken as it stood; or why nothing could be
 */
export async function decodeScenario(payload: string): Promise<Result<Opened, readonly Fault[]>> {
  const json = await payloadJson(payload);
  if (!json.ok) return json;
  const { openLeniently } = await import('./repair.ts');
  return openLeniently(await withCatalogueRows(json.value));
}

/** Puts back the rows that {@link encodeScenario} left out because the catalogue has them. */
async function withCatalogueRows(document: Json): Promise<Json> {
  if (!isJsonObject(document) || typeof document.id !== 'string' || !isModelName(document.model)) return document;
  const { data: fields, open = [] }: Specification = specificationOf(document.model);
  const { data = {} } = document;
  if (!isJsonObject(data) || !Object.keys(data).every((field) => open.includes(field))) return document;
  const rows = await catalogueRows(document.id);
  const usable = rows !== null && Object.keys(rows).every((field) => Object.hasOwn(fields, field));
  return usable ? { ...document, data: { ...rows, ...data } } : document;
}
