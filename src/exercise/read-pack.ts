import { printable, under, type Fault } from '../model/fault.ts';
import { otherSpecifications } from '../model/other-specifications.ts';
import { err, ok, type Result } from '../model/result.ts';
import { takeSpecifications } from '../model/specifications.ts';
import { sha256 } from '../input/purchases/sha256.ts';
import { catalogueIds, catalogueScenario } from '../scenario/catalogue.ts';
import { isJsonObject, jsonOf, parseJson, type Json, type JsonObject } from '../scenario/json.ts';
import type { Language } from '../scenario/language.ts';
import { languages } from '../scenario/language.ts';
import { readDocument } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { inShape } from './in-shape.ts';
import type { Pack } from './pack.ts';
import { packEnvelope, packVersion, text, type PackEnvelope } from './pack-envelope.ts';
import { referenceFaults } from './reference-faults.ts';
import { shapeFaults } from './shape-faults.ts';

/** Bytes of a pack's canonical document. */
export const largestPack = 524_288;

/**
 * The one way in for a pack. What only shows when its numbers are drawn and its models run is for `packFaults` to find.
 * @param source JSON text, or a value as JSON would hold it
 * @returns      the pack, or everything that is wrong with its document at once
 */
export function readPack(source: unknown): Result<Pack, readonly Fault[]> {
  takeSpecifications(otherSpecifications);
  const json = typeof source === 'string' ? parseJson(source) : jsonOf(source);
  return json.ok ? readJson(json.value) : json;
}

/** Whether a document says that it is a pack, be it a right one or not. */
export const isPackDocument = (document: Json): document is JsonObject => isJsonObject(document) && document.kind === 'lifecurve-pack';

function readJson(given: Json): Result<Pack, readonly Fault[]> {
  if (!isJsonObject(given)) return err([{ code: 'not-an-object', path: [], got: printable(given) }]);
  const { version } = given;
  if (typeof version === 'number' && Number.isInteger(version) && version > packVersion) {
    return err([{ code: 'newer-version', path: ['version'], got: version, newest: packVersion }]);
  }
  const found = [...shapeFaults(packEnvelope, given)];
  const scenarios = isJsonObject(given.scenarios) ? readScenarios(given.scenarios, found) : {};
  if (found.length > 0) return err(found);
  const document = inShape(packEnvelope, given, () => undefined) as JsonObject;
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  if (bytes.length > largestPack) return err([{ code: 'too-large', path: [], max: largestPack }]);
  const pack = packOf(document, scenarios, hexadecimal(sha256(bytes)));
  const faults = referenceFaults(pack);
  return faults.length > 0 ? err(faults) : ok(pack);
}

function readScenarios(documents: JsonObject, found: Fault[]): Readonly<Record<string, Scenario>> {
  const read: [string, Scenario][] = [];
  for (const [name, document] of Object.entries(documents)) {
    const scenario = typeof document === 'string' ? fromCatalogue(document) : readDocument(document);
    if (scenario.ok) read.push([name, scenario.value]);
    // What is neither a text nor an object is refused by its form.
    else if (typeof document === 'string' || isJsonObject(document)) {
      found.push(...scenario.error.map((fault) => under(['scenarios', name], fault)));
    }
  }
  return Object.fromEntries(read);
}

function fromCatalogue(id: string): Result<Scenario, readonly Fault[]> {
  const scenario = catalogueIds.includes(id) ? catalogueScenario(id) : null;
  return scenario === null ? err([{ code: 'not-listed', path: [], got: id, list: 'scenarios/*.json' }]) : ok(scenario);
}

function packOf(document: JsonObject, scenarios: Pack['scenarios'], sha: string): Pack {
  const { langs = languages } = document as unknown as PackEnvelope;
  const whole = inShape(packEnvelope, document, (schema, value) => (schema === text ? wholeText(value, langs) : undefined));
  const { id, revision, title, report, ...rest } = whole as unknown as WholeDocument;
  return {
    ...{ id, revision, title, langs, scenarios, document, sha256: sha },
    summary: rest.summary ?? null,
    authors: rest.authors ?? [],
    license: rest.license ?? null,
    level: rest.level ?? null,
    minutes: rest.minutes ?? null,
    objectives: rest.objectives ?? [],
    requires: rest.requires ?? {},
    randomize: rest.randomize ?? null,
    items: rest.items ?? [],
    scenes: rest.scenes ?? [],
    pass: rest.pass ?? usualPass,
    bands: rest.bands ?? [],
    report: { publicKey: report?.publicKey ?? null, fields: report?.fields ?? [] },
    teacher: rest.teacher ?? null,
  };
}

/** Share of the points that passes a pack that does not say. */
const usualPass = 0.6;

/** What a document holds once its texts are whole and what is null is gone. */
type WholeDocument = Pick<Pack, 'id' | 'revision' | 'title'> & {
  readonly [K in 'summary' | 'authors' | 'license' | 'level' | 'minutes' | 'objectives' | 'requires' | 'randomize']?: NonNullable<Pack[K]>;
} & {
  readonly [K in 'items' | 'scenes' | 'pass' | 'bands' | 'teacher']?: NonNullable<Pack[K]>;
} & { readonly report?: Partial<Pack['report']> };

/** A text with something in every language: what the pack's languages do not have is in its first. */
function wholeText(value: Json, langs: readonly Language[]): Json {
  if (!isJsonObject(value)) return value;
  const first = langs.map((language) => value[language]).find((one) => typeof one === 'string') ?? '';
  return Object.fromEntries(languages.map((language) => [language, value[language] ?? first]));
}

const hexadecimal = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
