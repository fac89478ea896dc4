import { inflateSync, strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { deflatedAtOnce, zipped } from '../../src/input/zip.ts';

it('an archive holds the files under their names, text as UTF-8', () => {
  const files = unzipSync(zipped({ 'a.txt': '客户', 'folder/b.bin': new Uint8Array([0, 255]) }));
  expect(strFromU8(files['a.txt'] ?? new Uint8Array())).toBe('客户');
  expect(files['folder/b.bin']).toEqual(new Uint8Array([0, 255]));
});

it('the same files make the same archive', () => {
  expect(zipped({ a: '1', b: '2' })).toEqual(zipped({ a: '1', b: '2' }));
});

it('what is deflated at once is raw deflate', () => {
  expect(strFromU8(inflateSync(deflatedAtOnce('终身价值'.repeat(100))))).toBe('终身价值'.repeat(100));
});
