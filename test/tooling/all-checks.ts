import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bringChromium, findChromium } from './chromium.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}
interface Step {
  readonly name: string;
  readonly run: () => Tally;
}

const steps: readonly Step[] = [
  command('types', 'npm run -s check'),
  command('lint', 'npm run -s lint'),
  command('format', 'prettier --check .'),
  command('dead code', 'knip'),
  tests('unit'),
  command('build', 'npm run -s build'),
  tests('e2e'),
];

/** Every check there is, each run even if one before it failed; the last line counts them, a test run by its tests. */
export function main(): number {
  const chromium = findChromium() ?? bringChromium();
  if (chromium === undefined) process.stdout.write('There is no Chromium: name one in $CHROMIUM. The browser tests will fail.\n');
  else process.env['CHROMIUM'] = chromium;
  const results = steps.map((step) => ({ name: step.name, ...timed(step) }));
  const failed = results.filter((result) => result.failed > 0);
  for (const result of failed) process.stdout.write(`✗ ${result.name}: ${result.failed} failed\n`);
  process.stdout.write(`${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed\n`);
  return failed.length > 0 ? 1 : 0;
}

function timed(step: Step): Tally {
  process.stdout.write(`\n── ${step.name}\n`);
  const start = performance.now();
  const tally = step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${tally.failed > 0 ? '✗' : '✓'} ${step.name} (${seconds} s)\n`);
  return tally;
}

function command(name: string, line: string): Step {
  return { name, run: () => (succeeds(line) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) };
}

function tests(project: string): Step {
  const report = `.cache/vitest-${project}.json`;
  return {
    name: `${project} tests`,
    run() {
      mkdirSync('.cache', { recursive: true });
      rmSync(report, { force: true });
      const green = succeeds(`vitest run --project ${project} --reporter=default --reporter=json --outputFile=${report}`);
      return counted(report, green);
    },
  };
}

/** A run that ended badly without a failed test (a file that does not load, an unhandled rejection) counts as one failure. */
function counted(report: string, green: boolean): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: green ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function succeeds(line: string): boolean {
  return spawnSync(line, { shell: true, stdio: 'inherit' }).status === 0;
}

function sum(tallies: readonly Tally[], key: keyof Tally): number {
  return tallies.reduce((total, tally) => total + tally[key], 0);
}
