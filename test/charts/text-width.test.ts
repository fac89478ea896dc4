import { describe, expect, it } from 'vitest';
import { textWidth, wrappedLines } from '../../src/charts/text-width.ts';

describe('text width', () => {
  it('gives a Chinese character a whole em', () => {
    expect(textWidth('稳定期', 13)).toBe(39);
  });

  it('is proportional to the font size', () => {
    expect(textWidth('Profit P(t)', 26)).toBeCloseTo(2 * textWidth('Profit P(t)', 13));
  });

  it('breaks at spaces and loses no word', () => {
    const text = 'Present value of each future month';
    const lines = wrappedLines(text, 120, 13);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
  });

  it('breaks Chinese between characters but not before a comma', () => {
    expect(wrappedLines('现值，面积', 26, 13)).toEqual(['现', '值，', '面积']);
  });

  it('leaves a word that is too wide whole', () => {
    expect(wrappedLines('Kundenlebenszeitwert', 20, 13)).toEqual(['Kundenlebenszeitwert']);
  });
});
