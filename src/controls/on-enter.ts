/** Does something at Enter in a field. A form would not: a sandboxed frame refuses to submit one without a word. */
export const onEnter =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    // Enter that ends the composing of a Chinese word is not meant for the page.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  };
