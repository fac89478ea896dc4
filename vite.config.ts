import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { defaultClientConditions } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { embedFiles } from './test/tooling/embed-files.ts';
import { hostedEdition, singleEdition } from './test/tooling/editions.ts';
import { firstScreen } from './test/tooling/first-screen.ts';

/** The lab that every start shows, with the tab that is open in it. */
const lifeCurve = firstScreen(['src/labs/life-curve/LifeCurveLab.svelte', 'src/labs/life-curve/Explanation.svelte']);

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    // Relative, so that the built page works from any folder.
    base: './',
    appType: 'mpa',
    publicDir: false,
    plugins: [svelte({ configFile: false }), lifeCurve.plugin, ...(single ? [singleEdition()] : [hostedEdition(), embedFiles()])],
    define: {
      __APP_VERSION__: JSON.stringify(manifest.version),
      __EDITION__: JSON.stringify(single ? 'single' : 'hosted'),
    },
    // Classic workers: a module worker made from a blob dies silently under file:// and in sandboxed frames.
    worker: { format: 'iife' },
    build: {
      outDir: single ? 'dist/single' : 'dist',
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: !single,
      reportCompressedSize: false,
      ...(single && { assetsInlineLimit: () => true }),
      // What every screen needs comes in one file: it is smaller so than in pieces, and one request.
      rolldownOptions: {
        output: {
          // The first screen lists all that may follow: names without a meaning are the shortest.
          chunkFileNames: 'assets/[hash].js',
          assetFileNames: 'assets/[hash][extname]',
          codeSplitting: single
            ? false
            : {
                groups: [
                  { name: 'everywhere', tags: ['$initial'] },
                  { name: 'life-curve', test: lifeCurve.has },
                  { name: 'link', test: /\/src\/scenario\/(link|payload|deflate|base64url)\.ts/ },
                ],
              },
        },
      },
    },
    resolve: process.env['VITEST']
      ? // In tests Svelte must be its browser build, or runes are inert.
        { conditions: [...defaultClientConditions] }
      : // The package's own entry brings the form for old browsers, which cannot be shaken.
        { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**'],
            setupFiles: ['test/tooling/learn.ts'],
            testTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 60_000,
            // What is waited for comes when it comes; a second is no promise on a busy machine.
            expect: { poll: { timeout: 30_000 } },
          },
        },
      ],
    },
  };
});
