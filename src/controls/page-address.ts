import type { Language } from '../scenario/language.ts';

/** Who can open the address of this page: everybody, only this computer, or nobody. */
export type Reach = 'everybody' | 'computer' | 'nobody';

type Place = Pick<Location, 'protocol' | 'hostname' | 'href'>;

/** How whoever opens a link is to see the page; null leaves it to them. */
export interface Wish {
  readonly language: Language | null;
  readonly projector: boolean;
}

const own = ['localhost', '127.0.0.1', '[::1]'];

export function reachOf({ protocol, hostname }: Place): Reach {
  if (protocol === 'file:') return 'computer';
  if (protocol !== 'https:' && protocol !== 'http:') return 'nobody';
  return own.includes(hostname) ? 'computer' : 'everybody';
}

/** The address of this page without how it presents itself here, and with what a link wishes for. */
export function pageAddress({ href }: Place, { language, projector }: Wish): string {
  const page = href.replace(/[?#].*/s, '');
  const query = [...(language === null ? [] : [`lang=${language}`]), ...(projector ? ['projector'] : [])];
  return query.length === 0 ? page : `${page}?${query.join('&')}`;
}

/** Of a page from a disk only its file's name, which says nothing of whose disk it is. */
export const publicAddress = (place: Place): string =>
  place.protocol === 'file:' ? pageAddress(place, nothing).replace(/.*\//s, '') : pageAddress(place, nothing);

const nothing: Wish = { language: null, projector: false };
