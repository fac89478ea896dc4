import { inLanguage } from '../scenario/text.ts';
import type { Message } from './message.ts';
import type { Settings } from './settings.svelte.ts';

/** What a message says in the language that is spoken, without what is wrong in detail. */
export function messageSentence(message: Message, settings: Settings): string {
  const text = settings.messages.shell;
  switch (message.kind) {
    case 'query-notices':
      return text.queryNotices(message.wrong.join(' · '));
    case 'link-notices':
      return text.linkNotices(message.faults.length);
    case 'link-refused':
      return text.linkRefused;
    case 'file-refused':
      return text.fileRefused;
    case 'scenario-missing':
      return text.scenarioMissing(message.id);
    case 'no-lab':
      return text.noLab(message.model);
    case 'customer-missing':
      return text.customerMissing(message.customer, message.dataset);
    case 'dataset-missing':
      return text.datasetMissing(message.dataset);
    case 'pack-missing':
      return text.packMissing(message.id);
    case 'pack-refused':
      return text.packRefused;
    case 'pack-renamed':
      return settings.labTexts('lessons').renamed(inLanguage(message.title, settings.language), message.id);
    case 'engine-on-page':
      return text.engineOnPage;
    case 'outdated':
      return text.outdated;
    case 'erased':
      return text.erased;
    case 'storage-full':
      return text.storageFull;
    case 'save-failed':
      return text.saveFailed;
    case 'course-failed':
      return settings.labTexts('exercises').course.failed;
    case 'course-shortened':
      return settings.labTexts('exercises').course.shortened;
  }
}
