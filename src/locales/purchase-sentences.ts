import type { Encoding } from '../input/bytes.ts';
import type { DateForm } from '../input/purchases/date-forms.ts';
import type { PurchaseDelimiter } from '../input/purchases/delimiters.ts';
import type { PurchaseLayoutFault, PurchaseRole } from '../input/purchases/layout.ts';
import type { PurchasePolicies } from '../input/purchases/policies.ts';
import type { PurchaseFaultCode, PurchaseReport } from '../input/purchases/report.ts';
import type { ColumnName } from './import-sentences.ts';

/** What a policy asks, what each answer is called, and what it does. */
type PolicyTexts = {
  readonly [P in keyof PurchasePolicies]: {
    readonly question: string;
    readonly choices: Readonly<Record<PurchasePolicies[P], string>>;
    readonly help: Readonly<Record<PurchasePolicies[P], string>>;
  };
};

/** Why a file of purchases is not read at all. */
type SourceFaultCode =
  | 'damaged-workbook'
  | 'empty-workbook'
  | 'too-many-workbook-rows'
  | 'too-large-workbook'
  | 'too-many-rows'
  | 'nothing'
  | 'too-many-columns'
  | 'not-text'
  | 'worker-failed'
  | 'unreadable';

/** Everything that importing purchases says in one language. A code without a sentence does not compile. */
export interface PurchaseSentences {
  readonly roles: Readonly<Record<PurchaseRole, string>>;
  readonly dateForms: Readonly<Record<DateForm, string>>;
  readonly delimiters: Readonly<Record<PurchaseDelimiter, string>>;
  readonly encodings: Readonly<Record<Encoding, string>>;
  readonly policies: PolicyTexts;
  /** Why rows were refused, and what can be done. */
  readonly reasons: Readonly<Record<PurchaseFaultCode, string>>;
  readonly sources: Readonly<Record<SourceFaultCode, (sizes: { readonly size: number; readonly max: number }) => string>>;
  readonly layout: (fault: PurchaseLayoutFault, column: ColumnName) => string;
  /** What an import did, in full: every row is in it. `amounts` is written with its currency. */
  readonly summary: (report: PurchaseReport, amounts: string, days: readonly [string, string]) => readonly string[];
}

/** The sentence for a file that cannot be read; sizes are given where there are some. */
export function sourceSentence(fault: { readonly code: SourceFaultCode }, { sources }: PurchaseSentences): string {
  return sources[fault.code]({ size: 0, max: 0, ...fault });
}
