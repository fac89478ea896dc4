import { describe, expect, it } from 'vitest';
import { packSchema } from '../../src/exercise/pack-schema.ts';
import { command } from '../../src/command.ts';
import { changed, everyType, readOf } from '../exercise/packs.ts';
import { small, withParams } from './documents.ts';

const run = (document: unknown, ...args: readonly string[]) =>
  command(args, () => Promise.resolve(new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))));
const check = (document: unknown, ...more: readonly string[]) => run(document, 'check', '-', ...more);

describe('checking with the command', () => {
  it('says what is in a pack that is right in every variant', async () => {
    const { exitCode, output, errors } = await check(everyType);
    expect([exitCode, errors]).toEqual([0, []]);
    expect(JSON.parse(output)).toEqual({
      ...{ kind: 'lifecurve-pack', id: 'org.example.every-type', revision: '2026-11-29', sha256: readOf(everyType).sha256 },
      ...{ items: 8, points: 8, scenes: 1, variants: [11, 12, 17] },
    });
  });

  it('says which model a scenario is of', async () => {
    const { exitCode, output } = await check(small);
    expect([exitCode, JSON.parse(output)]).toEqual([0, { kind: 'scenario', model: 'life-curve' }]);
  });

  it('refuses a pack with a sentence and a path for each fault of its form', async () => {
    const wrong = changed(['items', 0, 'promt'], 'x', changed(['items', 1, 'answer', 'digits'], -1));
    expect(await check(wrong)).toEqual({
      exitCode: 2,
      output: '',
      errors: [
        'items.0.promt: there is no such key. Did you mean "prompt"?',
        'items.1.answer.digits: -1 is out of range; choose a number from 0 to 10.',
      ],
    });
  });

  it('refuses one that is wrong in a variant, which it names', async () => {
    const { errors } = await check(changed(['items', 0, 'answer', 'expect'], { 12: 1 }), '--lang', 'zh-CN');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^items\.0\.answer\.expect\.12（变体 12）：预期为 1，计算结果却是 \d+\.\d+，/);
  });

  it('refuses a scenario as running it would', async () => {
    expect((await check(withParams({ discountRate: 'abc' }))).errors).toEqual((await run(withParams({ discountRate: 'abc' }), '-')).errors);
  });

  it('refuses what is not JSON', async () => {
    expect((await check('{')).errors).toEqual([
      'document: this is not valid JSON; look at line 1, column 2, for a missing or superfluous comma, quotation mark or bracket.',
    ]);
  });

  it.each([[['check']], [['check', 'a', 'b']], [['check', 'a', '--data', 'b']], [['schema', 'packs']], [['schema', 'pack', '-']]])(
    'shows how it is used for %j',
    async (args) => {
      const { exitCode, errors } = await command(args, () => Promise.reject(new Error('nothing is read')));
      expect(exitCode).toBe(2);
      expect(errors[0]).toContain('check FILE | schema [pack|messages]');
    },
  );
});

it('the command prints the schema of packs', async () => {
  const { exitCode, output } = await command(['schema', 'pack'], () => Promise.reject(new Error('nothing is read')));
  expect([exitCode, JSON.parse(output)]).toEqual([0, packSchema()]);
});
