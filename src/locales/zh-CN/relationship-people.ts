import type { LabTexts } from '../index.ts';

export const relationshipPeople: LabTexts['relationship']['people'] = {
  title: 'People',
};
