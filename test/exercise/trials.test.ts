import { describe, expect, it } from 'vitest';
import type { Item, NumericItem, Pack } from '../../src/exercise/pack.ts';
import { packTrials, typedAnswer } from '../../src/exercise/trials.ts';
import { coursePack as pack, itemOf } from './course-pack.ts';

const trials = [...packTrials(pack)];
const failing = (of: Pack) => [...packTrials(of)].filter(({ ok }) => !ok);
const withItem = (item: Item): Pack => ({ ...pack, items: pack.items.map((one) => (one.id === item.id ? item : one)) });

describe('the trials of a pack', () => {
  it('answer every item of every variant in every way, and all agree', () => {
    expect(trials.filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(trials.map(({ seed }) => seed))).toEqual(new Set([1, 2, 3]));
    expect(new Set(trials.map(({ item }) => item))).toEqual(new Set(pack.items.map(({ id }) => id)));
    expect(new Set(trials.map(({ kind }) => kind))).toEqual(
      new Set(['right', 'mistake', 'blank', 'garbage', 'carried', 'choice', 'start']),
    );
  });

  it('type what a learner would', () => {
    const inputs = trials.filter(({ item, seed }) => item === 'clp' && seed === 1).map(({ kind, input }) => [kind, input]);
    expect(inputs).toEqual([
      ['right', '450.00'],
      ['mistake', '900.00'],
      ['mistake', '550.00'],
      ['mistake', '10.00'],
      ['blank', ' '],
      ['garbage', '?!'],
    ]);
    expect(typedAnswer(itemOf('numeric', 'share'), 0.24444)).toBe('24.4');
  });

  it('carry each mistake of an earlier item on', () => {
    const carried = trials.filter(({ kind, seed }) => kind === 'carried' && seed === 1).map(({ input }) => input);
    // (900 − 340)/900, (550 − 340)/550, (10 − 340)/10
    expect(carried).toEqual(['62.2', '38.2', '-3300.0']);
  });

  it('find a mistake that is as good as right', () => {
    const clp = itemOf('numeric', 'clp');
    const alike: NumericItem = { ...clp, mistakes: [{ id: 'same', value: { formula: 'm * r / (1 + d - r) + 0.001' }, feedback: 'No.' }] };
    const found = failing(withItem(alike)).filter(({ item }) => item === 'clp');
    expect(found.map(({ kind, seed }) => [kind, seed])).toEqual([1, 2, 3].map((seed) => ['mistake', seed]));
    expect(found[0]).toMatchObject({
      expected: { verdict: 'mistake', mistake: 'same' },
      got: { value: { verdict: 'correct', mistake: null } },
    });
  });

  it('find a mistake that another one hides', () => {
    const clp = itemOf('numeric', 'clp');
    const twin: NumericItem = {
      ...clp,
      mistakes: [...(clp.mistakes ?? []), { id: 'twin', value: { formula: '900' }, feedback: 'Hidden.' }],
    };
    expect(failing(withItem(twin)).map(({ expected }) => expected.mistake)).toContain('twin');
  });

  it('find a state that is reached at the start, and an example that reaches nothing', () => {
    const target = itemOf('state', 'target');
    expect(failing(withItem({ ...target, goal: [{ param: 'retention', is: '<=', value: 0.9 }] })).map(({ kind }) => kind)).toContain(
      'start',
    );
    expect(failing(withItem({ ...target, example: { retention: 0.5 } })).map(({ kind }) => kind)).toContain('right');
  });

  it('say why an item cannot be computed', () => {
    const clp = itemOf('numeric', 'clp');
    const broken = failing(withItem({ ...clp, answer: { ...clp.answer, value: { formula: '1 / 0' } } }));
    expect(broken.find(({ item }) => item === 'clp')?.got).toMatchObject({ ok: false, error: [{ code: 'no-number' }] });
    const undrawn: Pack = { ...pack, randomize: { variants: [1], vars: { m: { choose: [1] } }, reject: ['1'] } };
    expect(failing(undrawn)[0]?.got).toMatchObject({ ok: false, error: [{ code: 'no-draw' }] });
  });
});
