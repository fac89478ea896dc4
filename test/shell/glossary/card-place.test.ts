import { describe, expect, it } from 'vitest';
import { cardPlace } from '../../../src/shell/glossary/card-place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const label = (left: number, top: number) => ({ left, top, bottom: top + 20 });

describe('a card', () => {
  it('stands under its label where there is room', () => {
    expect(cardPlace(label(100, 100), card, view)).toEqual({ left: 100, top: 128 });
  });

  it('stands above it near the foot, and never beyond the right edge', () => {
    expect(cardPlace(label(900, 700), card, view)).toEqual({ left: 692, top: 492 });
  });

  it('stays within a window with room neither under nor above', () => {
    expect(cardPlace(label(0, 90), { width: 300, height: 760 }, view)).toEqual({ left: 8, top: 32 });
    expect(cardPlace(label(0, 90), { width: 300, height: 900 }, view)).toEqual({ left: 8, top: 8 });
  });
});
