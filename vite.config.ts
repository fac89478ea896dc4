import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { defaultClientConditions } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { hostedEdition, singleEdition } from './test/tooling/editions.ts';

/** Packages and rooms behind the first screen; the labs and what only they use are loaded one by one. */
const everywhere =
  /\/node_modules\/(?!papaparse|read-excel-file|fflate|@xmldom|unzipper-esm|saxen)|\/src\/(state\/(?!log-customers)|embed|shell\/(?!ShareDialog)|scenario\/(?!catalogue|repair|link|deflate|base64url)|store\/(?!files|logs|memory-store|browser-contents|restore-plan|samples\/(purchases|more-samples))|controls\/(Button|Select|Notice))|\/workers\/(start|pool|chunks|newest-wins)\.|\/scenarios\/course-case-1/;
const lifeCurveLab =
  /\/src\/(charts\/(?!export-picture|XY|xy-|Effect|effect-|Migration|migration-|flow-player|Series|series-|Quadrant|quadrant-|Heat|heat-|Treemap|treemap-|squarified|Plot|plot-)|labs\/life-curve\/(?!(UnitTable|SimilarCustomers|FitEvidence|ExportTab))|input\/(number|digits|narrow-forms|period|calendar)|controls\/(NumberField|number-input|ParameterSlider|Badge|Tabs|Card|LabLayout|ScenarioBar|ResultFigure|FormulaLines|formula-piece))/;

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    // Relative, so that the built page works from any folder.
    base: './',
    appType: 'mpa',
    publicDir: false,
    plugins: [svelte({ configFile: false }), single ? singleEdition() : hostedEdition()],
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
          codeSplitting: single
            ? false
            : {
                groups: [
                  { name: 'everywhere', test: everywhere },
                  { name: 'life-curve', test: lifeCurveLab },
                ],
              },
        },
      },
    },
    // In tests Svelte must be its browser build, or runes are inert.
    ...(process.env['VITEST'] && { resolve: { conditions: [...defaultClientConditions] } }),
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
        { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      ],
    },
  };
});
