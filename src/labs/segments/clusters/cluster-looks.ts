import type { SeriesTone } from '../../../charts/xy-chart-data.ts';

const tones: readonly SeriesTone[] = ['exploration', 'stability', 'formation', 'accent', 'decline', 'ink', 'soft'];

export const clusterTone = (cluster: number): SeriesTone => tones[cluster % tones.length] ?? 'soft';
