import { describe, expect, it } from 'vitest';
import { wholeLabels, type DrawnLine } from '../../../src/shell/glossary/picture-words.ts';

const em = 13;
const title = (text: string, y: number, x = 40, look = 'title'): DrawnLine => ({ text, x, y, look });

describe('the labels of a picture', () => {
  it('are whole again where they were broken into lines, with the space that English lost there', () => {
    expect(wholeLabels([title('Value of one customer at a discount', 13), title('rate of 10%', 30)], em)).toEqual([
      'Value of one customer at a discount rate of 10%',
    ]);
    expect(wholeLabels([title('每位客户的当前价值，按折', 13), title('现率 10%', 30), title('计算', 47)], em)).toEqual([
      '每位客户的当前价值，按折现率 10%计算',
    ]);
  });

  it('are two where they stand apart, are aligned otherwise, or look otherwise', () => {
    expect(wholeLabels([title('profit', 13), title('discounted', 200)], em)).toHaveLength(2);
    expect(wholeLabels([title('profit', 13), title('discounted', 30, 300)], em)).toHaveLength(2);
    expect(wholeLabels([title('profit', 13), title('discounted', 30, 40, 'name')], em)).toHaveLength(2);
    expect(wholeLabels([title('survivors', 0), title('retention', 0)], em)).toHaveLength(2);
  });
});
