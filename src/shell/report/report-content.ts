import { outsideLink, reproducingLink } from '../../controls/export-texts.ts';
import { fileName } from '../../controls/file-name.ts';
import { printedPictures, type PrintedPicture } from '../../controls/printed-pictures.ts';
import type { sharing } from '../../locales/en/sharing.ts';
import { specificationOf } from '../../model/specifications.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { inLanguage } from '../../scenario/text.ts';
import type { Assumption } from '../../state/sheet.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { qrDrawing, type QrDrawing } from '../../controls/sharing/qr.ts';

type Texts = typeof sharing;

/** What stands on the page, as it was when it was put together. */
export interface ReportContent {
  readonly lab: string;
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly headlines: readonly Assumption[];
  readonly findings: readonly string[];
  readonly pictures: readonly PrintedPicture[];
  readonly assumptions: readonly Assumption[];
  readonly sources: readonly Assumption[];
  /** Opens the same numbers; null where they are too many for a link. */
  readonly link: string | null;
  /** Of the link; null for none, or one that nobody else can open. */
  readonly code: QrDrawing | null;
  /** Of its file, without an ending. */
  readonly fileName: string;
}

/** The report of the lab on the screen, or why there is none: the screen has nothing to report, or its outcome is still covered. */
export async function reportContent(workbench: Workbench): Promise<ReportContent | 'none' | 'veiled'> {
  const { sheets, settings, shown, lab } = workbench;
  if (settings.capabilities.veiled) return 'veiled';
  const { sheet } = sheets;
  if (sheet === null) return 'none';
  const { scenario } = shown;
  const texts = settings.labTexts('sharing');
  const pictures = await printedPictures(sheet.pictures, async () => (await sheet.report()).pictures);
  const { findings, assumptions } = await sheet.report();
  // Drawing takes frames, in which a worker may have answered: what is read after it belongs to what is drawn.
  const { question, subtitle, headlines } = sheets.sheet ?? sheet;
  const link = await reproducingLink(scenario);
  const labName = settings.messages.shell.labs[lab];
  const title = scenario.title === null ? '' : inLanguage(scenario.title, settings.language);
  return {
    ...{ lab: labName, title: question, subtitle, headlines, findings, pictures, assumptions, link },
    date: texts.reports.date(dateIn(settings.language, workbench.now)),
    sources: sourcesOf(workbench, scenario, texts),
    code: codeOf(outsideLink(link)),
    fileName: fileName('Lifecurve', labName, title, texts.reports.file),
  };
}

const codeOf = (link: string | null): QrDrawing | null => (link === null ? null : qrDrawing(link));

const dateIn = (language: string, now: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(now));

function sourcesOf(workbench: Workbench, scenario: Scenario, { reports, methods }: Texts): readonly Assumption[] {
  const { source } = reports;
  const method = (methods as Partial<Record<Scenario['model'], Texts['methods']['retention']>>)[scenario.model];
  const { format, language } = workbench.settings;
  const version = { app: __APP_VERSION__, model: specificationOf(scenario.model).version, seed: format.editable(scenario.seed, 10) };
  return [
    { label: source.scenario, value: scenario.title === null ? reports.ownScenario : inLanguage(scenario.title, language) },
    { label: source.data, value: dataOf(workbench, scenario, reports) },
    ...(method === undefined
      ? []
      : [
          { label: source.method, value: method.name },
          { label: source.literature, value: method.source },
        ]),
    { label: source.version, value: reports.version(version) },
    ...(method === undefined ? [] : [{ label: source.limits, value: method.limits }]),
  ];
}

/** Where data come from, never the data. */
function dataOf({ datasets, settings }: Workbench, { data }: Scenario, { data: text }: Texts['reports']): string {
  const { reference, inline } = data;
  if (reference === null) return Object.keys(inline).length === 0 ? text.none : text.inline;
  const dataset = datasets.find(({ id }) => id === reference.dataset);
  if (dataset === undefined) return text.missing;
  return text.dataset({ title: inLanguage(dataset.title, settings.language), customers: settings.format.whole(dataset.customers) });
}
