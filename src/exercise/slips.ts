/**
 * Ways to write a number that cost nothing, because they say nothing about what was understood: a factor of a hundred between a share
 * and its percentage, and the other decimal mark. No mistake of a pack is called so.
 */
export const slips = ['times-100', 'decimal-mark'] as const;
export type Slip = (typeof slips)[number];

export const isSlip = (mistake: string | null): mistake is Slip => slips.some((slip) => slip === mistake);
