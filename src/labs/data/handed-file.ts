import type { Workbench } from '../../state/workbench.svelte.ts';

/** Kinds of files that the importer reads, for the browser's own chooser. */
export const tableFiles =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const handed = new WeakMap<Workbench, File>();

/** Keeps a file that another screen was given until the importer takes it. */
export const handFile = (workbench: Workbench, file: File): void => void handed.set(workbench, file);

/** The file that was handed over, once; null for none. */
export function takeFile(workbench: Workbench): File | null {
  const file = handed.get(workbench) ?? null;
  handed.delete(workbench);
  return file;
}
