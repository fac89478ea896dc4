import type { LabTexts } from '../index.ts';

export const relationshipSweep: LabTexts['relationship']['sweep'] = {
  title: 'Sweep',
};
