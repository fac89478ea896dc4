import { describe, expect, it } from 'vitest';
import { put } from '../../../src/labs/editor/document.ts';
import { Draft } from '../../../src/labs/editor/draft.svelte.ts';
import { draws, number, settings, wordList } from '../../../src/labs/editor/form/lines.ts';
import { newPack } from '../../../src/labs/editor/new-pack.ts';

const fresh = newPack((language) => language, '2026-11-29T10:00:00.000Z');

function draftOf(document: object = fresh) {
  const kept: string[] = [];
  return { draft: new Draft('d', JSON.stringify(document), (text) => kept.push(text)), kept };
}

describe('a draft', () => {
  it('begins as a pack that lacks nothing but exercises', () => {
    expect(draftOf().draft.faults).toEqual([{ code: 'too-short', found: 0, needed: 1, path: ['items'] }]);
  });

  it('keeps every change, and takes it back step by step', () => {
    const { draft, kept } = draftOf();
    draft.set(['minutes'], 20);
    draft.set(['minutes'], 'twenty');
    expect(draft.faults).toMatchObject([{ code: 'not-a-number', path: ['minutes'] }]);
    expect(kept.map((text) => (JSON.parse(text) as { minutes: unknown }).minutes)).toEqual([20, 'twenty']);
    draft.undo();
    expect(draft.document.minutes).toBe(20);
    draft.undo();
    expect('minutes' in draft.document).toBe(false);
    draft.redo();
    expect(draft.document.minutes).toBe(20);
  });

  it('takes what is typed into a field in one go as one step', () => {
    const { draft } = draftOf();
    draft.hold();
    for (const title of ['A', 'AB', 'ABC']) draft.set(['title'], title);
    draft.release();
    draft.undo();
    expect(draft.document.title).toEqual(fresh.title);
  });

  it('keeps JSON that cannot be read as it is typed, beside the document before', () => {
    const { draft, kept } = draftOf();
    draft.setText('{ "kind": ');
    expect([draft.text, kept.at(-1), draft.document]).toEqual(['{ "kind": ', '{ "kind": ', fresh]);
    expect(draft.textFaults).toMatchObject([{ code: 'syntax' }]);
    expect(new Draft('d', '{ "kind": ', () => undefined).text).toBe('{ "kind": ');
    draft.setText('{ "kind": "lifecurve-pack" }');
    expect([draft.textFaults, draft.document]).toEqual([[], { kind: 'lifecurve-pack' }]);
  });
});

describe('a place of a document', () => {
  it('is made where it is not, and goes with an object around it that then says nothing', () => {
    const made = put({}, ['items', 0, 'answer', 'tolerance', 'share'], 0.01);
    expect(made).toEqual({ items: [{ answer: { tolerance: { share: 0.01 } } }] });
    expect(put(made, ['items', 0, 'answer', 'tolerance', 'share'], undefined)).toEqual({ items: [{ answer: {} }] });
  });
});

describe('what is typed in a field', () => {
  it.each([
    [
      settings,
      'retention: 0.8\nprofit: =m\ntiming: none\nrates: [0.7,0.8]',
      { retention: 0.8, profit: '=m', timing: 'none', rates: [0.7, 0.8] },
    ],
    [
      draws,
      'r: 0.6..0.9 / 0.05\nm: 80, 100\nx: =r*m',
      { r: { from: 0.6, to: 0.9, step: 0.05 }, m: { choose: [80, 100] }, x: { formula: 'r*m' } },
    ],
    [number, '0.25', 0.25],
    [wordList, 'retention, profit', ['retention', 'profit']],
  ] as const)('is read and written the same way', (lines, text, value) => {
    expect(lines.read(text)).toEqual(value);
    expect(lines.write(lines.read(text))).toBe(text);
  });

  it.each([
    [settings, 'retention'],
    [number, 'two'],
  ] as const)('stays as a text where it cannot be read', (lines, text) => {
    expect(lines.read(text)).toBe(text);
    expect(lines.write(text)).toBe(text);
  });

  it('is a share where it is in percent, in forms of any width', () => {
    expect([number.read('25%'), number.read('６０％'), number.read('7%')]).toEqual([0.25, 0.6, 0.07]);
    expect(draws.read('r：0.6 至 0.9 步长 0.05')).toEqual({ r: { from: 0.6, to: 0.9, step: 0.05 } });
  });
});
