import { createHash } from 'node:crypto';
import { build, type Rolldown } from 'vite';
import type { Files } from '../../src/input/zip.ts';

/** Beside the page; the page's policy of trusted types knows it by this name. */
export const serviceWorkerFile = 'service-worker.js';

/** The service worker's script, with the list of the files in it that it keeps. */
export async function serviceWorker(contents: Files): Promise<string> {
  const files = Object.keys(contents).sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(`${name}\n`).update(contents[name] ?? '');
  const precache = { revision: hash.digest('hex').slice(0, 16), files };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __PRECACHE__: JSON.stringify(precache) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'workers/offline.worker.ts', formats: ['iife'], name: 'offline', fileName: 'service-worker' },
    },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  const code = output?.output[0].code;
  if (code === undefined) throw new Error('no service worker was built');
  return code;
}
