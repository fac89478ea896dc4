import type { MigrationParams } from '../../model/migration/specification.ts';

/** How it is said where spending stops: a word, or a cell's number. */
export const stopForms = ['best', 'never', 'at'] as const;
export type StopForm = (typeof stopForms)[number];

export const stopFormOf = (stopAfter: MigrationParams['stopAfter']): StopForm => (typeof stopAfter === 'number' ? 'at' : stopAfter);
