import type { CommandSentences } from './locales/command-sentences.ts';
import { command } from './locales/en/command.ts';
import { faults } from './locales/en/faults.ts';
import { imports } from './locales/en/import.ts';
import { purchaseSentences } from './locales/en/purchase-sentences.ts';
import type { FaultSentences } from './locales/fault-sentences.ts';
import type { ImportSentences } from './locales/import-sentences.ts';
import type { PurchaseSentences } from './locales/purchase-sentences.ts';
import { command as commandInChinese } from './locales/zh-CN/command.ts';
import { faults as faultsInChinese } from './locales/zh-CN/faults.ts';
import { imports as importsInChinese } from './locales/zh-CN/import.ts';
import { purchaseSentences as purchasesInChinese } from './locales/zh-CN/purchase-sentences.ts';
import type { Language } from './scenario/language.ts';

/** Everything that the headless command can say in one language. */
export interface CommandTexts {
  readonly command: CommandSentences;
  readonly faults: FaultSentences;
  readonly imports: ImportSentences;
  readonly purchases: PurchaseSentences;
}

export const commandTexts: Readonly<Record<Language, CommandTexts>> = {
  en: { command, faults, imports, purchases: purchaseSentences },
  'zh-CN': { command: commandInChinese, faults: faultsInChinese, imports: importsInChinese, purchases: purchasesInChinese },
};
