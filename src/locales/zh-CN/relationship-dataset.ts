import type { LabTexts } from '../index.ts';

export const relationshipDataset: LabTexts['relationship']['dataset'] = {
  title: 'Dataset',
};
