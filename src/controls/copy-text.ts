/**
 * Puts a text on the clipboard.
 * @returns false where the browser allows none: in some frames, and in a page without https, which has none at all
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
