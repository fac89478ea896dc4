import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '../../src/controls/copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

it('says that nothing was copied where the page has no clipboard, or may not write to it', async () => {
  vi.stubGlobal('navigator', {});
  expect(await copyText('a link')).toBe(false);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
  expect(await copyText('a link')).toBe(false);
});

it('hands the text over', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('a link')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('a link');
});
