import { takesPack } from '../exercise/pack-page.ts';

/** Where the hosted edition has it, beside its own page. */
const address = 'single/lifecurve.html';

/** The text of the single-file edition; null where the network is gone, or it is not there. */
export async function singlePage(): Promise<string | null> {
  const page = __EDITION__ === 'single' ? rebuilt() : await fetched();
  return page !== null && takesPack(page) ? page : null;
}

async function fetched(): Promise<string | null> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/**
 * This page as it came: it may not ask for its own file, and what is on the screen is no longer that. The build leaves its frame in it;
 * script, style and policy are still there word for word.
 */
function rebuilt(): string | null {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const frame = textOf('#lifecurve-frame');
  const pieces: Readonly<Record<string, string>> = {
    frame,
    policy: document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
    style: textOf('head > style'),
    script: textOf('script[type=module]'),
  };
  return frame === ''
    ? null
    : (JSON.parse(frame) as string).replaceAll(/\{(\w+) of the page\}/g, (_, piece: string) => pieces[piece] ?? '');
}
