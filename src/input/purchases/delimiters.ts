/** What parts the cells of a row of purchases. `blanks`: any run of spaces and tabs, leading ones ignored. */
export const purchaseDelimiters = ['\t', ';', ',', '|', 'blanks'] as const;
export type PurchaseDelimiter = (typeof purchaseDelimiters)[number];
