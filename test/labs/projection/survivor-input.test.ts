import { describe, expect, it } from 'vitest';
import { readSurvivors, refusalSentence, survivorText } from '../../../src/labs/projection/survivor-input.ts';
import { SurvivorDraft } from '../../../src/labs/projection/survivor-draft.svelte.ts';
import { openedView } from './opened-view.ts';

const read = (text: string) => {
  const reading = readSurvivors(text);
  return reading.ok ? reading.value : reading.error;
};

describe('survivors in a text', () => {
  it('are a line that was typed, or a column or row of a spreadsheet', () => {
    for (const text of ['1000, 631, 468', '1,000\r\n631\r\n468\r\n', '1,000\t631\t468', '１０００；６３１、４６８']) {
      expect(read(text)).toEqual({ counts: [1000, 631, 468], heading: null });
    }
  });

  it('may stand under the head of their column, which is left out', () => {
    expect(read('survivors\n1000\n631')).toEqual({ counts: [1000, 631], heading: 'survivors' });
    expect(read('留存客户\n1000\n631')).toEqual({ counts: [1000, 631], heading: '留存客户' });
  });

  it('are refused by the place of what is no number, the head counted', () => {
    expect(read('1000, 6x1, 468')).toMatchObject({ place: 2 });
    expect(read('survivors\n1000\nmany')).toMatchObject({ place: 3 });
    expect(read('many')).toMatchObject({ place: 1 });
  });

  it('are written so that they read the same again', () => {
    const counts = [1000, 315.9, 0.125];
    expect(read(survivorText(counts))).toEqual({ counts, heading: null });
  });
});

describe('counts that cannot be used', () => {
  const cases: readonly (readonly [readonly number[], string, string])[] = [
    [[1000, 700, 800], 'Entry 3: 800 is more than the 700 before it', '第 3 项：800 比前一项 700 还多'],
    [[1000], 'There is 1 count; give the start and at least one renewal', '只有 1 个数，请给出'],
    [[], 'There are 0 counts', '只有 0 个数'],
    [[0, 0], 'Entry 1: The cohort starts with nobody', '第 1 项：开始时没有客户'],
    [[1000, -5], 'Entry 2: -5 cannot be a count of customers; write a number from 0', '第 2 项：-5 不可能是客户数'],
    [[1000, 500], '1 renewal is too few for the chosen projection, which needs 2', '只有 1 次续约'],
    [Array.from({ length: 201 }, () => 5), 'There are 201 counts; leave at most 200', '共有 201 个数，最多保留 200 个'],
  ];

  it.each(cases)(
    '%j are refused in a sentence that names the entry and the remedy, and nothing changes',
    async (counts, english, chinese) => {
      for (const [language, sentence] of [['en', english] as const, ['zh-CN', chinese] as const]) {
        const view = await openedView('regular-survivors', language);
        const before = view.state.scenario;
        const [fault] = view.take(counts);
        if (fault === undefined) throw new Error('it was taken');
        expect(refusalSentence(fault, { text: view.text, messages: view.settings.messages, format: view.format })).toContain(sentence);
        expect(view.state.scenario).toBe(before);
      }
    },
  );
});

describe('the field', () => {
  it('takes what is typed in one step of undo, and shows the old counts when it is undone', async () => {
    const view = await openedView('regular-survivors');
    const field = new SurvivorDraft(() => view);
    field.type('head\n900\n800\n700');
    expect(field.report).toContain('3 counts read: 900 at the start, 700 at the end');
    field.take();
    expect([...view.survivors]).toEqual([900, 800, 700]);
    expect(view.seen).toBe(2);
    expect(field.heading).toBe('head');
    view.state.undo();
    expect(field.shown).toMatch(/^1000, 631/);
    expect(field.heading).toBeNull();
    expect(view.state.steps.canUndo).toBe(false);
  });

  it('keeps what was refused, to be corrected, and says that the old counts are still used', async () => {
    const view = await openedView('regular-survivors');
    const field = new SurvivorDraft(() => view);
    field.type('1000, many');
    field.take();
    expect(field.refusal).toBe('Entry 2: "many" is not a number; write one such as 1,234.5, 12% or 5k.');
    expect(field.shown).toBe('1000, many');
    expect(view.survivors).toHaveLength(13);
    field.discard();
    expect(field.refusal).toBe('');
    expect(field.shown).toMatch(/^1000, 631/);
  });
});
