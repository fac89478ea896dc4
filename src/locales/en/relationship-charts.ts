/** Pictures of the relationship simulation. Arguments are already written numbers. */
export const relationshipCharts = {
  stages: {
    title: 'Customers by stage',
    axis: 'Customers',
    reader: 'Read the stages: arrow keys move through the months',
    summary: (s: { start: string; end: string; month: string }) =>
      `Of ${s.start} customers at the start, ${s.end} are there in ${s.month}.`,
  },
};
