import { bilingual, i18n } from "../i18n/index.svelte";

/** The words about how a day was found. */
export const words = bilingual(
  {
    intro:
      "Chaque ligne est une raison tirée des textes. La barre montre les jours encore possibles après elle : elle se resserre jusqu’au jour retenu, ou jusqu’à l’intervalle que rien ne permet de réduire.",
    left: (n: number, days: string) => (n === 0 ? "aucun jour possible" : n === 1 ? `reste un seul jour : ${days}` : `${i18n.number(n)} jours possibles, ${days}`),
    open: "pas encore borné par les textes",
    none: "Rien dans les textes ne permet de le dater.",
  },
  {
    intro:
      "Each line is a reason found in the texts. The bar shows the days that are still possible after it: it narrows down to the day that was kept, or to an interval that nothing makes shorter.",
    left: (n: number, days: string) => (n === 0 ? "no day is possible" : n === 1 ? `one day is left: ${days}` : `${i18n.number(n)} days possible, ${days}`),
    open: "not bounded by the texts yet",
    none: "Nothing in the texts gives it a date.",
  },
);
