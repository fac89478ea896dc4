/** A term of the screens, explained. */
export interface GlossaryEntry {
  /** As the screens write it. */
  readonly term: string;
  /** What else the screens call it; a label is looked up by these as well. */
  readonly forms?: readonly string[];
  readonly says: string;
  /** In words, or as the course writes it. */
  readonly formula?: string;
  readonly unit?: string;
  /** What is often taught or understood wrongly. */
  readonly mistake?: string;
  readonly source?: string;
}

/** What a term is about. */
export type GlossarySubject = 'value' | 'curve' | 'stages' | 'retention' | 'spending' | 'loyalty' | 'segments' | 'buying';
