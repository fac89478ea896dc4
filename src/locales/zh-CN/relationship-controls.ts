import type { LabTexts } from '../index.ts';

export const relationshipControls: LabTexts['relationship']['controls'] = {
  title: 'Controls',
};
