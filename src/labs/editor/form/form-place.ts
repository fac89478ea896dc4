import type { Path } from '../../../model/fault.ts';
import type { Draft } from '../draft.svelte.ts';
import type { EditorView } from '../editor-view.svelte.ts';

/** What every field of a form is given. */
export interface FormPlace {
  readonly view: EditorView;
  readonly draft: Draft;
  readonly path: Path;
  /** Names that can be suggested, by kind. */
  readonly names: Readonly<Record<'outputs' | 'params' | 'names', readonly string[]>>;
  /** Places with something to correct, as `items.0.prompt`. */
  readonly wrong: readonly string[];
}
