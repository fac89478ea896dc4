import { existsSync } from 'node:fs';
import { preview } from 'vite';

/** Serves the built app on this computer only, opens it where there is a browser, and stays until interrupted. */
export async function main(): Promise<number> {
  if (!existsSync('dist/index.html')) {
    process.stderr.write('Nothing is built yet: run npm run build first.\n');
    return 1;
  }
  const server = await preview({
    configFile: false,
    base: './',
    appType: 'mpa',
    logLevel: 'warn',
    // A taken port moves on to the next one.
    preview: { host: 'localhost', port: 4173, open: hasScreen() },
  });
  const address = server.resolvedUrls?.local[0] ?? 'an unknown address';
  process.stdout.write(`Lifecurve is at ${address} (Ctrl+C stops it).\nA page that embeds it, to try that on, is at ${address}host.html\n`);
  return 0;
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
