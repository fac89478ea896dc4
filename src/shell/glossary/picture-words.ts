/** A line of text of a drawing. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  /** Baseline, px. */
  readonly y: number;
  /** Its class. */
  readonly look: string;
}

/** Lines of one label stand no farther apart than this, in font sizes. */
const together = 1.5;

/** The labels of a drawing; one that was broken into lines is whole again. */
export function wholeLabels(lines: readonly DrawnLine[], em: number): readonly string[] {
  const labels: string[] = [];
  lines.forEach((line, k) => {
    const before = lines[k - 1];
    const goesOn = before?.x === line.x && before.look === line.look && line.y > before.y && line.y - before.y < together * em;
    const [last = ''] = goesOn ? labels.splice(-1) : [];
    labels.push(last + (spaced(last, line.text) ? ' ' : '') + line.text);
  });
  return labels;
}

/** Between words that are written with spaces one was lost where the line was broken. */
const spaced = (before: string, after: string): boolean =>
  /[^\p{Script=Han}\p{P}]$|[,.;:·)]$/u.test(before) && /^[^\p{Script=Han}]/u.test(after);

/** What a drawing says as it stands now, the titles of its axes first. */
export function wordsIn(svg: SVGSVGElement): readonly string[] {
  const texts = [...svg.querySelectorAll('text.title'), ...svg.querySelectorAll('text:not(.title)')];
  const lines = texts.map((text) => ({
    text: text.textContent.trim(),
    x: Number(text.getAttribute('x')),
    y: Number(text.getAttribute('y')),
    look: text.getAttribute('class') ?? '',
  }));
  return wholeLabels(lines, parseFloat(getComputedStyle(svg).fontSize));
}
