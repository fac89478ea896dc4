/** Chen's four patterns of the relationship life cycle, and customers whose pattern is not settled yet. @source handbook 1 */
export type Pattern = 'I' | 'II' | 'III' | 'IV' | 'open';
export const patterns: readonly Pattern[] = ['I', 'II', 'III', 'IV', 'open'];

/** How long into stability leaving still counts as early, in months. @source handbook 2.2 */
const earlyMonths = 12;

/**
 * The pattern of one customer.
 * @param end          age at leaving or at the start of decline; null for a customer who is still there and not declining
 * @param age          age of the last observed unit; decides for a customer who is still there
 * @param g0           end of exploration
 * @param g1           end of formation
 * @param monthsPerUnit length of the time unit
 * @source             handbook 2.2
 */
export function pattern(end: number | null, age: number, g0: number, g1: number, monthsPerUnit: number): Pattern {
  const late = g1 + earlyMonths / monthsPerUnit;
  if (end === null) return age > late ? 'IV' : 'open';
  if (end < g0) return 'I';
  if (end < g1) return 'II';
  return end < late ? 'III' : 'IV';
}
