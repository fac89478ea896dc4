import type { Plugin, Rolldown } from 'vite';
import type { Files } from '../../src/input/zip.ts';
import { icons } from './icons.ts';
import { writePackages } from './packages.ts';
import { hostedPolicy, singlePolicy, withPolicy } from './policy.ts';
import { serviceWorker, serviceWorkerFile } from './service-worker.ts';
import { webManifest } from './web-manifest.ts';

/** Many files behind a server, that can be installed and then work without it. */
export function hostedEdition(): Plugin {
  return {
    name: 'lifecurve-hosted',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = withBareImports(file.code);
        const page = withPolicy(installable(takeAsset(bundle, 'index.html')), hostedPolicy);
        const own: Files = { 'index.html': page, 'manifest.webmanifest': webManifest, ...icons() };
        const all = { ...own, [serviceWorkerFile]: await serviceWorker({ ...contentsOf(bundle), ...own }) };
        for (const [fileName, source] of Object.entries(all)) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

/** Without the wrapping that Vite puts around an import which brings no style with it: nothing has to be loaded before it. */
const withBareImports = (code: string): string =>
  code
    .replaceAll(/(?<![\w$])[\w$]+\(\(\)=>(import\(`[^`]+`\)),\[\],import\.meta\.url\)/g, '$1')
    .replaceAll(
      /(?<![\w$])[\w$]+\(async\(\)=>\{let\{(\w+):\w+\}=await (import\(`[^`]+`\));return\{\1:\w+\}\},\[\],import\.meta\.url\)/g,
      '$2',
    );

const installable = (page: string): string =>
  page.replace(
    '</head>',
    () => `  <link rel="manifest" href="manifest.webmanifest" />\n    <link rel="apple-touch-icon" href="icon-192.png" />\n  </head>`,
  );

/** One file that runs from anywhere: script, style and workers inside the page, nothing beside it. And the course packages, made of it. */
export function singleEdition(): Plugin {
  return {
    name: 'lifecurve-single',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = takeAsset(bundle, 'index.html');
        const styles = namesOf(bundle, '.css').map((name) => takeAsset(bundle, name));
        const scripts = namesOf(bundle, '.js').map((name) => takeChunk(bundle, name));
        const left = Object.keys(bundle);
        if (scripts.length !== 1 || left.length > 0) throw new Error(`not one file: ${scripts.length} scripts, and ${left.join(', ')}`);
        this.emitFile({ type: 'asset', fileName: 'lifecurve.html', source: onePage(page, scripts.join(''), styles.join('\n')) });
      },
    },
    writeBundle: ({ dir }) => writePackages(dir ?? ''),
  };
}

/** The whole page as one text. Inside a script element only an end tag and a comment's start mean anything to HTML. */
function onePage(page: string, code: string, style: string): string {
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
  const bare = page
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replaceAll(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*<p data-edition="hosted">[^]*?<\/p>/, '')
    .replace('</head>', () => `  <style>{style of the page}</style>\n  </head>`)
    .replace('</body>', () => `  ${blocks}\n    <script type="module">{script of the page}</script>\n  </body>`);
  const frame = withPolicy(bare, '{policy of the page}');
  const pieces: Readonly<Record<string, string>> = {
    ...{ script, style, policy: singlePolicy(script, style) },
    frame: JSON.stringify(frame).replaceAll('<', '\\u003c'),
  };
  return frame.replaceAll(/\{(\w+) of the page\}/g, (_, piece: string) => pieces[piece] ?? '');
}

/** Two texts that no browser runs: the place for a pack, and the page's own frame, of which it can make itself again. */
const blocks = `<script type="application/json" id="lifecurve-pack"></script>
    <script type="application/json" id="lifecurve-frame">{frame of the page}</script>`;

const contentsOf = (bundle: Rolldown.OutputBundle): Files =>
  Object.fromEntries(Object.entries(bundle).map(([name, file]) => [name, file.type === 'chunk' ? file.code : file.source]));

function namesOf(bundle: Rolldown.OutputBundle, extension: string): readonly string[] {
  return Object.keys(bundle).filter((name) => name.endsWith(extension));
}

function takeAsset(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`the build has no ${name}`);
  Reflect.deleteProperty(bundle, name);
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

function takeChunk(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'chunk') throw new Error(`${name} is not part of the one script`);
  Reflect.deleteProperty(bundle, name);
  return file.code;
}
