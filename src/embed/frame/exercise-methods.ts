import { linkedDocument } from '../../scenario/link.ts';
import type { Exercise } from '../../state/exercise.svelte.ts';
import type { Joined } from './methods.ts';
import { Refused, type Methods } from './session.ts';

/** What a page that the address names may have of a learner's answers and of rows. */
export function exerciseMethods({ workbench, origin, permission }: Joined): Pick<Methods, 'getAnswers' | 'submit' | 'requestRows'> {
  const running = (): Exercise => {
    const { exercise } = workbench.classroom;
    if (exercise === null) throw new Refused({ code: 'unavailable', message: 'No exercise is open.' });
    return exercise;
  };
  return {
    getAnswers: () => ({ answers: running().progress, score: running().score }),
    async submit({ item, raw }) {
      const exercise = running();
      if (item !== undefined && !exercise.pack.items.some(({ id }) => id === item)) {
        throw new Refused({ code: 'refused', message: `The exercise has no item ${item}.`, path: 'item' });
      }
      if (item !== undefined && item !== exercise.item.id) await exercise.show(item);
      const attempt = await exercise.submit(raw);
      if (attempt === null) throw new Refused({ code: 'refused', message: 'The item takes no further answer.' });
      const { verdict, value, credit } = attempt;
      return { verdict, value, credit };
    },
    async requestRows({ why }) {
      const { shown } = workbench;
      const allowed = await permission({ origin, why, figures: shown.rowCount });
      if (!allowed) throw new Refused({ code: 'declined', message: 'The person did not send anything.' });
      return { state: await linkedDocument(shown.scenarioWithRows, { rows: true }) };
    },
  };
}
