import { luckFor } from '../luck.ts';

/** The luck of one made-up buyer. */
export const buyerLuck = luckFor([
  ...(['kind', 'entry', 'length', 'rhythm', 'silence', 'holiday', 'nights', 'price', 'meals'] as const),
  ...(['meeting', 'complaint', 'refund', 'wallet', 'channel', 'purpose', 'renewal', 'payment-day'] as const),
]);
export type BuyerLuck = ReturnType<typeof buyerLuck>;
