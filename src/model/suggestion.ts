/**
 * The listed word closest to what was written, for "did you mean …?".
 * @returns the word within a third of its length in edits (letter case ignored), or null
 */
export function suggestion(written: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const word of words) {
    const edits = editDistance(written.toLowerCase(), word.toLowerCase());
    const length = Math.max(word.length, written.length);
    // A word of which no letter is left says nothing: `d` is no slip for `v`.
    if (edits < fewest && edits < length && edits <= Math.max(1, Math.ceil(length / 3))) {
      best = word;
      fewest = edits;
    }
  }
  return best;
}

/** Levenshtein distance, capped by length: words longer than 40 letters are not compared. */
function editDistance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
