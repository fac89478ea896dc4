import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import ts from 'typescript';
import { build, type Plugin, type Rolldown } from 'vite';
import { messagesSchema } from '../../src/embed/frame/protocol-schema.ts';
import { withPolicy } from './policy.ts';

const hostPolicy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-src 'self'", "img-src 'self' data:"],
  ...["form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
].join('; ');

/** The files for other pages, beside the hosted app under names that never change: the element, a page to try it on, and the messages as types and as a schema. */
export function embedFiles(): Plugin {
  return {
    name: 'lifecurve-embed-files',
    apply: 'build',
    async generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      emit('lifecurve-embed.js', await script('src/embed/element/workbench-element.ts'));
      emit('host.js', await script('src/embed/host/host.ts'));
      emit('lifecurve-messages.d.ts', declarations(await readFile('src/embed/frame/messages.ts', 'utf8')));
      emit('lifecurve-messages.schema.json', `${JSON.stringify(messagesSchema(), null, 2)}\n`);
      emit('host.css', await readFile('src/embed/host/host.css', 'utf8'));
      const page = (await readFile('src/embed/host/host.html', 'utf8')).replaceAll(' type="module"', ' defer');
      emit('host.html', withPolicy(page, hostPolicy));
    },
  };
}

/** What a module that imports nothing tells a compiler of itself. */
const declarations = (code: string): string => ts.transpileDeclaration(code, { compilerOptions: { strict: true } }).outputText;

/** A module with all that it imports, as a classic script that leaves nothing behind. */
async function script(entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(entry), formats: ['iife'], name: 'lifecurve' },
    },
  })) as readonly Rolldown.RolldownOutput[];
  const [chunk] = built.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}
