import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { BenchRow } from '../bench/row.ts';

interface BenchFile {
  readonly bench: () => Promise<readonly BenchRow[]>;
}

/** What the measurements share. */
const shared = ['row.ts', 'main-thread.ts'];

/** Runs every test/bench/*.ts and prints its ratios. A ratio below its goal is marked, never a failure: a busy machine is no bug. */
export async function main(only: readonly string[]): Promise<number> {
  const files = readdirSync('test/bench').filter((name) => name.endsWith('.ts') && !shared.includes(name));
  const chosen = files.filter((name) => only.length === 0 || only.includes(name.replace(/\.ts$/, '')));
  for (const name of chosen) {
    process.stdout.write(`\n${name}\n`);
    const { module } = await runnerImport<BenchFile>(resolve('test/bench', name), { configFile: false, logLevel: 'warn' });
    process.stdout.write(table(await module.bench()));
  }
  return 0;
}

function table(rows: readonly BenchRow[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  return rows.map((row) => `  ${line(row, width)}\n`).join('');
}

function line({ name, ratio, goal, detail }: BenchRow, width: number): string {
  const mark = ratio >= goal ? '✓' : '✗';
  return `${mark} ${name.padEnd(width)}  ${short(ratio).padStart(8)} ×  (goal ${short(goal)} ×)  ${detail}`;
}

function short(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 0);
}
