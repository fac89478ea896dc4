import type { Fault, FaultCode } from '../model/fault.ts';

/**
 * A sentence for every fault in one language: it names the place and says what to do. `place` is the dotted path, such as
 * `params.g1`, or `root` for the document as a whole.
 */
export type FaultSentences = {
  readonly root: string;
  /** Behind the path of what shows in one variant only. */
  readonly variant: (seed: number) => string;
} & {
  readonly [C in FaultCode]: (fault: Extract<Fault, { readonly code: C }>, place: string) => string;
};

export function faultSentence(fault: Fault, sentences: FaultSentences): string {
  const sentence = sentences[fault.code] as (fault: Fault, place: string) => string;
  const place = fault.path.length > 0 ? fault.path.join('.') : sentences.root;
  return sentence(fault, fault.variant === undefined ? place : place + sentences.variant(fault.variant));
}
