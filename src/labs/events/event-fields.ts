import { niceStep, type NumberForm } from '../../controls/number-input.ts';
import { eventsSpecification } from '../../model/events/specification.ts';

/** The numbers of an event in the order of the table. */
export const eventFields = ['t', 'probability', 'revenue', 'cost', 'sure'] as const;
export type EventField = (typeof eventFields)[number];

const { columns } = eventsSpecification.data.events;
const shareStep = 0.05;
/** An arrow key adds about this share of an amount, of a small one as of this many. */
const amountShare = 20;
const smallAmount = 20;

const isShare = (field: EventField): boolean => field === 'probability' || field === 'sure';

/** How a field is typed and written. */
export const formOf = (field: EventField): NumberForm => ({ min: columns[field].min, max: columns[field].max, percent: isShare(field) });

/** What an arrow key adds to a field's value. */
export function stepOf(field: EventField, value: number): number {
  if (field === 't') return 1;
  return isShare(field) ? shareStep : niceStep(Math.max(value, smallAmount) / amountShare);
}
