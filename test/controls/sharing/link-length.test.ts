import { expect, it } from 'vitest';
import { longestPayload } from '../../../src/scenario/payload.ts';
import { linkFate } from '../../../src/controls/sharing/link-length.ts';

const page = 'https://example.org/#s=';
const link = (length: number) => page.padEnd(length, 'x');

it.each([
  [2000, 'fine'],
  [2001, 'long'],
  [8000, 'long'],
  [8001, 'too-long'],
  [longestPayload + page.length + 1, 'beyond'],
])('a link of %i characters is %s', (length, fate) => {
  expect(linkFate(link(length))).toBe(fate);
});
