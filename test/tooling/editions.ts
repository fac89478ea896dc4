import type { Plugin, Rolldown } from 'vite';
import { hostedPolicy, singlePolicy, withPolicy } from './policy.ts';

/** Many files behind a server: only the policy is added. */
export function hostedEdition(): Plugin {
  return {
    name: 'lifecurve-hosted',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = takeAsset(bundle, 'index.html');
      this.emitFile({ type: 'asset', fileName: 'index.html', source: withPolicy(page, hostedPolicy) });
    },
  };
}

/** One file that runs from anywhere: script, style and workers inside the page, nothing beside it. */
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
        this.emitFile({ type: 'asset', fileName: 'lifecurve.html', source: inlined(page, scripts.join(''), styles.join('\n')) });
      },
    },
  };
}

/** The whole page as one text. Inside a script element only an end tag and a comment's start mean anything to HTML. */
function inlined(page: string, code: string, style: string): string {
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
  const bare = page
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replaceAll(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*<p data-edition="hosted">[^]*?<\/p>/, '')
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
  return withPolicy(bare, singlePolicy(script, style));
}

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
