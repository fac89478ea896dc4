// Runs before any installed package can be relied on: plain Node, no dependency. Everything it says goes to standard error.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

refuseOldNode();
if (!installedMatches()) install();

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Lifecurve needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

/** npm writes what it installed to a lockfile of its own, last of all: it is the stamp of a finished installation. */
function installedMatches() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  const isMissing = ([path, entry]) => (installed[path] ? installed[path].version !== entry.version : !entry.optional);
  const isLeftOver = (path) => !wanted[path];
  return !Object.entries(wanted).some(isMissing) && !Object.keys(installed).some(isLeftOver);
}

function packagesIn(file) {
  try {
    const { '': _project, ...packages } = JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages;
    return packages;
  } catch {
    return null;
  }
}

function install() {
  process.stderr.write('Installing packages as the lockfile says (npm ci --ignore-scripts)…\n');
  // npm names its own script file; without it (run by hand) the shell finds npm.
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...prefix, 'ci', '--ignore-scripts'], { cwd: root, stdio: ['ignore', 2, 2], shell: !npm });
  if (status === 0) return;
  process.stderr.write('The packages could not be installed; npm’s message above says why.\n');
  process.exit(1);
}
