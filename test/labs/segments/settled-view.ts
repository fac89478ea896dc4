interface Asking {
  readonly ask: () => void;
}

/** Asks as the screen's effect does, again after every answer, until something holds. */
export async function settledView(view: Asking, holds: () => boolean): Promise<void> {
  for (let round = 0; round < 400; round++) {
    view.ask();
    await new Promise((resolve) => setTimeout(resolve));
    if (holds()) return;
  }
  throw new Error('the view did not settle');
}
