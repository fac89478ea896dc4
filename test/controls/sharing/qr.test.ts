import { describe, expect, it } from 'vitest';
import { isDense, qrDrawing, qrSvg } from '../../../src/controls/sharing/qr.ts';
import { readQr } from './qr-reader.ts';

const link = (length: number) => `https://example.org/lifecurve/#s=1.${'aB3-_x9'.repeat(400)}`.slice(0, length);

describe('the QR code of a link', () => {
  it.each([40, 120, 214, 300, 666, 1000, 1200, 1999, 2331])('reads back to the same %i characters with error correction M', (length) => {
    const drawn = qrDrawing(link(length));
    expect(drawn && readQr(drawn)).toEqual({ text: link(length), level: 'M' });
  });

  it('reads back where the address has letters beyond ASCII', () => {
    const address = 'https://example.org/课程/#scenario=course-case-1';
    const drawn = qrDrawing(address);
    expect(drawn && readQr(drawn).text).toBe(address);
  });

  it('keeps a quiet margin of four modules', () => {
    const drawn = qrDrawing(link(200))!;
    const starts = Array.from(drawn.path.matchAll(/M(\d+) (\d+)h(\d+)/g), ([, x, y, run]) => [
      Number(x),
      Number(y),
      Number(x) + Number(run),
    ]);
    expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...starts.map(([, , end = 0]) => end))).toBe(drawn.size - 4);
  });

  it('is not made where no code holds the link, and called fine before that', () => {
    expect(qrDrawing(link(2332))).toBeNull();
    expect([isDense(link(1200)), isDense(link(1201))]).toEqual([false, true]);
  });

  it('stands in a file of its own with its title as text', () => {
    const drawn = qrDrawing(link(100))!;
    expect(qrSvg(drawn, 'a <b> & c')).toContain('<title>a &lt;b&gt; &amp; c</title>');
    expect(qrSvg(drawn, '')).toContain(`<path d="${drawn.path}"`);
  });
});
