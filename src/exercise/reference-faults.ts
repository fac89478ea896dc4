import { under, type Fault } from '../model/fault.ts';
import { specificationOf } from '../model/specifications.ts';
import type { ModelName } from '../model/index.ts';
import { drawFaults } from './draw-faults.ts';
import { itemReferenceFaults, stageFaults } from './item-faults.ts';
import { nameFaults } from './name-faults.ts';
import type { Pack } from './pack.ts';
import { repeated } from './repeated.ts';
import { textFaults } from './text-faults.ts';

/** What is wrong between the parts of a pack whose parts are each right alone. No model is run. */
export const referenceFaults = (pack: Pack): readonly Fault[] => [
  ...emptyFaults(pack),
  ...repeatedFaults(pack),
  ...requirementFaults(pack),
  ...keyFaults(pack),
  ...textFaults(pack),
  ...drawFaults(pack),
  ...pack.items.flatMap((item, index) => itemReferenceFaults(pack, item, index).map((fault) => under(['items', index], fault))),
  ...pack.scenes.flatMap((scene, index) => stageFaults(pack, scene).map((fault) => under(['scenes', index], fault))),
  ...nameFaults(pack),
];

const emptyFaults = ({ items, scenes }: Pack): readonly Fault[] =>
  items.length + scenes.length > 0 ? [] : [{ code: 'too-short', path: ['items'], found: 0, needed: 1 }];

function repeatedFaults({ items, scenes, objectives, langs, randomize }: Pack): readonly Fault[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const stages = repeated([...ids(items), ...ids(scenes)], (index) =>
    index < items.length ? ['items', index, 'id'] : ['scenes', index - items.length, 'id'],
  );
  return [
    ...stages,
    ...repeated(ids(objectives), (index) => ['objectives', index, 'id']),
    ...repeated(langs, (index) => ['langs', index]),
    ...repeated((randomize?.variants ?? []).map(String), (index) => ['randomize', 'variants', index]),
  ];
}

function requirementFaults({ requires }: Pack): readonly Fault[] {
  return Object.entries(requires).flatMap(([name, needed]): readonly Fault[] => {
    const got = specificationOf(name as ModelName).version;
    return serves(got, needed) ? [] : [{ code: 'older-model', path: ['requires', name], model: name, got, needed }];
  });
}

/** Whether numbers of version `got` are those of `needed`: the first number is the same, and the others are no less. */
function serves(got: string, needed: string): boolean {
  const [have, want] = [got, needed].map((version) => version.split('.').map(Number));
  const [major = 0, minor = 0, patch = 0] = have ?? [];
  const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = want ?? [];
  return major === wantedMajor && (minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch));
}

/** A key that results can be sealed with: public, of the curve P-256. */
function keyFaults({ report: { publicKey } }: Pack): readonly Fault[] {
  if (publicKey === null) return [];
  const path = ['report', 'publicKey'];
  const is = (key: 'kty' | 'crv', word: string): readonly Fault[] => {
    const got = publicKey[key] ?? '';
    return got === word ? [] : [{ code: 'not-a-choice', path: [...path, key], got, choices: [word], suggestion: word }];
  };
  const missing = (['x', 'y'] as const).filter((key) => typeof publicKey[key] !== 'string');
  return [
    ...is('kty', 'EC'),
    ...is('crv', 'P-256'),
    ...missing.map((key): Fault => ({ code: 'missing', path: [...path, key] })),
    // The private half, which nobody else may have.
    ...(publicKey.d === undefined ? [] : [{ code: 'unknown-key', path: [...path, 'd'], suggestion: null } as const]),
  ];
}
