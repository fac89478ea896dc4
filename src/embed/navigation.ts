/** An empty window that belongs to the page, which fills it; null where the browser or the frame does not allow one. */
export const ownWindow = (name: string, features: string): Window | null => window.open('', name, features);

/** Loads the page anew without what its address said of somebody's work. */
export const startAfresh = (): void => location.replace(location.pathname + location.search);
