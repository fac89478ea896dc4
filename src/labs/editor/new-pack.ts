import type { ItemType } from '../../exercise/pack.ts';
import type { JsonObject } from '../../scenario/json.ts';
import type { Language } from '../../scenario/language.ts';
import { languages } from '../../scenario/language.ts';

/** Says a text of the program in a language. */
export type Say = (language: Language) => string;

const inBoth = (say: Say): JsonObject => Object.fromEntries(languages.map((language) => [language, say(language)]));

/** Ids and revisions of packs that are made here come from the time of day. @param now ISO 8601 */
export const idAt = (now: string): string => `pack-${now.replace(/\D/g, '').slice(0, 14)}`;
export const revisionAt = (now: string): string => now.slice(0, 10);

/** A pack without items. @param now ISO 8601 */
export const newPack = (title: Say, now: string): JsonObject => ({
  ...{ kind: 'lifecurve-pack', version: 1, id: idAt(now), revision: revisionAt(now) },
  ...{ title: inBoth(title), langs: [...languages], pass: 0.6, scenarios: {}, items: [] },
});

/** Words for what is not written yet. */
export interface Fresh {
  readonly prompt: Say;
  readonly choice: (place: 1 | 2 | 3) => Say;
  readonly model: Say;
  readonly point: Say;
  readonly caption: Say;
  readonly entry: (place: 1 | 2 | 3) => Say;
  readonly scene: Say;
}

/** An item of a type, ready to be filled in. */
export function newItem(type: ItemType, id: string, fresh: Fresh, scenario: string | null): JsonObject {
  const common = { id, type, prompt: inBoth(fresh.prompt), ...(scenario !== null && { scenario }) };
  const choices = ([1, 2] as const).map((place) => ({ id: `c${place}`, text: inBoth(fresh.choice(place)), correct: place === 1 }));
  switch (type) {
    case 'numeric':
      return { ...common, answer: { value: { formula: '0' }, unit: 'number', digits: 2 } };
    case 'choice':
      return { ...common, choices };
    case 'predict':
      return { ...common, choices, then: scenario === null ? {} : { scenario } };
    case 'order':
      return { ...common, entries: ([1, 2, 3] as const).map((place) => ({ id: `e${place}`, text: inBoth(fresh.entry(place)) })) };
    case 'state':
      return { ...common, goal: [{ output: 'clp', is: '>=', value: 0 }], example: {} };
    case 'curve':
      return { ...common, output: 'profit', target: {}, within: 0.02 };
    case 'explain':
      return { ...common, model: inBoth(fresh.model), rubric: [inBoth(fresh.point)] };
  }
}

export const newScene = (id: string, fresh: Fresh, scenario: string | null): JsonObject => ({
  ...{ id, title: inBoth(fresh.scene), caption: inBoth(fresh.caption) },
  ...(scenario !== null && { scenario }),
});
