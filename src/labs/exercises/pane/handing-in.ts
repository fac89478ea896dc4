import type { Fault } from '../../../model/fault.ts';
import { ok, type Result } from '../../../model/result.ts';
import { resultsFile, resultsFileName, resultsText } from '../../../exercise/results-file.ts';
import { resultsCsv } from '../../../exercise/results-rows.ts';
import { availableCrypto, sealed } from '../../../exercise/seal.ts';
import type { Exercise } from '../../../state/exercise.svelte.ts';
import type { Settings } from '../../../state/settings.svelte.ts';
import { resultsSheet } from '../sheet/sheets.ts';

/** A file to be saved, or its text to be copied. */
export interface Handed {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

type Answered = Pick<Exercise, 'pack' | 'progress' | 'variant' | 'score'>;

/** Whether the results leave this page so that only the teacher can read them. */
export const seals = ({ pack }: Pick<Exercise, 'pack'>): boolean => pack.report.publicKey !== null && availableCrypto() !== null;

/** The results as a file, sealed where the pack asks for it and the page can. */
export async function handedIn(settings: Settings, { pack, progress }: Answered): Promise<Result<Handed, readonly Fault[]>> {
  const file = resultsFile(pack, progress, { app: __APP_VERSION__, lang: settings.language });
  const open: Handed = { name: resultsFileName(file), type: 'application/json', content: resultsText(file) };
  if (!seals({ pack })) return ok(open);
  const closed = await sealed(open.content, pack.report.publicKey);
  return closed.ok ? ok({ ...open, name: open.name.replace(/\.results\.json$/, '.sealed.json'), content: closed.value }) : closed;
}

/** The attempts as a table for a spreadsheet. */
export function handedTable(settings: Settings, { pack, progress }: Answered): Handed {
  const file = resultsFile(pack, progress, { app: __APP_VERSION__, lang: settings.language });
  return { name: resultsFileName(file).replace(/\.json$/, '.csv'), type: 'text/csv', content: resultsCsv(file) };
}

/** The results on a page that can be printed. */
export async function handedPage(settings: Settings, exercise: Answered): Promise<Handed> {
  const { sheetsPage } = await import('../sheet/print-sheets.ts');
  const sheet = resultsSheet(settings, exercise);
  const { name } = handedTable(settings, exercise);
  const content = sheetsPage([sheet], { title: sheet.title, lang: settings.language });
  return { name: name.replace(/\.csv$/, '.html'), type: 'text/html', content };
}
