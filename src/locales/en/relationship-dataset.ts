/** Of the relationship simulation. Arguments are already written numbers. */
export const relationshipDataset = {
  title: 'Dataset',
};
