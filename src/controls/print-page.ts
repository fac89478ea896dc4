/** Milliseconds until a browser that prints has said that it begins. */
const patience = 1000;

/**
 * Prints what stands in the page for paper, and waits until that is done.
 * @returns false where the page may not print: in a frame without `allow-modals`, where `print()` does nothing
 */
export async function printPage(): Promise<boolean> {
  const began = heard('beforeprint');
  const ended = heard('afterprint');
  print();
  const isPrinted = await Promise.race([
    began.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), patience)),
  ]);
  if (isPrinted) await ended;
  return isPrinted;
}

const heard = (event: 'beforeprint' | 'afterprint') => new Promise((resolve) => addEventListener(event, resolve, { once: true }));
