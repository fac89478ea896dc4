import { spawnSync, type SpawnOptions } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const ownCache = resolve('.cache/chromium');

/** A Chromium that is here already: named by the environment, on the path, in a usual place or in a cache. */
export function findChromium(): string | undefined {
  const { CHROMIUM, CHROME_PATH, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [CHROMIUM, CHROME_PATH, ...onPath, ...usualPlaces, ...playwrightCache(), join(ownCache, 'chromium')];
  return candidates.find((path) => path !== undefined && starts(path));
}

/** Brings a Chromium to this computer, saying how. */
export function bringChromium(): string | undefined {
  say('No Chromium found ($CHROMIUM, $CHROME_PATH, the path, the usual places, Playwright’s cache).');
  if (isDebianRoot()) fromDebian();
  else if (process.platform === 'linux' && process.arch === 'x64') fromNpm();
  else fromPlaywright();
  return findChromium();
}

function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows asking for the version opens a window. Elsewhere it unmasks placeholders and missing libraries.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0 || startsWithOwnLibraries(path);
}

/** The npm package carries the system libraries a bare computer lacks. */
function startsWithOwnLibraries(path: string): boolean {
  if (!path.startsWith(ownCache)) return false;
  const LD_LIBRARY_PATH = [join(ownCache, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  const works = spawnSync(path, ['--version'], { stdio: 'ignore', env: { ...process.env, LD_LIBRARY_PATH } }).status === 0;
  if (works) process.env['LD_LIBRARY_PATH'] = LD_LIBRARY_PATH;
  return works;
}

function playwrightCache(): readonly string[] {
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright'),
  ].filter((folder) => folder !== undefined && existsSync(folder)) as string[];
  const binary = /(^|[\\/])(chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/;
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('chromium'))
      .flatMap((name) => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, name, file)))
      .filter((file) => binary.test(file)),
  );
}

function isDebianRoot(): boolean {
  const release = '/etc/os-release';
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

function fromDebian(): void {
  say('Installing Debian’s packages chromium and fonts-noto-cjk (apt-get, as root)…');
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  call('apt-get', ['update', '-qq'], { env: quiet });
  call('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env: quiet });
}

function fromNpm(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const version = major >= 24 || (major === 22 && minor >= 17) ? '153.0.0' : '143.0.0';
  say(`Unpacking the npm package @sparticuz/chromium ${version} into .cache/chromium (no root needed)…`);
  mkdirSync(ownCache, { recursive: true });
  const wanted = ['install', '--prefix', ownCache, '--no-save', '--no-package-lock', '--ignore-scripts', `@sparticuz/chromium@${version}`];
  const npm = process.env['npm_execpath'];
  if (npm === undefined) call('npm', wanted);
  else call(process.execPath, [npm, ...wanted]);
  const unpack = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on Amazon's Linux.
  const env = { ...process.env, TMPDIR: ownCache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  call(process.execPath, ['--input-type=module', '--eval', unpack], { env, cwd: ownCache });
}

function fromPlaywright(): void {
  say('Downloading Playwright’s own Chromium…');
  call(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--only-shell', 'chromium']);
}

function call(command: string, args: readonly string[], options: Pick<SpawnOptions, 'env' | 'cwd'> = {}): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) say(`${command} ended with ${String(status)}.`);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
