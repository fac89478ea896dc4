import type { SeriesTone } from '../../../charts/xy-chart-data.ts';
import type { listNames, TierName } from '../../../model/tiers/tiers.ts';

export const tierTones: Readonly<Record<TierName, SeriesTone>> = { high: 'stability', middle: 'formation', ordinary: 'exploration' };

export const listTones: Readonly<Record<(typeof listNames)[number], SeriesTone>> = { red: 'accent', normal: 'soft', black: 'ink' };
