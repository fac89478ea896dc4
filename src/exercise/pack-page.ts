import type { JsonObject } from '../scenario/json.ts';

/** The place of a pack in the single page: a block that no browser runs, where one can also be pasted by hand. */
const place = /(<script type="application\/json" id="lifecurve-pack">)[^<]*(<\/script>)/;

/** Whether a page's text is a single page that a pack can be put into. */
export const takesPack = (page: string): boolean => place.test(page);

/**
 * The single page with a pack in it, which it opens when it starts.
 * @param page a text for which {@link takesPack} holds
 */
export function packPage({ document }: { readonly document: JsonObject }, page: string): string {
  // Without `<` nothing in it can end the block, or begin a comment.
  const json = JSON.stringify(document).replaceAll('<', '\\u003c');
  return page.replace(place, (_, start: string, end: string) => `${start}${json}${end}`);
}
