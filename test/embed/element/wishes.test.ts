import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf } from '../../../src/embed/element/wishes.ts';

/** An element as far as its address depends on it, in a page of an origin. */
function addressIn(pageOrigin: string, pageAddress: string, attributes: Readonly<Record<string, string>> = {}): URL {
  vi.stubGlobal('origin', pageOrigin);
  vi.stubGlobal('location', new URL(pageAddress));
  vi.stubGlobal('document', { baseURI: pageAddress });
  const element = {
    id: '',
    getAttribute: (name: string) => attributes[name] ?? null,
    hasAttribute: (name: string) => name in attributes,
  };
  return addressOf(element as unknown as Element, 'https://x.example/v/1/');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where the element’s frame is', () => {
  it('beside its script, or where it is told, with the page around as the one that may ask', () => {
    const address = addressIn('https://a.example', 'https://a.example/course/1.html', { lang: 'en', ui: 'chart', hash: 's=1.abc' });
    expect(address.href).toBe(
      `https://x.example/v/1/index.html?embed=1&lang=en&ui=chart&host=${encodeURIComponent('https://a.example')}#s=1.abc`,
    );
    expect(addressIn('https://a.example', 'https://a.example/course/1.html', { src: '../app/', sandbox: '' }).pathname).toBe(
      '/app/single/lifecurve.html',
    );
  });

  it('in a page whose origin nobody can name, from the disk or in a sandbox, anybody may answer its greeting', () => {
    expect(addressIn('null', 'file:///home/a/page.html').searchParams.has('host')).toBe(false);
    expect(addressIn('null', 'https://a.example/in-a-sandbox.html').searchParams.has('host')).toBe(false);
  });
});
