/**
 * Texts that a spreadsheet would run as a formula get an apostrophe on export and lose it on import. Apostrophes already
 * there are counted in, so that a text comes back as it was. @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

export const withApostrophe = (text: string): string => (formula.test(text) ? `'${text}` : text);
export const withoutApostrophe = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);
