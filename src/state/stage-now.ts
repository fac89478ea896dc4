import type { Item, Stage } from '../exercise/pack.ts';
import type { ItemProgress } from '../exercise/progress.ts';

/** What an item puts on the screen, as far as its learner has come: a prediction opens what was covered, an answer shown its example. */
export function stageNow(item: Item, { attempts, revealed }: ItemProgress): Stage {
  const answered = attempts.length > 0;
  if (item.type === 'predict') return answered ? opened(item, item.then) : { ...item, veil: true };
  if (revealed && item.type === 'state') return { ...item, set: { ...item.set, ...item.example }, veil: false };
  if (revealed && item.type === 'curve') return { ...item, set: { ...item.set, ...item.target }, veil: false };
  const isDone = revealed || attempts.some(({ verdict }) => verdict === 'correct' || verdict === 'recorded');
  return isDone ? { ...item, veil: false } : item;
}

/** A stage that names no scenario goes on in the item's own. */
function opened({ scenario, set, view }: Stage, then: Stage): Stage {
  const own = { ...(scenario !== undefined && { scenario }), ...(set && { set }), ...(view && { view }) };
  return then.scenario === undefined ? { ...own, ...then, ...(then.set && { set: { ...set, ...then.set } }) } : then;
}

/** Nothing of the lab belongs to the item, so that it stands alone. */
export function standsAlone(item: Item): boolean {
  if (item.scenario !== undefined) return false;
  switch (item.type) {
    case 'choice':
    case 'order':
    case 'explain':
      return true;
    case 'predict':
      return item.then.scenario === undefined;
    case 'numeric':
    case 'state':
    case 'curve':
      return false;
  }
}
