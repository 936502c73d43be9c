import { bilingual } from "../../i18n/index.svelte";
import type { Reason } from "./checks";

interface OverviewWords {
  figures: string;
  span: (from: string, to: string) => string;
  first: string;
  nothing: string;
  limit: string;
  more: (n: number) => string;
  words: string;
  sections: Record<"conflicts" | "denials" | "impossible" | "deadlines" | "holes" | "lone" | "reworked" | "problems" | "updates" | "changes" | "widest", string>;
  notes: Record<"impossible" | "lone" | "updates" | "widest" | "deadlines", string>;
  origins: [string, string];
  reports: [string, string];
  single: string;
  reasons: Record<Reason, string>;
  all: string;
  whole: string;
  due: { after: (n: number) => string; before: (n: number) => string; same: string; next: string; silent: string; by: string; to: string; otherwise: string };
  hole: (numbers: string, n: number) => string;
  number: (n: number) => string;
  covered: string;
  uncovered: string;
  signs: (n: number) => string;
  resting: (n: number) => string;
  unread: (language: string) => string;
  skipped: string;
  partly: string;
  then: string;
  changed: { kinds: Record<"new" | "changed" | "merged" | "gone", string>; parts: Record<"article" | "event" | "conflict" | "deadline" | "sequence", string>; all: string };
}

export const words = bilingual<OverviewWords>(
  {
    figures: "L’essentiel en chiffres",
    span: (from, to) => `du ${from} au ${to}`,
    first: "À vérifier d’abord",
    nothing: "Rien à signaler : aucune contradiction, aucun démenti, aucune échéance, aucun trou dans les séries.",
    limit: "Une source unique n’est pas une erreur ; c’est une vérification à faire.",
    more: (n) => (n === 1 ? "Montrer encore 1" : `Montrer les ${n} autres`),
    words: "Les mots des articles",
    sections: {
      conflicts: "Contradictions",
      denials: "Démentis",
      impossible: "Dates impossibles",
      deadlines: "Échéances",
      holes: "Numéros que personne ne raconte",
      lone: "Une seule source",
      reworked: "Textes où une machine a mis la main",
      problems: "Fichiers à revoir",
      updates: "Chiffres mis à jour",
      changes: "Depuis le dossier précédent",
      widest: "Les faits les plus rapportés",
    },
    notes: {
      impossible: "Ce que les articles disent de ces jours ne peut pas être vrai en même temps.",
      lone: "Les affirmations qui pèsent le plus d’abord.",
      updates: "Un chiffre plus récent remplace le premier ; personne n’a tort.",
      widest: "Classés par jour ; choisis d’après le nombre d’origines indépendantes.",
      deadlines: "Par jour d’échéance, comptés depuis le dernier article : le dossier ne sait pas quel jour on est.",
    },
    origins: ["origine indépendante", "origines indépendantes"],
    reports: ["récit", "récits"],
    single: "une seule origine",
    reasons: {
      figures: "donne un chiffre",
      grave: "fait grave",
      reworked: "texte retravaillé par machine seulement",
      hedged: "sous réserve dans l’article même",
      leading: "acteur principal",
    },
    all: "Tous les faits à source unique",
    whole: "Toute la chronologie",
    due: {
      after: (n) => (n === 1 ? "1 jour après le dernier article" : `${n} jours après le dernier article`),
      before: (n) => (n === 1 ? "1 jour avant le dernier article" : `${n} jours avant le dernier article`),
      same: "le jour du dernier article",
      next: "prochaine",
      silent: "passée, et aucun article n’en dit l’issue",
      by: "fixée par",
      to: "pour",
      otherwise: "sinon",
    },
    hole: (numbers, n) => (n === 1 ? `Aucun article ne raconte le nº ${numbers}.` : `Aucun article ne raconte les nº ${numbers}.`),
    number: (n) => `nº ${n}`,
    covered: "raconté",
    uncovered: "raconté par aucun article",
    signs: (n) => (n === 1 ? "1 indice" : `${n} indices`),
    resting: (n) => (n === 1 ? "1 événement ne repose que sur de tels textes." : `${n} événements ne reposent que sur de tels textes.`),
    unread: (language) => `langue non prise en charge (${language}) : gardé et daté, mais pas lu`,
    skipped: "laissé de côté",
    partly: "lu en partie",
    then: "puis",
    changed: {
      kinds: { new: "nouveau", changed: "modifié", merged: "réuni à un autre", gone: "disparu" },
      parts: { article: "article", event: "événement", conflict: "contradiction", deadline: "échéance", sequence: "série" },
      all: "Toutes les nouveautés",
    },
  },
  {
    figures: "The story in figures",
    span: (from, to) => `${from} to ${to}`,
    first: "What to check first",
    nothing: "Nothing to report: no contradiction, no denial, no deadline, no gap in the series.",
    limit: "A single source is not an error; it is something to check.",
    more: (n) => (n === 1 ? "Show 1 more" : `Show ${n} more`),
    words: "The articles’ words",
    sections: {
      conflicts: "Contradictions",
      denials: "Denials",
      impossible: "Impossible dates",
      deadlines: "Deadlines",
      holes: "Numbers that nobody covers",
      lone: "A single source",
      reworked: "Texts in which a machine had a hand",
      problems: "Files to look at again",
      updates: "Figures brought up to date",
      changes: "Since the earlier dossier",
      widest: "Most widely reported",
    },
    notes: {
      impossible: "What the articles say of these days cannot all be true.",
      lone: "The claims that weigh most come first.",
      updates: "A later figure replaces the first; nobody is wrong.",
      widest: "In the order of their days; chosen by the number of independent origins.",
      deadlines: "By the day they are due, counted from the last article: the dossier does not know what day it is.",
    },
    origins: ["independent origin", "independent origins"],
    reports: ["report", "reports"],
    single: "a single origin",
    reasons: {
      figures: "gives a figure",
      grave: "grave",
      reworked: "machine-worked text only",
      hedged: "hedged by the article itself",
      leading: "leading actor",
    },
    all: "All events with a single source",
    whole: "The whole timeline",
    due: {
      after: (n) => (n === 1 ? "1 day after the last article" : `${n} days after the last article`),
      before: (n) => (n === 1 ? "1 day before the last article" : `${n} days before the last article`),
      same: "on the day of the last article",
      next: "next",
      silent: "past, and no article tells what became of it",
      by: "set by",
      to: "for",
      otherwise: "or else",
    },
    hole: (numbers, n) => (n === 1 ? `No article tells of no. ${numbers}.` : `No article tells of nos. ${numbers}.`),
    number: (n) => `no. ${n}`,
    covered: "reported",
    uncovered: "reported by no article",
    signs: (n) => (n === 1 ? "1 sign" : `${n} signs`),
    resting: (n) => (n === 1 ? "1 event rests on nothing but such texts." : `${n} events rest on nothing but such texts.`),
    unread: (language) => `language not supported (${language}): kept and dated, but not read`,
    skipped: "skipped",
    partly: "read in part",
    then: "then",
    changed: {
      kinds: { new: "new", changed: "changed", merged: "joined to another", gone: "gone" },
      parts: { article: "article", event: "event", conflict: "contradiction", deadline: "deadline", sequence: "series" },
      all: "All that is new",
    },
  },
);
