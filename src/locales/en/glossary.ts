import type { GlossaryEntry, GlossarySubject } from '../glossary-entry.ts';
import { buyingTerms } from './glossary-buying.ts';
import { curveTerms } from './glossary-curve.ts';
import { loyaltyTerms } from './glossary-loyalty.ts';
import { retentionTerms } from './glossary-retention.ts';
import { segmentTerms } from './glossary-segments.ts';

const entries = { ...curveTerms, ...retentionTerms, ...loyaltyTerms, ...segmentTerms, ...buyingTerms };

export type GlossaryId = keyof typeof entries;
export type GlossaryTerms<Terms> = Readonly<Record<keyof Terms, GlossaryEntry>>;

/** The terms of the screens, explained. */
export const glossary = {
  title: 'Glossary',
  search: 'Search in both languages',
  order: 'Order',
  orders: { alphabet: 'A–Z', subject: 'By subject' },
  count: (n: string) => `${n} ${n === '1' ? 'term' : 'terms'}`,
  none: 'No term holds these words.',
  also: 'Also:',
  formula: 'Formula',
  unit: 'Unit',
  mistake: 'Common error',
  source: 'Source',
  related: 'See also',
  showLab: (lab: string) => `Show in the lab: ${lab}`,
  openGlossary: 'Open the glossary',
  ask: (label: string) => `What is “${label}”?`,
  ofPicture: 'Terms of this picture',
  inPicture: 'In this picture',
  subjects: {
    value: 'Value and discounting',
    curve: 'The life curve',
    stages: 'Stages and patterns of life',
    retention: 'Retention and loss',
    spending: 'Winning and keeping',
    loyalty: 'Loyalty and how customers behave',
    segments: 'Segments',
    buying: 'Buying and costs',
  } satisfies Record<GlossarySubject, string>,
  entries: entries satisfies Readonly<Record<GlossaryId, GlossaryEntry>> as Readonly<Record<GlossaryId, GlossaryEntry>>,
};
