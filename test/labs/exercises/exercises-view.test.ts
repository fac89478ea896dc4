import { expect, it } from 'vitest';
import { listedPacks } from '../../../src/exercise/pack-catalogue.ts';
import { ExercisesView } from '../../../src/labs/exercises/exercises-view.svelte.ts';
import { started } from '../../state/environment.ts';
import { practicePack } from './practice-pack.ts';

it('a pack that cannot be opened is not begun anew in place of the one that is open', async () => {
  const workbench = await started();
  await workbench.classroom.open({ kind: 'pack-document', document: practicePack });
  const { exercise } = workbench.classroom;
  await exercise?.submit('1');
  const [pack] = await listedPacks();
  if (pack === undefined) throw new Error('no pack');
  const gone = { pack: { ...pack, id: 'nowhere' }, origin: 'bundled', done: null, score: null } as const;
  await new ExercisesView(() => workbench).restart(gone);
  expect(workbench.classroom.exercise).toBe(exercise);
  expect(exercise?.progress.items.clp?.attempts).toHaveLength(1);
});
