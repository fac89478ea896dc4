import type { SeriesDash, SeriesTone } from '../../charts/xy-chart-data.ts';
import type { Part } from '../../model/loyal-customer/parts.ts';

/** How each part looks in the picture and in its key: a colour and a pattern. */
export const partLooks: Readonly<Record<Part, { readonly tone: SeriesTone; readonly dash: SeriesDash }>> = {
  acquisition: { tone: 'soft', dash: 'solid' },
  base: { tone: 'exploration', dash: 'solid' },
  growth: { tone: 'formation', dash: 'dashed' },
  costSaving: { tone: 'stability', dash: 'dotted' },
  referral: { tone: 'decline', dash: 'dash-dotted' },
  premium: { tone: 'accent', dash: 'long-dashed' },
};

/** The parts that can be switched off, with the parameter that does it. */
export const partSwitches = {
  growth: 'withGrowth',
  costSaving: 'withCostSaving',
  referral: 'withReferral',
  premium: 'withPremium',
} as const satisfies Partial<Record<Part, string>>;

export type SwitchedPart = keyof typeof partSwitches;

export const isSwitched = (part: Part): part is SwitchedPart => part in partSwitches;
