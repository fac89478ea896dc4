import { isJsonObject } from '../../scenario/json.ts';
import { modelNames } from '../../model/specifications.ts';
import type { Mode } from '../../state/presentation.ts';
import { openBeside, startAgain } from '../opening.ts';
import { spokenAs, type Opening } from '../address.ts';
import { exerciseMethods } from './exercise-methods.ts';
import { enter } from './focus.ts';
import { enlarge, placeNamed, wear, type Surroundings, type TourStop } from './host-page.ts';
import type { HeightReports } from './height.ts';
import type { Input } from './message-schema.ts';
import type { Events, Tell } from './messages.ts';
import { publicResults } from './results.ts';
import { Refused, type Methods } from './session.ts';
import { snapshot } from './snapshot.ts';
import { publicDocument, refuse, scenarioOf, wantedOf } from './state-message.ts';

/** What the methods share while a page is listening. */
export interface Joined extends Surroundings {
  readonly heights: HeightReports;
  readonly origin: string;
  /** The page is one of those that the address names. */
  readonly trusted: boolean;
  readonly tell: Tell;
  /** The page wants to hear every result that changes. */
  readonly wantResults: () => void;
  readonly leave: () => void;
}

/** Everything that a page around can ask. */
export function methodsOf(joined: Joined): Methods {
  const { workbench, target, heights } = joined;
  let opening = joined.opening;
  const language = () => workbench.settings.language;
  const state = () => publicDocument(workbench.shown.scenario);
  const undoing = () => ({ undo: workbench.shown.steps.canUndo, redo: workbench.shown.steps.canRedo });

  async function setState({ state: given, asDefault, undoable }: Omit<Input<'setState'>, never>) {
    const wanted = wantedOf(given);
    const scenario = await scenarioOf(wanted, language());
    if (asDefault) opening = { wanted, course: null };
    const { shown } = workbench;
    if (!undoable || scenario.model !== shown.scenario.model) {
      await workbench.open(wanted);
      return;
    }
    const faults = shown.change(scenario.params, scenario.data.inline);
    if (faults.length > 0) await refuse(faults, language());
  }

  return {
    ...exerciseMethods(joined),
    async init(input) {
      const theme = await dress(joined, input);
      if (input.state !== undefined) await setState({ state: input.state, asDefault: true, undoable: false });
      if (input.exercise !== undefined) opening = await withExercise(joined, opening, input.exercise);
      const resumed = input.answers === undefined ? null : await resume(joined, input.answers);
      if (input.mode !== undefined) await turnTo(joined, input.mode);
      if (input.features?.results === true) joined.wantResults();
      return { ...ready(joined), theme, resumed };
    },
    getState: async () => ({ state: await state() }),
    async setState(input) {
      await setState(input);
      return { state: await state() };
    },
    async setParams({ params }) {
      const { shown } = workbench;
      const faults = shown.change({ ...shown.params, ...(params as typeof shown.params) });
      if (faults.length > 0) await refuse(faults, language());
      return { params: plainParams(shown.params) };
    },
    getResults: ({ ids }) => ({ results: results(joined, ids ?? null) }),
    run: () => ({ results: results(joined, null) }),
    async reset() {
      await startAgain(workbench, opening);
      return { state: await state() };
    },
    snapshot: (input) => snapshot(joined, input),
    undo() {
      workbench.shown.undo();
      return undoing();
    },
    redo() {
      workbench.shown.redo();
      return undoing();
    },
    focusEnter: ({ mode }) => ({ taken: enter(target, mode) }),
    async highlight({ key, title, text }) {
      const stops = key === null ? [] : stopsOf(target, [{ key, title, text }]);
      await joined.tour(stops);
      return { found: stops.length > 0 };
    },
    async tour({ steps }) {
      const stops = stopsOf(target, steps);
      await joined.tour(stops);
      return { found: stops.length };
    },
    async print({ what }) {
      if (what === 'key' && !joined.trusted) throw forbidden('print the key');
      return { printed: await joined.print(what) };
    },
    'height.ack'({ px }) {
      heights.confirmed(px);
      return null;
    },
    async flush() {
      await workbench.classroom.exercise?.settled();
      return { state: await state() };
    },
    dispose() {
      workbench.classroom.close();
      // The answer still goes out.
      setTimeout(joined.leave);
      return null;
    },
  };
}

/** What the frame can do and what is open in it. */
export function ready({ workbench }: Pick<Joined, 'workbench'>): Events['ready'] {
  return {
    app: __APP_VERSION__,
    features: ['state', 'results', 'snapshot', 'exercise', 'focus', 'theme', 'height', 'highlight', 'tour', 'print', 'report'],
    models: modelNames,
    exercise: workbench.classroom.exercise?.pack.id ?? null,
  };
}

const plainParams = (params: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));

function results({ workbench }: Joined, ids: readonly string[] | null) {
  const found = publicResults(workbench.shown.scenarioWithRows, ids);
  if (found === null) throw new Refused({ code: 'unavailable', message: 'The results need rows that are not at hand here.' });
  return found;
}

/** Language, theme, size of type and motion, as the page around wants them; what was refused of the theme. */
async function dress({ workbench, tell }: Joined, { lang, theme, a11y }: Input<'init'>): Promise<{ readonly refused: readonly string[] }> {
  const language = lang === undefined ? null : spokenAs(lang);
  await workbench.settings.lend({ ...(language !== null && { language }), ...(theme?.name !== undefined && { theme: theme.name }) });
  if (a11y?.fontScale !== undefined) enlarge(a11y.fontScale);
  if (a11y?.reducedMotion === true) document.documentElement.toggleAttribute('data-still', true);
  const { refused } = theme === undefined ? { refused: [] } : wear(theme);
  if (refused.length > 0) tell('log', { action: 'theme-refused', data: refused });
  return { refused };
}

/** Opens an exercise that comes along, or one that is known by its id; where it cannot be opened, the opening stays. */
async function withExercise({ workbench }: Joined, opening: Opening, exercise: Input<'init'>['exercise']): Promise<Opening> {
  const [pack = '', at = null] = typeof exercise === 'string' && !exercise.includes('{') ? exercise.trim().split('/') : [];
  const { seed } = workbench.settings.presentation;
  const course = pack === '' ? ({ kind: 'pack-document', document: exercise } as const) : ({ kind: 'pack', pack, at, seed } as const);
  const shown = () => workbench.classroom.exercise ?? workbench.classroom.lesson;
  const before = shown();
  await openBeside(workbench, { course });
  return shown() === before ? opening : { wanted: opening.wanted, course };
}

/** Goes on with the answers that the page kept; says whether they are of the exercise that is open. */
async function resume({ workbench, trusted }: Joined, answers: unknown): Promise<boolean> {
  if (!trusted) throw forbidden('bring answers along');
  return isJsonObject(answers) && (await workbench.classroom.exercise?.resume(answers)) === true;
}

async function turnTo({ workbench, report }: Joined, mode: Mode): Promise<void> {
  const { capabilities, presentation } = workbench.settings;
  if (mode === 'report') capabilities.limitPage({ ...presentation.allowance, lock: 'all' });
  if (mode === 'report') await report();
  if (mode === 'authoring') await workbench.showLab('editor');
}

const stopsOf = (target: HTMLElement, steps: Input<'tour'>['steps']): readonly TourStop[] =>
  steps.flatMap(({ key, title, text }) => {
    const place = placeNamed(target, key);
    return place === null ? [] : [{ place, title, text }];
  });

const forbidden = (what: string): Refused =>
  new Refused({ code: 'forbidden', message: `Only a page that the address names by host= may ${what}.` });
