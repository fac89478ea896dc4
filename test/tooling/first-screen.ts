import type { Plugin } from 'vite';

interface FirstScreen {
  readonly plugin: Plugin;
  /** Whether a module is loaded together with one of the screen's own. */
  readonly has: (id: string) => boolean;
}

/**
 * What the first screen is made of: its modules and all that they import, but for what is loaded later.
 * @param starts how the files of the screen end
 */
export function firstScreen(starts: readonly string[]): FirstScreen {
  const modules = new Set<string>();
  const plugin: Plugin = {
    name: 'lifecurve-first-screen',
    apply: 'build',
    buildEnd() {
      for (const id of this.getModuleIds()) if (starts.some((start) => id.endsWith(start))) modules.add(id);
      // Grows while it is walked.
      for (const id of modules) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) modules.add(imported);
    },
  };
  return { plugin, has: (id) => modules.has(id) };
}
