/** How something is meant. Never the only sign of it: the words say it too. */
export type Tone = 'plain' | 'accent' | 'good' | 'caution' | 'bad';
