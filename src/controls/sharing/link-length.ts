import { longestPayload } from '../../scenario/payload.ts';

/** How far a link of some length gets: everywhere, not through every mail program, hardly anywhere, nowhere. */
export type LinkFate = 'fine' | 'long' | 'too-long' | 'beyond';

/** Characters from which a link is one of these. */
const from = { long: 2000, 'too-long': 8000 } as const;

export function linkFate(link: string): LinkFate {
  const { length } = link;
  if (length - link.indexOf('#') > longestPayload) return 'beyond';
  return length > from['too-long'] ? 'too-long' : length > from.long ? 'long' : 'fine';
}
