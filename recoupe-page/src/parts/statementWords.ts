import { bilingual } from "../i18n/index.svelte";
import type { Statement } from "../dossier/types";

type Kinds = Record<Statement["kind"], string>;

/** The words for a statement, wherever one is shown. */
export const words = bilingual(
  {
    kinds: { direct: "citation", indirect: "propos rapportés", mixed: "citation partielle" } as Kinds,
    nobody: "Locuteur non nommé",
    via: "Transmis par",
    wordings: (n: string) => `${n} formulations`,
    compare: (n: string) => `Comparer les ${n} formulations`,
    sameBecause: "Pourquoi c’est la même déclaration",
    differs: "mots qui diffèrent de la première formulation",
    languages: "Formulations en plusieurs langues : les mots ne sont comparés qu’au sein d’une même langue.",
    original: "première parue",
    published: (day: string) => `paru : ${day}`,
    undated: "date inconnue",
  },
  {
    kinds: { direct: "quotation", indirect: "reported speech", mixed: "partial quotation" } as Kinds,
    nobody: "Speaker not named",
    via: "Passed on by",
    wordings: (n: string) => `${n} wordings`,
    compare: (n: string) => `Compare the ${n} wordings`,
    sameBecause: "Why these are the same statement",
    differs: "words that differ from the first wording",
    languages: "Wordings in several languages: words are compared within one language only.",
    original: "first published",
    published: (day: string) => `published: ${day}`,
    undated: "date unknown",
  },
);
