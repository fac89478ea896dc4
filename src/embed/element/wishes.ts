/** What goes into the frame's address as it stands in an attribute. */
export const inQuery = 'lang region theme projector ui lock hide view mode seed motion sound links fit reset storage ns host play'.split(
  ' ',
);
const looks = 'accent bg fg font radius density'.split(' ');

export const isSandboxed = (element: Element): boolean => element.hasAttribute('sandbox');

/** Where an element's frame is, with what it is asked for. */
export function addressOf(element: Element, ownFolder: string): URL {
  const file = isSandboxed(element) ? 'single/lifecurve.html' : 'index.html';
  const address = new URL(file, new URL(element.getAttribute('src') ?? ownFolder, document.baseURI));
  const { searchParams } = address;
  searchParams.set('embed', '1');
  for (const name of inQuery) {
    const value = element.getAttribute(name);
    if (value !== null) searchParams.set(name, value);
  }
  if (element.id && !searchParams.has('ns')) searchParams.set('ns', element.id);
  if (!searchParams.has('host') && origin !== 'null') searchParams.set('host', origin);
  address.hash = element.getAttribute('hash') ?? '';
  return address;
}

/** What an element asks its frame for first: a model with its parameters, an exercise with the answers kept, colours. */
export function wishesOf(element: Element, params: object, given: unknown, answers: unknown): object {
  const model = element.getAttribute('model');
  const exercise = given ?? element.querySelector('script[slot=exercise]')?.textContent;
  const style = getComputedStyle(element);
  const theme = looks.map((look) => [look, style.getPropertyValue(`--lifecurve-${look}`).trim()]).filter(([, value]) => value);
  return {
    ...(model !== null && { state: { lifecurve: 1, model, params } }),
    ...(exercise !== undefined && { exercise }),
    ...(answers !== undefined && { answers }),
    theme: Object.fromEntries(theme) as object,
    features: { results: true },
  };
}
