import type { JsonObject } from './json.ts';

/** The version of the document's form that this program writes. */
export const currentVersion = 1;

type Migrations = Readonly<Record<number, (document: JsonObject) => JsonObject>>;

/** `migrations[v]` turns a document of version v into one of version v + 1. Entries are kept for ever. */
export const migrations: Migrations = {};

/**
 * The document in the form of version `to`, its `lifecurve` included. A step that is missing is our own mistake and throws.
 * @param from the document's own version, whole, 1 … `to`
 */
export function migrated(document: JsonObject, from: number, to: number = currentVersion, steps: Migrations = migrations): JsonObject {
  let result = document;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (step === undefined) throw new Error(`no migration from version ${version}`);
    result = { ...step(result), lifecurve: version + 1 };
  }
  return result;
}
