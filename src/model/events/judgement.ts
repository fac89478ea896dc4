import { discountFactor } from '../discounting/discount-factor.ts';
import type { EventsParams, StatedEvent } from './specification.ts';

/** How surely an event is judged. @source handbook 2.5 [ours] */
export const concentrationOf = (sure: number): number => 2 + 98 * sure;
/** Coefficient of variation of a stated amount. @source handbook 2.5 [ours] */
export const variationOf = (sure: number): number => (1 - sure) / 2;

/** A probability as near as this to 0 or 1 is taken for certain: no number of draws would show the difference. */
const certain = 1e-9;

/** Whether a stated probability leaves any doubt. */
export const isDoubtful = (probability: number): boolean => probability > certain && probability < 1 - certain;

/** What money at the event is worth now; money of unit t, counted from now. @source handbook 2.1 */
export const worthAt = ({ timing, discountRate }: EventsParams, { t }: StatedEvent): number => discountFactor(timing, discountRate, t, 0);

/** Expected discounted net flow of an event, money: p·(R − C), discounted. @source handbook 2.5 */
export function contributionOf(event: StatedEvent, params: EventsParams): number {
  const net = event.probability * (event.revenue - event.cost) * worthAt(params, event);
  return net === 0 ? 0 : net;
}

/**
 * Variance of an event's expected discounted net flow under the doubt about its probability and its amounts, which are independent:
 * (E p²·E(R−C)² − (E p·E(R−C))²), discounted; exact, without draws.
 * @returns money²
 */
export function varianceOf(event: StatedEvent, params: EventsParams): number {
  const { probability: p, revenue, cost, sure } = event;
  const worth = worthAt(params, event);
  const doubt = isDoubtful(p) ? (p * (1 - p)) / (concentrationOf(sure) + 1) : 0;
  const amounts = variationOf(sure) ** 2 * (revenue ** 2 + cost ** 2);
  return worth * worth * (doubt * ((revenue - cost) ** 2 + amounts) + p * p * amounts);
}
