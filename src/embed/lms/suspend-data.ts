import { compact, expanded, omissions } from '../../exercise/compact-progress.ts';
import type { Pack } from '../../exercise/pack.ts';
import type { Progress } from '../../exercise/progress.ts';
import { deflatedAtOnce } from '../../input/zip.ts';
import { base64url, fromBase64url } from '../../scenario/base64url.ts';
import { inflated } from '../../scenario/deflate.ts';

interface Suspended {
  /** Null where not even the answers that count find room. */
  readonly text: string | null;
  /** Every attempt is in it. */
  readonly whole: boolean;
}

/** Progress as the text that a course platform keeps: `1.` and what is needed to go on, deflated, in base64url. */
export function suspended(pack: Pack, progress: Progress, longest: number): Suspended {
  for (const without of omissions) {
    const text = `1.${base64url(deflatedAtOnce(JSON.stringify(compact(pack, progress, without))))}`;
    if (text.length <= longest) return { text, whole: without === 'nothing' };
  }
  return { text: null, whole: false };
}

/** Far more than what fits into the text of any platform. Bytes. */
const largest = 4_000_000;

/** The progress in {@link suspended}'s text; null where it is of another pack, damaged, or not there. */
export async function resumed(pack: Pack, text: string): Promise<Progress | null> {
  const bytes = text.startsWith('1.') ? fromBase64url(text.slice(2)) : null;
  const json = bytes === null ? 'damaged' : await inflated(bytes, largest);
  if (typeof json === 'string') return null;
  const progress = expanded(new TextDecoder().decode(json), pack);
  return progress.ok ? progress.value : null;
}
