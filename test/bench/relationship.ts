import { execFileSync, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type * as Measured from './relationship/measured.ts';
import type { Run, Share, Sums } from './relationship/measured.ts';
import type { BenchRow } from './row.ts';

const folder = resolve('node_modules/.cache/bench-relationship');
const bundle = resolve(folder, 'measured.cjs');
const compilers = ['cc', 'gcc', 'clang'];

const rates: Run = { customers: 100_000, months: 120, detail: 'rates' };
const behaviour: Run = { customers: 20_000, months: 120, detail: 'behaviour' };
const whole = (run: Run): Share => ({ run, first: 0, step: 1 });

export async function bench(): Promise<readonly BenchRow[]> {
  const output = { format: 'cjs', entryFileNames: 'measured.cjs' } as const;
  const ssr = resolve('test/bench/relationship/measured.ts');
  const into = { outDir: folder, emptyOutDir: true, target: 'node20', minify: false, ssr, rollupOptions: { output } } as const;
  await build({ configFile: false, logLevel: 'warn', build: into });
  // Not `import`: the runner would take it over.
  const measured = createRequire(import.meta.url)(bundle) as typeof Measured;
  return [
    againstStories(measured, rates, 20_000, 12),
    againstStories(measured, behaviour, 20_000, 3),
    await sharedByTwo(),
    linearity(measured),
    ...againstC(measured),
    memory(measured),
  ];
}

/** One worker against the reference, which is timed on fewer customers and scaled. */
function againstStories({ simulated, told }: typeof Measured, run: Run, customers: number, goal: number): BenchRow {
  const ours = fastest(() => simulated(whole(run)));
  const theirs = fastest(() => told({ ...run, customers }));
  const scaled = (theirs.ms * run.customers) / customers;
  const detail = `${toldAs(ours)}, life stories ${toldAs({ ...theirs, ms: scaled })}`;
  return { name: `${run.detail}, one worker against objects and closures`, ratio: scaled / ours.ms, goal, detail };
}

const toldAs = ({ ms, value: { meanClp } }: Timed<Sums>): string => `${ms.toFixed(0)} ms (mean CLP ${meanClp.toFixed(1)})`;

/** Something that answers a share with its sums. */
interface Answerer {
  readonly ask: (share: Share) => Promise<Sums>;
  readonly end: () => unknown;
}

function worker(): Answerer {
  const one = new Worker(bundle);
  const answer = () => new Promise<Sums>((done) => one.once('message', done));
  const send = (share: Share) => {
    one.postMessage(share);
  };
  return { ask: (share) => answered(answer, send, share), end: () => one.terminate() };
}

function independentProcess(): Answerer {
  const one = fork(bundle, ['answer'], { execArgv: [] });
  const answer = () =>
    new Promise<Sums>((done) =>
      one.once('message', (sums) => {
        done(sums as Sums);
      }),
    );
  return { ask: (share) => answered(answer, (asked) => one.send(asked), share), end: () => one.kill() };
}

function answered(answer: () => Promise<Sums>, send: (share: Share) => unknown, share: Share): Promise<Sums> {
  const sums = answer();
  send(share);
  return sums;
}

/** Two workers with half of the chunks each against one with all; beside it what the machine gives two processes just now. */
async function sharedByTwo(): Promise<BenchRow> {
  const workers = await gainOfTwo(worker);
  const processes = await gainOfTwo(independentProcess);
  const load = loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');
  const detail = `${workers.told}; two independent processes ${processes.ratio.toFixed(2)} ×; load of the machine ${load}`;
  return { name: 'rates, two workers against one', ratio: workers.ratio, goal: 1.6, detail };
}

async function gainOfTwo(start: () => Answerer): Promise<{ readonly ratio: number; readonly told: string }> {
  const run = { ...rates, customers: 400_000 };
  const both = [start(), start()] as const;
  const alone = () => both[0].ask(whole(run));
  const shared = () => Promise.all(both.map(({ ask }, first) => ask({ run, first, step: 2 })));
  await shared();
  let [one, two] = [Infinity, Infinity];
  for (let round = 0; round < 5; round++) {
    one = Math.min(one, await taken(alone));
    two = Math.min(two, await taken(shared));
  }
  for (const { end } of both) end();
  return { ratio: one / two, told: `${one.toFixed(0)} ms, two ${two.toFixed(0)} ms` };
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What a customer and month cost in the smallest run over what they cost in the largest. */
function linearity({ simulated }: typeof Measured): BenchRow {
  const costs = [1e4, 1e5, 1e6].map((customers) => {
    const { ms } = fastest(() => simulated(whole({ ...rates, customers })));
    return (1e6 * ms) / customers / rates.months;
  });
  const detail = `${costs.map((cost) => cost.toFixed(2)).join(', ')} ns a customer and month of 10,000, 100,000 and 1,000,000 (0.8 to 1.25 wanted)`;
  return { name: 'rates, linear in the customers', ratio: costs[0]! / costs[2]!, goal: 0.8, detail };
}

/** Against scalar C with the same generator, which must find the same customers alive and the same mean CLP. */
function againstC({ simulated, startSeed, paramsOf }: typeof Measured): readonly BenchRow[] {
  const compiler = compilers.find(isThere);
  if (compiler === undefined) {
    process.stdout.write(`  no C compiler (${compilers.join(', ')}): not compared with C\n`);
    return [];
  }
  const program = resolve(folder, 'relationship');
  execFileSync(compiler, ['-O2', '-o', program, 'test/bench/relationship.c', '-lm']);
  const { retention: r, ...p } = paramsOf(rates);
  const curve = [p.h1, p.v, p.N, p.lambda, p.h2];
  const lives = [
    r.exploration,
    r.formation,
    r.stability,
    r.decline,
    p.declineHazard,
    p.winBack,
    p.exploration,
    p.g1,
    p.g1Spread,
    p.g1Least,
  ];
  const money = [...curve, p.sizeSpread, p.retentionSpend, p.indirectBenefit, p.indirectBenefitLag, p.discountRate];
  const given = [rates.customers, rates.months, startSeed >>> 0, ...lives, ...money].map(String);
  const ours = fastest(() => simulated(whole(rates)));
  const [ms, alive, meanClp] = execFileSync(program, given, { encoding: 'utf8' }).trim().split(' ').map(Number) as [number, number, number];
  const { value } = ours;
  const agrees = alive === value.alive && Math.abs(meanClp - value.meanClp) < 1e-9 * Math.abs(meanClp);
  if (!agrees)
    throw new Error(`C finds ${String(alive)} alive and ${String(meanClp)}, we ${String(value.alive)} and ${String(value.meanClp)}`);
  const detail = `${ours.ms.toFixed(0)} ms, C ${ms.toFixed(0)} ms: ${(ours.ms / ms).toFixed(2)} times C; ${String(alive)} alive and the mean CLP in both`;
  return [{ name: 'rates, at most twice the time of C', ratio: (2 * ms) / ours.ms, goal: 1, detail }];
}

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Bytes a customer that stay after a run of a million in both futures, against 40. */
function memory({ everyChunk }: typeof Measured): BenchRow {
  const run = { ...rates, customers: 1_000_000 };
  const runs = everyChunk(run);
  const kept = bytesIn(runs.map(({ customers }) => customers)) / run.customers;
  const all = bytesIn(runs) / run.customers;
  const detail = `${kept.toFixed(1)} bytes a customer; ${all.toFixed(1)} until the sums of the chunks are added up`;
  return { name: 'rates, 40 bytes a customer', ratio: 40 / kept, goal: 1, detail };
}

function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesIn(part), 0);
}

interface Timed<T> {
  readonly ms: number;
  readonly value: T;
}

/** Runs that are timed, and milliseconds of running before them, in which the compiler, whose threads count too, comes to rest. */
const timedRuns = 9;
const warming = 600;

/** The fastest of several warm runs, in time of the processor: others may be using the machine. */
function fastest<T>(work: () => T): Timed<T> {
  const cold = performance.now();
  let value = work();
  while (performance.now() - cold < warming) value = work();
  let ms = Infinity;
  for (let run = 0; run < timedRuns; run++) {
    const start = process.cpuUsage();
    value = work();
    const { user, system } = process.cpuUsage(start);
    ms = Math.min(ms, (user + system) / 1000);
  }
  return { ms, value };
}
