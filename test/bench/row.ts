/** One comparison: how many times as fast ours is, how many times was wanted, and what was measured. */
export interface BenchRow {
  readonly name: string;
  readonly ratio: number;
  readonly goal: number;
  readonly detail: string;
}
