import { describe, expect, it } from 'vitest';
import { datasetId, slug, titleOf } from '../../../src/labs/data/dataset-id.ts';

describe('the id of an imported dataset', () => {
  it.each([
    ['Sales 2024 (final)', 'sales-2024-final'],
    ['客户利润 2024', '客户利润-2024'],
    ['Ｓａｌｅｓ', 'sales'],
    ['--', 'dataset'],
    ['', 'dataset'],
  ])('is made of the words of its title: %s', (title, id) => {
    expect(datasetId(title, [])).toBe(id);
  });

  it('is never one that is taken', () => {
    expect(datasetId('Sales', ['sales'])).toBe('sales-2');
    expect(datasetId('Sales', ['sales', 'sales-2', 'sales-4'])).toBe('sales-3');
  });

  it('stays short, whole characters only', () => {
    expect([...slug('𠮷'.repeat(100))]).toHaveLength(60);
    expect(slug(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });
});

describe('the title that a file proposes', () => {
  it.each([
    ['faulty-table.csv', 'faulty-table'],
    ['C:\\data\\客户.2024.TXT', '客户.2024'],
    ['no ending', 'no ending'],
    ['.csv', ''],
  ])('is its name without folder and ending: %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});
