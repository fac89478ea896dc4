import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command } from '../../src/command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const purchases = readFileSync('test/model/oracles/cdnow-sample.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const csv = `customer,date,CDs,amount\n${purchases.map(([, id, day, discs, amount]) => [id, day, discs, amount].join(',')).join('\n')}\n`;

type Files = Readonly<Record<string, unknown>>;

/** Runs the command over files that are not there; what is no text is written as JSON. */
async function run(files: Files, ...args: readonly string[]) {
  const written = (content: unknown) => new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const read = (file: string) => (file in files ? Promise.resolve(written(files[file])) : Promise.reject(new Error(`no ${file}`)));
  const outcome = await command(args, read);
  const { results } = (outcome.output === '' ? { results: {} } : JSON.parse(outcome.output)) as { results: Record<string, never> };
  return { ...outcome, results: results as Readonly<Record<string, readonly unknown[] & Readonly<Record<string, readonly number[]>>>> };
}

const of = (model: string, params: Files = {}, data?: unknown) => ({ lifecurve: 1, model, params, ...(data !== undefined && { data }) });
const withLog = (log: string, model = 'rfm') => run({ doc: of(model), log }, 'doc', '--data', 'log');
const small = 'customer,date,amount\nA,2024-03-02,5\nB,2024-03-01,2.5\nB,2024-03-31,7.5\n';

describe('with --data, the command', { timeout: 60_000 }, () => {
  it('scores the 2,357 customers of the CDNOW sample, written with commas', async () => {
    const { exitCode, errors, results } = await run({ doc: of('rfm'), 'log.csv': csv }, 'doc', '--data', 'log.csv');
    expect([exitCode, errors]).toEqual([0, []]);
    expect(results.ids).toHaveLength(2357);
    expect(results.ids?.[0]).toBe('0001');
    const { recency, frequency, monetary } = results.customers!;
    expect([recency?.[0], frequency?.[0]]).toEqual([200, 4]);
    expect(monetary?.[0]).toBeCloseTo(29.33 + 29.73 + 14.96 + 26.48, 9);
    expect(Object.values(results.cells!).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(2357);
  });

  it('reads the authors’ own file in a shell, into a document that comes from standard input', async () => {
    const args = ['test/tooling/scenario.mjs', '-', '--data', 'test/model/oracles/cdnow-sample.txt'];
    const child = spawn(process.execPath, args, { cwd: root });
    child.stdin.end(JSON.stringify(of('churn-warning')));
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [output, errors, exitCode] = [await text(child.stdout), await text(child.stderr), await exit];
    expect([exitCode, errors]).toEqual([0, '']);
    const { counts } = (JSON.parse(output) as { results: { counts: Record<string, number> } }).results;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2357);
  });

  it.each([
    ['abc-classes', 'classes'],
    ['deciles', 'deciles'],
  ])('gives %s what each customer bought for, in the order of first appearance', async (model, column) => {
    const totals = new Map<string, number>();
    for (const [, id = '', , , amount] of purchases) totals.set(id, (totals.get(id) ?? 0) + Number(amount));
    const inline = await run({ doc: of(model, {}, { values: [...totals.values()] }) }, 'doc');
    const logged = await run({ doc: of(model), log: csv }, 'doc', '--data', 'log');
    expect(logged.results[column]).toHaveLength(2357);
    expect(logged.results[column]).toEqual(inline.results[column]);
  });

  it('lets the file stand in for a dataset that the document refers to', async () => {
    const { exitCode, results } = await run({ doc: of('rfm', {}, { dataset: 'kept-in-the-app' }), log: small }, 'doc', '--data', 'log');
    expect([exitCode, results.ids]).toEqual([0, ['A', 'B']]);
  });

  it('takes costs and complaints from their columns', async () => {
    const log = 'customer,date,amount,cost,complaints\nA,2024-01-01,10,4,\nA,2024-01-11,10,4,1\nA,2024-01-21,10,4,1\nB,2024-06-30,1,,\n';
    const { results } = await run({ doc: of('churn-warning', { leastGaps: 2 }), log }, 'doc', '--data', 'log');
    expect(results.ids).toEqual(['A']);
    expect(results.states).toEqual(['silent-after-complaints']);
    expect(results.warnings?.valueAtRisk).toEqual([18]);
  });

  it('counts rows that it could not read in one sentence, and computes the others', async () => {
    const { exitCode, errors, results } = await withLog(`${small}C,2024-02-30,1\nD,2024-03-31,much\nE,2024-13-01,2\n`);
    expect(exitCode).toBe(0);
    expect(results.ids).toEqual(['A', 'B']);
    expect(errors).toEqual([
      '--data: 3 of 6 rows could not be read and were left out, most for this, first in line 5: There is no such day between 1900 and 2100: correct it.',
    ]);
  });

  it('says how it read what could be read in two ways', async () => {
    const { exitCode, errors } = await withLog('customer,date,amount\nA,01/02/2024,5\nB,03/04/2024,7\n');
    expect([exitCode, errors.length]).toEqual([0, 1]);
    expect(errors[0]).toMatch(/^--data: day and month .* 15\/03\/2024 \(day first\)\.$/);
  });

  it.each([
    ['a table without dates', 'customer,amount\nA,5\nB,7\n', /^--data: No column is the day/],
    ['nothing at all', '', /^--data: There is nothing in this table/],
    ['a header alone', 'customer,date,amount\n', /^--data: There is nothing in this table/],
    ['no row that can be read', 'customer,date,amount\nA,2024-02-01,\nB,2024-02-02,\n', /^--data: 2 of 2 rows could not be read/],
    ['a drawing', '%PDF-1.7\n', /^--data: This file is neither text nor/],
  ])('refuses %s', async (_, log, sentence) => {
    const { exitCode, output, errors } = await withLog(log);
    expect([exitCode, output, errors.length]).toEqual([2, '', 1]);
    expect(errors[0]).toMatch(sentence);
  });

  it('refuses a file that is not there, data in the document besides, and a model that needs to know more', async () => {
    const missing = await run({ doc: of('rfm') }, 'doc', '--data', 'nowhere.csv');
    expect(missing.errors).toEqual(['--data: the file "nowhere.csv" cannot be read; check its name and folder.']);
    const twice = await run({ doc: of('rfm', {}, { transactions: [] }), log: small }, 'doc', '--data', 'log');
    expect(twice.errors).toEqual(['data.transactions: this and --data say the same thing twice; give one of them only.']);
    const more = await withLog(small, 'tiers');
    expect(more.errors[0]).toMatch(/^model: a purchase log does not say all that tiers needs;/);
    expect([missing, twice, more].map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
  });

  it('says what is wrong with the document as without a log', async () => {
    for (const doc of ['{', [], of('rmf'), of('rfm', { quantiles: 1 })]) {
      const { exitCode, errors } = await run({ doc, log: small }, 'doc', '--data', 'log');
      expect([exitCode, errors.length > 0, errors.some((sentence) => sentence.startsWith('--data'))]).toEqual([2, true, false]);
    }
  });

  it('speaks Chinese', async () => {
    const log = `${small}C,2024-02-30,1\n`;
    const { errors } = await run({ doc: of('rfm'), log }, 'doc', '--data', 'log', '--lang', 'zh-CN');
    expect(errors).toEqual([
      '--data：4 行中有 1 行无法读取，已略去；最常见的原因（首见于第 5 行）：1900 年到 2100 年之间没有这一天，请更正。',
    ]);
  });
});
