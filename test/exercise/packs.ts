import { packFaults } from '../../src/exercise/pack-faults.ts';
import type { Item, Pack } from '../../src/exercise/pack.ts';
import { namesFor } from '../../src/exercise/question.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import { variantOf, type Variant } from '../../src/exercise/variant.ts';
import type { Path } from '../../src/model/fault.ts';
import type { Json, JsonObject } from '../../src/scenario/json.ts';
import { shown } from '../scenario/documents.ts';
import fixture from './fixtures/every-type.json' with { type: 'json' };

/** A pack with one item of every type, each variant of which is right. */
export const everyType = fixture as unknown as JsonObject;

export function readOf(document: unknown): Pack {
  const pack = readPack(document);
  if (!pack.ok) throw new Error(pack.error.map((fault) => `${shown(fault)} ${JSON.stringify(fault)}`).join('\n'));
  return pack.value;
}

export function variantFor(pack: Pack, seed: number): Variant {
  const variant = variantOf(pack, seed);
  if (!variant.ok) throw new Error(JSON.stringify(variant.error));
  return variant.value;
}

export const itemOf = (pack: Pack, id: string): Item => pack.items.find((item) => item.id === id)!;

export function namesOfItem(pack: Pack, id: string, seed: number): Readonly<Record<string, number>> {
  const names = namesFor({ pack, item: itemOf(pack, id), variant: variantFor(pack, seed) });
  if (!names.ok) throw new Error(JSON.stringify(names.error));
  return names.value;
}

/** The faults that reading a pack finds, as `path code`. */
export function faultsOf(document: unknown): readonly string[] {
  const pack = readPack(document);
  return pack.ok ? [] : pack.error.map(shown);
}

/** The faults of a pack that can be read, as `path code`. */
export const faultsOfVariants = (document: unknown): readonly string[] => packFaults(readOf(document)).map(shown);

/** The pack with every type of item, with `value` at a place; undefined takes away what is there. */
export const changed = (path: Path, value: unknown, document: Json = everyType): Json =>
  changedAt(document, path, value as Json | undefined);

function changedAt(target: Json | undefined, [key, ...deeper]: Path, value: Json | undefined): Json {
  if (key === undefined) return value as Json;
  const inside = (target as Record<string | number, Json> | undefined)?.[key];
  const entry = deeper.length === 0 ? value : changedAt(inside, deeper, value);
  if (Array.isArray(target)) {
    const list = [...(target as readonly Json[])];
    if (entry === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = entry;
    return list;
  }
  return Object.fromEntries(
    Object.entries({ ...(target as JsonObject), [key]: entry }).filter(([, one]) => one !== undefined),
  ) as JsonObject;
}
