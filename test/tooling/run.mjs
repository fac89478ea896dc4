// node test/tooling/run.mjs NAME [ARGUMENTS]: runs `main` of test/tooling/NAME.ts through Vite, which reads TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...given] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const environment = process.env.NODE_ENV;
const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' });
// Vite has set this for itself; what is started from here decides on its own.
if (environment === undefined) delete process.env.NODE_ENV;
process.exitCode = await module.main(given);
