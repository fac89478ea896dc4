import type { SeriesTone } from './xy-chart-data.ts';

/** A tone's colours as CSS values: for lines and fills, for words, for tinted columns. */
export interface ToneColours {
  readonly line: string;
  readonly ink: string;
  readonly tint: string;
}

const named = (name: string): ToneColours => ({ line: `var(--lc-${name})`, ink: `var(--lc-${name})`, tint: `var(--lc-${name}-tint)` });

export const toneColours: Readonly<Record<SeriesTone, ToneColours>> = {
  accent: { line: 'var(--lc-accent)', ink: 'var(--lc-accent-ink)', tint: 'var(--lc-accent-soft)' },
  ink: { line: 'var(--lc-ink)', ink: 'var(--lc-ink)', tint: 'var(--lc-hover)' },
  soft: { line: 'var(--lc-ink-soft)', ink: 'var(--lc-ink-soft)', tint: 'var(--lc-hover)' },
  exploration: named('exploration'),
  formation: named('formation'),
  stability: named('stability'),
  decline: named('decline'),
};
