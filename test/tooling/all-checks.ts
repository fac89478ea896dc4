import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bringChromium, findChromium } from './chromium.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}
interface Result extends Tally {
  readonly name: string;
}
interface Step {
  readonly name: string;
  readonly run: (show: Show) => Promise<Tally>;
}
/** What becomes of a step's output: shown as it comes, or kept until the step ends, so that two at a time do not mix. */
type Show = 'at once' | 'at the end';

/** Side by side: neither needs what the other makes, and each keeps one core busy. */
const sideBySide: readonly (readonly Step[])[] = [
  [
    command('types', 'npm run -s check'),
    command('lint', 'npm run -s lint'),
    command('format', 'prettier --check .'),
    command('dead code', 'knip'),
  ],
  [tests('unit'), command('build', 'npm run -s build')],
];
/** Alone, because a browser is made of several processes. */
const last = tests('e2e');

/** Every check there is, each run even if one before it failed; the last line counts them, a test run by its tests. */
export async function main(): Promise<number> {
  const chromium = findChromium() ?? bringChromium();
  if (chromium === undefined) process.stdout.write('There is no Chromium: name one in $CHROMIUM. The browser tests will fail.\n');
  else process.env['CHROMIUM'] = chromium;
  const results = (await Promise.all(sideBySide.map(inTurn))).flat();
  results.push(await timed(last, 'at once'));
  const failed = results.filter((result) => result.failed > 0);
  for (const result of failed) process.stdout.write(`✗ ${result.name}: ${result.failed} failed\n`);
  process.stdout.write(`${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed\n`);
  return failed.length > 0 ? 1 : 0;
}

async function inTurn(steps: readonly Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await timed(step, 'at the end'));
  return results;
}

async function timed({ name, run }: Step, show: Show): Promise<Result> {
  process.stdout.write(`── ${name}\n`);
  const start = performance.now();
  const tally = await run(show);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${tally.failed > 0 ? '✗' : '✓'} ${name} (${seconds} s)\n`);
  return { name, ...tally };
}

function command(name: string, line: string): Step {
  return { name, run: async (show) => ((await succeeds(line, show)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) };
}

function tests(project: string): Step {
  const report = `.cache/vitest-${project}.json`;
  return {
    name: `${project} tests`,
    async run(show) {
      mkdirSync('.cache', { recursive: true });
      rmSync(report, { force: true });
      const green = await succeeds(`vitest run --project ${project} --reporter=default --reporter=json --outputFile=${report}`, show);
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

function succeeds(line: string, show: Show): Promise<boolean> {
  const started = spawn(line, { shell: true, stdio: show === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [started.stdout, started.stderr]) stream?.on('data', (piece: Buffer) => output.push(piece));
  return new Promise((done) => {
    started.on('close', (status) => {
      process.stdout.write(Buffer.concat(output));
      done(status === 0);
    });
  });
}

function sum(tallies: readonly Tally[], key: keyof Tally): number {
  return tallies.reduce((total, tally) => total + tally[key], 0);
}
