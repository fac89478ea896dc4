/** What an address, a picker or a host asks for of the course: a pack that is known here by its id, or one that comes along. */
export type CourseWish =
  | {
      readonly kind: 'pack';
      readonly pack: string;
      /** An item or a scene; null for where the learner was, or the beginning. */
      readonly at: string | null;
      /** Null for the learner's own variant. */
      readonly seed: number | null;
    }
  /** `1.` and the deflated document of a pack, in base64url. */
  | { readonly kind: 'pack-payload'; readonly payload: string }
  /** A pack's document, as text or as JSON. */
  | { readonly kind: 'pack-document'; readonly document: unknown };
