import { csvText } from '../../input/csv.ts';
import type { Input } from './message-schema.ts';
import type { Joined } from './methods.ts';
import { publicResults, table } from './results.ts';
import { Refused } from './session.ts';
import { publicDocument } from './state-message.ts';

/** A file's content as a message carries it: text, or a `data:` address of a picture. */
interface Snapshot {
  readonly format: Input<'snapshot'>['format'];
  readonly type: string;
  readonly content: string;
}

/** What is on the screen, as a file. */
export async function snapshot(joined: Joined, { format, scale, picture }: Input<'snapshot'>): Promise<Snapshot> {
  switch (format) {
    case 'json':
      return { format, type: 'application/json', content: JSON.stringify(await publicDocument(joined.workbench.shown.scenario)) };
    case 'csv':
      return { format, type: 'text/csv', content: csv(joined) };
    case 'svg':
      return { format, type: 'image/svg+xml', content: await svg(joined, picture) };
    case 'png':
      return { format, type: 'image/png', content: await png(joined, picture, scale) };
    default:
      return format satisfies never;
  }
}

function csv({ workbench }: Joined): string {
  const results = publicResults(workbench.shown.scenarioWithRows);
  if (results === null) throw unavailable('The results need rows that are not at hand here.');
  const { columns, rows } = table(results);
  return csvText(columns, rows);
}

async function svg({ workbench, pictures }: Joined, place: number): Promise<string> {
  const { sheet } = workbench.sheets;
  const drawn = [...(sheet?.pictures?.querySelectorAll('svg') ?? [])].filter((one) => one.viewBox.baseVal.width > smallest);
  const chosen = drawn[place];
  if (sheet === null || chosen === undefined) throw unavailable('There is no such picture on the screen.');
  const { svgText } = await pictures();
  const source = `Lifecurve ${__APP_VERSION__} · ${sheet.headlines.map(({ label, value }) => `${label}: ${value}`).join(' · ')}`;
  return svgText(chosen, { title: sheet.question, description: `${sheet.subtitle}. ${sheet.announcement}`, source });
}

/** px; what is less wide is an icon. */
const smallest = 100;

async function png(joined: Joined, place: number, scale: number): Promise<string> {
  const text = await svg(joined, place);
  const blob = await (await joined.pictures()).pngBlob(text, scale);
  if (blob === null) throw unavailable('The browser could not draw the picture.');
  return dataAddress(blob);
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable'));
    };
    reader.readAsDataURL(blob);
  });

const unavailable = (message: string): Refused => new Refused({ code: 'unavailable', message });
