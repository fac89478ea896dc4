import type { Language } from '../scenario/language.ts';

const missing = '–';

/** Numbers as a language writes them. Not a number is written as a dash; what rounds to zero has no sign. */
export class Format {
  readonly #language: Language;
  /** Whose numbers are written: those of the region where one is asked for, else of the language. */
  readonly #numbers: string;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  constructor(language: Language, region: string | null = null) {
    this.#language = language;
    this.#numbers = region === null ? language : numbersOf(region, language);
  }

  /** With exactly `digits` decimals and grouped thousands. */
  fixed(value: number | null, digits: number): string {
    return this.#write(value, `f${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** With as many decimals as a person would write, at most `digits` significant ones. */
  brief(value: number | null, digits = 4): string {
    return this.#write(value, `b${digits}`, { maximumSignificantDigits: digits });
  }

  /** Money to the cent, or to the whole from ten thousand on. */
  money(value: number | null): string {
    return this.fixed(value, value !== null && Math.abs(value) >= 10_000 ? 0 : 2);
  }

  whole(value: number | null): string {
    return this.fixed(value, 0);
  }

  /** A share as a percentage, the sign behind a thin space where the language wants one. */
  percent(share: number | null, digits = 1): string {
    return this.#write(share, `p${digits}`, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** With its sign, also where it is positive. */
  signed(value: number | null, digits = 2): string {
    return this.#write(value, `s${digits}`, {
      signDisplay: 'exceptZero',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).replace('-', '−');
  }

  /** Money with its sign, to the cent or from ten thousand on to the whole. */
  signedMoney(value: number | null): string {
    return this.signed(value, value !== null && Math.abs(value) >= 10_000 ? 0 : 2);
  }

  signedPercent(share: number | null, digits = 1): string {
    return this.#write(share, `q${digits}`, {
      style: 'percent',
      signDisplay: 'exceptZero',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).replace('-', '−');
  }

  /** Words one after the other, the last with its “and”. */
  list(words: readonly string[]): string {
    return new Intl.ListFormat(this.#language).format(words);
  }

  /** For a field that a person edits: no grouping, every digit that matters, a plain minus. */
  editable(value: number, digits = 6): string {
    return String(Number(value.toPrecision(digits)));
  }

  #write(value: number | null, key: string, options: Intl.NumberFormatOptions): string {
    if (value === null || !Number.isFinite(value)) return missing;
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(this.#numbers, { signDisplay: 'negative', ...options });
      this.#formats.set(key, format);
    }
    return format.format(value);
  }
}

/** The likeliest language of a region, with digits that fields can read; the app's own where the region is not known. */
function numbersOf(region: string, language: Language): string {
  const { language: spoken } = new Intl.Locale('und', { region }).maximize();
  return spoken === 'und' ? language : `${spoken}-${region}-u-nu-latn`;
}
