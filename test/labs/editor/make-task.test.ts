import { beforeAll, describe, expect, it } from 'vitest';
import { packFaults } from '../../../src/exercise/pack-faults.ts';
import { readPack } from '../../../src/exercise/read-pack.ts';
import { packTrials } from '../../../src/exercise/trials.ts';
import type { ItemType } from '../../../src/exercise/pack.ts';
import { newPack } from '../../../src/labs/editor/new-pack.ts';
import { withTask } from '../../../src/labs/editor/task/make-task.ts';
import { modelWords } from '../../../src/labs/editor/task/parameter-words.ts';
import { TaskView } from '../../../src/labs/editor/task/task-view.svelte.ts';
import { learnSpecifications } from '../../../src/model/specifications.ts';
import { catalogueIds, catalogueScenario } from '../../../src/scenario/catalogue.ts';
import type { JsonObject } from '../../../src/scenario/json.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { labModels } from '../../../src/state/labs.ts';

const empty = newPack(() => 'Mine', '2026-11-29T10:00:00.000Z');
const models = Object.values(labModels).flat();

beforeAll(learnSpecifications);

function firstOf(model: string): Scenario {
  const found = catalogueIds.map(catalogueScenario).find((scenario) => scenario?.model === model);
  if (found === undefined || found === null) throw new Error(`there is no scenario of ${model}`);
  return found;
}

const viewOf = (scenario: Scenario) => new TaskView({ scenario, opened: scenario });

async function made(view: TaskView, document: JsonObject = empty) {
  const { wish } = view;
  if (wish === null) throw new Error('something is missing');
  return withTask(document, view.scenario, wish, await modelWords(view.scenario.model));
}

/** What is wrong with a document: its faults, and the answers that are not judged as they should be. */
function wrongIn(document: JsonObject): readonly unknown[] {
  const pack = readPack(document);
  if (!pack.ok) return pack.error;
  return [...packFaults(pack.value), ...[...packTrials(pack.value)].filter(({ ok }) => !ok)];
}

describe('a task made of the first scenario of', () => {
  it.each(models)('%s has no fault, and every answer is judged as it should be', async (model) => {
    const view = viewOf(firstOf(model));
    expect(wrongIn((await made(view)).document)).toEqual([]);
  });

  it.each(models.filter((model) => model !== 'relationship' && model !== 'events'))(
    '%s can be of every type that is offered',
    async (model) => {
      const scenario = firstOf(model);
      const wrong: [ItemType, unknown][] = [];
      for (const type of viewOf(scenario).types) {
        const view = viewOf(scenario);
        view.type = type;
        if (view.wish === null) wrong.push([type, 'nothing moves']);
        else wrong.push(...wrongIn((await made(view)).document).map((one) => [type, one] as [ItemType, unknown]));
      }
      expect(wrong).toEqual(model === 'abc-classes' ? [['curve', 'nothing moves']] : []);
    },
  );
});

describe('numbers that differ from learner to learner', () => {
  const retention = { from: 0.6, to: 0.9, step: 0.05 };

  it('stand in the text, the scenario and the mistakes, and every variant passes', async () => {
    const view = viewOf(firstOf('loyal-customer'));
    view.wishFor('discountRate', { draw: { choose: [0.08, 0.1, 0.12] } });
    view.wishFor('acquisitionCost', { draw: { choose: [60, 80] } });
    const { document } = await made(view);
    expect(document).toMatchObject({
      randomize: { vars: { discountRate: { choose: [0.08, 0.1, 0.12] } } },
      items: [{ set: { discountRate: '=discountRate', acquisitionCost: '=acquisitionCost' } }],
    });
    expect(JSON.stringify(document)).toContain('{discountRate|percent}');
    expect(JSON.stringify(document)).toContain('=2*acquisitionCost');
    expect(wrongIn(document)).toEqual([]);
  });

  it('are the same in two tasks that draw them alike, and get names of their own where they do not', async () => {
    const first = viewOf(firstOf('loyal-customer'));
    first.wishFor('retention', { draw: retention });
    const { document } = await made(first);
    const alike = await made(first, document);
    expect(Object.keys((alike.document.randomize as { vars: object }).vars)).toEqual(['retention']);
    const other = viewOf(firstOf('loyal-customer'));
    other.wishFor('retention', { draw: { choose: [0.5, 0.8] } });
    const both = await made(other, alike.document);
    expect(Object.keys((both.document.randomize as { vars: object }).vars)).toEqual(['retention', 'retention_2']);
    expect(both.id).toBe('numeric-3');
    expect(wrongIn(both.document)).toEqual([]);
  });
});

describe('what was turned since the scenario was opened', () => {
  it('is what a goal asks for', async () => {
    const opened = firstOf('loyal-customer');
    const scenario = { ...opened, params: { ...opened.params, baseProfit: 45 } };
    const view = new TaskView({ scenario, opened });
    view.type = 'state';
    expect(view).toMatchObject({ turned: 'baseProfit', from: 30, to: 45, falls: false });
    const { document } = await made(view);
    expect(document.items).toMatchObject([
      { set: { baseProfit: 30 }, example: { baseProfit: 45 }, lock: expect.not.arrayContaining(['baseProfit']) as unknown },
    ]);
    expect(wrongIn(document)).toEqual([]);
  });
});
