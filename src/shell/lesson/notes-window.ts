import { mount, unmount, type Component } from 'svelte';
import { ownWindow } from '../../embed/navigation.ts';

const features = 'popup,width=760,height=640';

/** A second window that this page draws itself, so that it works from a file, too, and is never behind. */
export interface NotesWindow {
  readonly view: Window;
  readonly close: () => void;
}

/**
 * Opens a second window with a component in it.
 * @param onclosed called when somebody closed it
 * @returns        null where the browser does not allow one
 */
export function openNotes<P extends Record<string, unknown>>(notes: Component<P>, props: P, onclosed: () => void): NotesWindow | null {
  const view = ownWindow('lifecurve-notes', features);
  if (view === null) return null;
  const { document: paper } = view;
  paper.body.replaceChildren();
  copyStyles(paper);
  const mounted = mount(notes, { target: paper.body, props });
  let open = true;

  function end() {
    if (!open) return;
    open = false;
    removeEventListener('pagehide', close);
    void unmount(mounted);
    onclosed();
  }
  function close() {
    end();
    view?.close();
  }
  // A window that was closed or loaded again has lost what was drawn in it.
  view.addEventListener('pagehide', end);
  // Without the page that draws it, the window would only stand still.
  addEventListener('pagehide', close);
  view.focus();
  return { view, close };
}

/** The rules of this page as a sheet of the other window's own: policies that forbid style elements allow it. */
function copyStyles(paper: Document): void {
  const view = paper.defaultView;
  if (view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
  paper.adoptedStyleSheets = [sheet];
}
