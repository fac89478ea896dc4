import { describe, expect, it } from 'vitest';
import { doubledMessages } from '../../src/locales/doubled.ts';
import { Format } from '../../src/locales/format.ts';

const en = new Format('en');
const zh = new Format('zh-CN');

describe('a number', () => {
  it('has the decimals asked for and grouped thousands', () => {
    expect([en.fixed(1234.5, 2), zh.fixed(1234.5, 2), en.fixed(0.005, 2)]).toEqual(['1,234.50', '1,234.50', '0.01']);
  });

  it('in brief has the digits that matter and no more', () => {
    expect([en.brief(0.025), en.brief(23.999999999819), en.brief(1234.567), en.brief(60)]).toEqual(['0.025', '24', '1,235', '60']);
  });

  it('of money is to the cent, from ten thousand on to the whole', () => {
    expect([en.money(820.8745), en.money(9999.994), en.money(10_000), en.money(-12345.6)]).toEqual([
      '820.87',
      '9,999.99',
      '10,000',
      '-12,346',
    ]);
  });

  it('never is a minus zero', () => {
    expect([en.fixed(-0, 2), en.brief(-0), en.percent(-0), en.signed(-0)]).toEqual(['0.00', '0', '0.0%', '0.00']);
    expect([en.fixed(-0.001, 2), en.money(-0.004), en.signed(-0.001), en.signedPercent(-0.0001)]).toEqual(['0.00', '0.00', '0.00', '0.0%']);
  });

  it('that is none, or not finite, is a dash', () => {
    for (const value of [null, NaN, Infinity, -Infinity]) {
      expect([en.fixed(value, 2), en.brief(value), en.money(value), en.percent(value), en.signed(value)]).toEqual(Array(5).fill('–'));
    }
  });
});

describe('a sign', () => {
  it('is shown where it is asked for, with a true minus', () => {
    expect([en.signed(1.5), en.signed(-1.5), en.signed(0)]).toEqual(['+1.50', '−1.50', '0.00']);
    expect([en.signedPercent(0.127), en.signedPercent(-0.5), zh.signedPercent(-0.5)]).toEqual(['+12.7%', '−50.0%', '−50.0%']);
  });
});

describe('a change of money', () => {
  it('has its sign and the digits of money', () => {
    expect([en.signedMoney(1.5), en.signedMoney(-12345.6), en.signedMoney(0), en.signedMoney(null)]).toEqual([
      '+1.50',
      '−12,346',
      '0.00',
      '–',
    ]);
  });
});

describe('a share', () => {
  it('is a percentage', () => {
    expect([en.percent(0.9123), en.percent(0.9123, 0), zh.percent(1.5, 0)]).toEqual(['91.2%', '91%', '150%']);
  });
});

describe('a number to be edited', () => {
  it('has no grouping, a plain minus and every digit that matters', () => {
    expect([en.editable(12345.6), en.editable(-0.025), en.editable(19.99999999953836), en.editable(1 / 3)]).toEqual([
      '12345.6',
      '-0.025',
      '20',
      '0.333333',
    ]);
    expect(en.editable(1e-9)).toBe('1e-9');
  });
});

describe('doubled texts', () => {
  it('double every text, also of functions and groups, and nothing else', () => {
    const messages = { plain: 'a', group: { call: (n: string) => `n ${n}` }, count: 3, many: (n: number) => [`${n}`], needs: { full: 9 } };
    const doubled = doubledMessages(messages);
    expect(doubled.plain).toBe('a a');
    expect(doubled.group.call('1')).toBe('n 1 n 1');
    expect(doubled.many(2)).toEqual(['2 2']);
    expect([doubled.count, doubled.needs.full]).toEqual([3, 9]);
  });
});
