// Runs a scenario without a browser, with the app's own code: npm run -s scenario -- FILE
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(`${root}src/command.ts`, { root, configFile: false, logLevel: 'silent' });
const read = (file) => (file === '-' ? buffer(process.stdin) : readFile(file));
const { exitCode, output, errors } = await module.command(process.argv.slice(2), read);
process.stdout.write(output);
for (const line of errors) process.stderr.write(`${line}\n`);
process.exitCode = exitCode;
