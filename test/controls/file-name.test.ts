import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/controls/file-name.ts';

describe('the name of a file', () => {
  it('keeps the words of any language', () => {
    expect(fileName('Lifecurve', '保持', '杂志订阅：永久流失')).toBe('Lifecurve - 保持 - 杂志订阅：永久流失');
  });

  it('has nothing that a system forbids', () => {
    expect(fileName('a/b\\c:d*e?f"g<h>i|j', 'k\u0000l\u202em\n')).toBe('a b c d e f g h i j - k l m');
  });

  it('begins and ends with neither dot nor space, and is never empty', () => {
    expect(fileName('..hidden. ')).toBe('hidden');
    expect(fileName('', '///')).toBe('lifecurve');
  });

  it('is no device of Windows', () => {
    expect(fileName('NUL')).toBe('lifecurve NUL');
    expect(fileName('com1')).toBe('lifecurve com1');
    expect(fileName('console')).toBe('console');
  });

  it('is cut between letters, not within one', () => {
    const name = fileName('𠮷'.repeat(300));
    expect(Array.from(name)).toHaveLength(100);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });
});
