import { exploration, formation, reasons, stability } from './stages.ts';
import { patterns } from '../life-curve/pattern.ts';

/**
 * The lives of a chunk's customers, in the order of their keys: enough to pay each of them again without a random number.
 * About 15 bytes a customer.
 */
export interface Lives {
  readonly size: Float32Array;
  /** End of formation, months. */
  readonly g1: Uint16Array;
  /** Month of leaving; 0 for who is still there. */
  readonly left: Uint16Array;
  /** Code of {@link endingCode}. */
  readonly ending: Uint8Array;
  /** Changes of stage, customer after customer: month·8 + the stage entered. */
  readonly moves: Uint16Array;
  /** Where a customer's moves end in {@link moves}. */
  readonly moveEnd: Uint32Array;
}

/** Moves as they are written, in a buffer that grows. */
export class MoveList {
  #moves = new Uint16Array(8192);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(month: number, stage: number): void {
    if (this.#length === this.#moves.length) {
      const longer = new Uint16Array(2 * this.#length);
      longer.set(this.#moves);
      this.#moves = longer;
    }
    this.#moves[this.#length++] = month * 8 + stage;
  }

  take(): Uint16Array {
    const moves = this.#moves.slice(0, this.#length);
    this.#length = 0;
    return moves;
  }
}

export const moveMonth = (move: number): number => move >> 3;
export const moveStage = (move: number): number => move & 7;

/** @param reason 0 for who is still there, else the place in {@link reasons} plus one */
export const endingCode = (stage: number, reason: number, pattern: number): number => stage | (reason << 2) | (pattern << 4);
/** The stage somebody left, or stands in. */
export const endingStage = (ending: number): number => ending & 3;
export const endingReason = (ending: number): number => (ending >> 2) & 3;
export const endingPattern = (ending: number): number => ending >> 4;

export const reasonCode = {
  churn: reasons.indexOf('churn') + 1,
  exit: reasons.indexOf('exit') + 1,
  wornOut: reasons.indexOf('wornOut') + 1,
} as const;

const code = {
  I: patterns.indexOf('I'),
  II: patterns.indexOf('II'),
  III: patterns.indexOf('III'),
  IV: patterns.indexOf('IV'),
  open: patterns.indexOf('open'),
};

/**
 * The pattern of a life, by the stage that was left (of who declined, the stage it came from).
 * @param stage    of who declines or declined, the stage before
 * @param declined whether decline came before the leaving, or is now
 * @param clock    months completed at leaving, or at the start of decline, or now
 * @param late     g1 + `earlyExit`: who leaves past it, or begins to decline from it on, was kept long
 * @source         handbook 2.2, 7
 */
export function patternCode(stage: number, declined: boolean, clock: number, late: number, gone: boolean): number {
  const kept = declined ? clock >= late : clock > late;
  if (!gone) return stage === stability && kept ? code.IV : code.open;
  if (stage === exploration) return code.I;
  if (stage === formation) return code.II;
  return kept ? code.IV : code.III;
}
