import shared from "virtual:messages";

export type Language = "fr" | "en";

const KEPT = "recoupe-language";

/** What counts, joins and puts numbers into words: dear to make, so made once for each language. */
const tools = (language: Language) => ({
  plural: new Intl.PluralRules(language),
  number: new Intl.NumberFormat(language),
  percent: new Intl.NumberFormat(language, { style: "percent" }),
  list: new Intl.ListFormat(language, { type: "conjunction" }),
});
const TOOLS = { fr: tools("fr"), en: tools("en") };

/** The language of the interface: the reader's choice, else the browser's, else English. What articles say is never translated. */
class I18n {
  language = $state<Language>(chosen());
  choose(language: Language): void {
    this.language = language;
    keep(KEPT, language);
  }

  /** A word that all views of a dossier share, such as `status.held`; its own key's end where it has none. */
  word(area: string, key: string): string {
    return shared[this.language][`${area}.${key}`] ?? key;
  }

  /** `n` with the word for one or for many. */
  count(n: number, one: string, many: string): string {
    const single = TOOLS[this.language].plural.select(n) === "one";
    return `${this.number(n)} ${single ? one : many}`;
  }

  number(n: number): string {
    return TOOLS[this.language].number.format(n);
  }

  percent(share: number): string {
    return TOOLS[this.language].percent.format(share);
  }

  list(words: string[]): string {
    return TOOLS[this.language].list.format(words);
  }
}

/** A choice that outlives the page where the browser lets it; from disk some do not. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Only kept while the page is open.
  }
}

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function chosen(): Language {
  const language = kept(KEPT);
  if (language === "fr" || language === "en") return language;
  for (const tag of navigator.languages ?? [navigator.language]) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === "fr" || base === "en") return base;
  }
  return "en";
}

export const i18n = new I18n();

/**
 * The words of one part of the interface in both languages; call the result for those of the present one. The compiler sees
 * that neither language lacks a key.
 */
export function bilingual<T>(fr: T, en: NoInfer<T>): () => T {
  return () => (i18n.language === "fr" ? fr : en);
}
