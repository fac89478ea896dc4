import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { defaultClientConditions } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { hostedEdition, singleEdition } from './test/tooling/editions.ts';

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
      modulePreload: single ? false : { polyfill: false },
      cssCodeSplit: !single,
      reportCompressedSize: false,
      ...(single && { assetsInlineLimit: () => true, rolldownOptions: { output: { codeSplitting: false } } }),
    },
    // In tests Svelte must be its browser build, or runes are inert.
    ...(process.env['VITEST'] && { resolve: { conditions: [...defaultClientConditions] } }),
    test: {
      projects: [
        { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
        { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      ],
    },
  };
});
