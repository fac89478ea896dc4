import { describe, expect, it } from 'vitest';
import { pageAddress, publicAddress, reachOf } from '../../src/controls/page-address.ts';

const place = (href: string) => {
  const { protocol, hostname } = new URL(href);
  return { href, protocol, hostname };
};
const nothing = { language: null, projector: false };

describe('the address that a link begins with', () => {
  it('leaves out how the page presents itself here', () => {
    const here = place('https://example.org/a/index.html?theme=dark&embed=1&lang=en&ns=x#s=1.abc');
    expect(pageAddress(here, nothing)).toBe('https://example.org/a/index.html');
  });

  it('says only what is wished for', () => {
    const here = place('https://example.org/?theme=dark');
    expect(pageAddress(here, { language: 'zh-CN', projector: true })).toBe('https://example.org/?lang=zh-CN&projector');
  });

  it('never tells where a file lies on a disk', () => {
    expect(publicAddress(place('file:///home/ada/course/lifecurve.html?lang=en#s=1.a'))).toBe('lifecurve.html');
  });

  it.each([
    ['https://example.org/', 'everybody'],
    ['http://192.168.1.5:8080/', 'everybody'],
    ['http://localhost:5173/', 'computer'],
    ['http://127.0.0.1/', 'computer'],
    ['file:///tmp/lifecurve.html', 'computer'],
    ['blob:null/5b2', 'nobody'],
    ['about:srcdoc', 'nobody'],
  ])('%s reaches %s', (href, reach) => {
    expect(reachOf(place(href))).toBe(reach);
  });
});
