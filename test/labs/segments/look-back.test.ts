import { expect, test } from 'vitest';
import { AbcView } from '../../../src/labs/segments/abc/abc-view.svelte.ts';
import { MatrixView } from '../../../src/labs/segments/matrix/matrix-view.svelte.ts';
import { dayOf } from '../../../src/model/purchases/days.ts';
import type { Workbench } from '../../../src/state/workbench.svelte.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

const day = '2022-06-30';
const views = { 'value-matrix': MatrixView, 'abc-classes': AbcView } as const;

async function opened(model: keyof typeof views, view: Readonly<Record<string, string>>): Promise<AbcView | MatrixView> {
  const document = { lifecurve: 1, model, data: { dataset: 'distributor-channel' }, view };
  const workbench: Workbench = await started({ wanted: { kind: 'document', document } });
  await workbench.settings.learn('segments');
  const made = new views[model](() => workbench);
  await settledView(made, () => made.partition !== null);
  return made;
}

test.each(['value-matrix', 'abc-classes'] as const)('%s looks from an earlier day as if it had been opened there', async (model) => {
  const there = await opened(model, { asOf: day });
  const view = await opened(model, {});
  const before = view.figures;
  view.lookFrom(dayOf(day));
  await settledView(view, () => !view.measuring && view.partition !== null && view.figures[0]?.sum === there.figures[0]?.sum);
  expect(view.figures).toEqual(there.figures);
  expect(view.figures).not.toEqual(before);
});
