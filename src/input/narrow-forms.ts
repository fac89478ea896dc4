const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const dashes = /[\u2010-\u2015\u2212\ufe63]/g;
const fullWidth = /[\uff01-\uff5e]/g;
const fullWidthOffset = 0xfee0;
const plain = /^[!-~]*$/;

/**
 * What an East Asian keyboard or a word processor wrote, as an ASCII keyboard writes it: full-width forms and kinds of
 * dashes become one form, runs of any blanks one space, invisible marks nothing. Only forms are changed, never meanings:
 * `①`, `½` and `²` stay, so that they cannot pass for digits.
 */
export function narrow(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(fullWidth, (form) => String.fromCharCode(form.charCodeAt(0) - fullWidthOffset))
    .replace(dashes, '-')
    .replace(/\uffe5/g, '¥')
    .replace(/\u2019/g, "'")
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}
