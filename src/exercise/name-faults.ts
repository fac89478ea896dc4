import { under, type Fault, type Path } from '../model/fault.ts';
import { suggestion } from '../model/suggestion.ts';
import type { Json } from '../scenario/json.ts';
import { namesIn, readFormula, reservedWords } from './formula-syntax.ts';
import { nodesIn, type ShapeNode } from './in-shape.ts';
import type { Item, Pack, Value } from './pack.ts';
import { formula, itemEnvelope, sceneEnvelope, settings, text } from './pack-envelope.ts';
import { formulasIn } from './settings.ts';
import { placeholderFaults } from './text-faults.ts';

/** Formulas that cannot be read, names that no number has at their place, and names that no number may have. */
export function nameFaults({ document, items, randomize }: Pack): readonly Fault[] {
  const drawn = Object.keys(randomize?.vars ?? {});
  const rawItems = (document.items ?? []) as readonly Json[];
  const rawScenes = (document.scenes ?? []) as readonly Json[];
  return [
    ...items.flatMap((item, index) =>
      [...givenNameFaults(item, drawn), ...computeFaults(item, drawn), ...placeFaults(item, rawItems[index]!, drawn)].map((fault) =>
        under(['items', index], fault),
      ),
    ),
    ...rawScenes.flatMap((scene, index) =>
      nodesIn(sceneEnvelope, scene, [settings, text])
        .flatMap((node) => nodeFaults(node, drawn))
        .map((fault) => under(['scenes', index], fault)),
    ),
  ];
}

/** Names that an item gives, in their order, each with its place. */
function givenNames(item: Item): readonly { readonly name: string; readonly path: Path }[] {
  return [
    ...(item.uses ?? []).map(({ as }, index) => ({ name: as, path: ['uses', index, 'as'] })),
    ...Object.keys(item.compute ?? {}).map((name) => ({ name, path: ['compute', name] })),
  ];
}

function givenNameFaults(item: Item, drawn: readonly string[]): readonly Fault[] {
  const given = givenNames(item);
  const all = [...drawn, ...given.map(({ name }) => name)];
  return given.flatMap(({ name, path }, index) => {
    const reserved = reservedFaults(name, path);
    return reserved.length === 0 && all.indexOf(name) < drawn.length + index ? [{ code: 'repeated', path, got: name }] : reserved;
  });
}

export const reservedFaults = (name: string, path: Path): readonly Fault[] =>
  reservedWords.includes(name) ? [{ code: 'not-a-name', path, got: name }] : [];

/** What an item computes may use what it computed before; a model of the item's scenario needs the item's settings by then. */
function computeFaults(item: Item, drawn: readonly string[]): readonly Fault[] {
  const known = [...drawn, ...(item.uses ?? []).map(({ as }) => as)];
  const found: Fault[] = [];
  let isReady = false;
  for (const [name, value] of Object.entries(item.compute ?? {})) {
    if (!isReady && usesOwnScenario(value)) {
      found.push(...settingsFaults(item.set ?? {}, ['set'], known));
      isReady = true;
    }
    const path = ['compute', name];
    if ('formula' in value) found.push(...formulaFaults(value.formula, [...path, 'formula'], known));
    else found.push(...settingsFaults(value.set ?? {}, [...path, 'set'], known));
    known.push(name);
  }
  return isReady ? found : [...found, ...settingsFaults(item.set ?? {}, ['set'], known)];
}

const usesOwnScenario = (value: Value): boolean => 'output' in value && value.scenario === undefined;

/** Everything of an item besides what it computes and its own settings. */
function placeFaults(item: Item, raw: Json, drawn: readonly string[]): readonly Fault[] {
  const known = [...drawn, ...givenNames(item).map(({ name }) => name)];
  return nodesIn(itemEnvelope, raw, [formula, settings, text])
    .filter(({ path }) => path[0] !== 'compute' && (path[0] !== 'set' || path.length > 1))
    .flatMap((node) => nodeFaults(node, known));
}

function nodeFaults({ schema, value, path }: ShapeNode, known: readonly string[]): readonly Fault[] {
  if (schema === formula) return formulaFaults(value as string, path, known);
  if (schema === settings) return settingsFaults(value as Parameters<typeof formulasIn>[0], path, known);
  return placeholderFaults(value, path, (name) => nameFault(name, known));
}

function settingsFaults(set: Parameters<typeof formulasIn>[0], path: Path, known: readonly string[]): readonly Fault[] {
  return formulasIn(set).flatMap(({ key, formula: written }) => formulaFaults(written, [...path, key], known));
}

/** What is wrong with a formula where these names are known. */
export function formulaFaults(written: string, path: Path, known: readonly string[]): readonly Fault[] {
  const node = readFormula(written);
  if (!node.ok) return [under(path, node.error)];
  const faults = namesIn(node.value).map((name) => nameFault(name, known));
  return faults.filter((fault) => fault !== null).map((fault) => under(path, fault));
}

const nameFault = (name: string, known: readonly string[]): Fault | null =>
  known.includes(name) ? null : { code: 'unknown-name', path: [], got: name, suggestion: suggestion(name, known) };
