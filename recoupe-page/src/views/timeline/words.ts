import { bilingual, i18n } from "../../i18n/index.svelte";
import type { Facet } from "./filters";
import type { Certainty, Support } from "./marks";

interface TimelineWords {
  title: string;
  chart: string;
  help: string;
  list: string;
  found: (shown: number, all: number) => string;
  deadlines: (n: number) => string;
  filters: string;
  search: string;
  clear: string;
  remove: (what: string) => string;
  narrow: string;
  more: (n: number) => string;
  facets: Record<Facet, string>;
  certainty: Record<Certainty, string>;
  support: Record<Support, string>;
  none: { place: string; outlet: string };
  deadline: string;
  zoom: { in: string; out: string; whole: string; left: string; right: string };
  fold: string;
  only: string;
  before: (n: number) => string;
  after: (n: number) => string;
  visible: (n: number) => string;
  undated: string;
  undatedCount: (n: number) => string;
  folded: (days: number) => string;
  heap: (n: number) => string;
  empty: string;
  legend: { title: string; size: string; interval: string; contradicted: string; published: string; last: string; deadlines: string; weekend: string; fold: string };
  detail: { why: string; reports: string; open: string; openDeadline: string; close: string; independent: [string, string]; consequence: string; show: string };
  overview: string;
}

const n = (value: number) => i18n.number(value);

export const words = bilingual<TimelineWords>(
  {
    title: "Chronologie",
    chart: "Frise",
    help: "Flèches gauche et droite : se déplacer. Haut et bas : événement précédent ou suivant. Entrée : détails. + et − : zoom. 0 : tout voir. Avec la souris : glisser pour se déplacer, Ctrl et molette pour zoomer.",
    list: "Liste",
    found: (shown, all) => (shown === all ? `${n(all)} faits` : `${n(shown)} faits sur ${n(all)}`),
    deadlines: (count) => (count === 1 ? "dont 1 échéance" : `dont ${n(count)} échéances`),
    filters: "Filtres",
    search: "Chercher dans la chronologie",
    clear: "Tout effacer",
    remove: (what) => `Retirer le filtre ${what}`,
    narrow: "Chercher dans les choix",
    more: (count) => `Montrer les ${n(count)} autres`,
    facets: {
      actor: "Acteur",
      place: "Lieu",
      kind: "Nature",
      code: "Type",
      outlet: "Média",
      status: "Statut",
      day: "Précision du jour",
      support: "Certitude",
    },
    certainty: { day: "jour exact", interval: "intervalle", unknown: "date inconnue" },
    support: { single: "une seule source", corroborated: "corroboré", contradicted: "contredit" },
    none: { place: "lieu non indiqué", outlet: "média non indiqué" },
    deadline: "échéance",
    zoom: { in: "Zoomer", out: "Dézoomer", whole: "Tout voir", left: "Plus tôt", right: "Plus tard" },
    fold: "Plier les longues périodes vides",
    only: "Limiter la liste à la période affichée",
    before: (count) => `${n(count)} avant`,
    after: (count) => `${n(count)} après`,
    visible: (count) => (count === 1 ? "1 dans la période affichée" : `${n(count)} dans la période affichée`),
    undated: "Sans date",
    undatedCount: (count) => (count === 1 ? "1 sans date, dans la liste" : `${n(count)} sans date, dans la liste`),
    folded: (days) => (days >= 730 ? `${n(Math.round(days / 365.25))} ans` : days >= 60 ? `${n(Math.round(days / 30.4))} mois` : `${n(days)} jours`),
    heap: (count) => `+${n(count)}`,
    empty: "Aucun fait ne répond à ces filtres.",
    legend: {
      title: "Légende",
      size: "taille et chiffre : origines indépendantes",
      interval: "jour inconnu dans cet intervalle ; bout estompé : ouvert",
      contradicted: "les sources se contredisent",
      published: "parution d’articles",
      last: "dernier article",
      deadlines: "échéance : ◷ en cours, ✓ respectée, × dépassée, → prolongée, ? issue inconnue",
      weekend: "fin de semaine",
      fold: "longue période vide, pliée",
    },
    detail: {
      why: "Pourquoi ce jour",
      reports: "Récits",
      open: "Ouvrir l’événement",
      openDeadline: "Ouvrir l’échéance",
      close: "Fermer",
      independent: ["origine indépendante", "origines indépendantes"],
      consequence: "Sinon",
      show: "Montrer sur la frise",
    },
    overview: "Vue d’ensemble : cliquer ou glisser pour choisir la période",
  },
  {
    title: "Timeline",
    chart: "Chart",
    help: "Left and right arrows: move. Up and down: previous or next event. Enter: details. + and −: zoom. 0: see everything. With the mouse: drag to move, Ctrl and wheel to zoom.",
    list: "List",
    found: (shown, all) => (shown === all ? `${n(all)} entries` : `${n(shown)} of ${n(all)} entries`),
    deadlines: (count) => (count === 1 ? "1 of them a deadline" : `${n(count)} of them deadlines`),
    filters: "Filters",
    search: "Search the timeline",
    clear: "Clear all",
    remove: (what) => `Remove the filter ${what}`,
    narrow: "Search the choices",
    more: (count) => `Show ${n(count)} more`,
    facets: {
      actor: "Actor",
      place: "Place",
      kind: "Kind",
      code: "Type",
      outlet: "Outlet",
      status: "Status",
      day: "Day known",
      support: "Certainty",
    },
    certainty: { day: "exact day", interval: "interval", unknown: "date unknown" },
    support: { single: "single source", corroborated: "corroborated", contradicted: "contradicted" },
    none: { place: "no place given", outlet: "no outlet given" },
    deadline: "deadline",
    zoom: { in: "Zoom in", out: "Zoom out", whole: "See everything", left: "Earlier", right: "Later" },
    fold: "Fold long empty periods",
    only: "Limit the list to the period shown",
    before: (count) => `${n(count)} before`,
    after: (count) => `${n(count)} after`,
    visible: (count) => (count === 1 ? "1 in the period shown" : `${n(count)} in the period shown`),
    undated: "Without a date",
    undatedCount: (count) => (count === 1 ? "1 without a date, in the list" : `${n(count)} without a date, in the list`),
    folded: (days) => (days >= 730 ? `${n(Math.round(days / 365.25))} years` : days >= 60 ? `${n(Math.round(days / 30.4))} months` : `${n(days)} days`),
    heap: (count) => `+${n(count)}`,
    empty: "Nothing answers to these filters.",
    legend: {
      title: "Key",
      size: "size and number: independent origins",
      interval: "day unknown within this interval; faded end: open",
      contradicted: "sources contradict one another",
      published: "articles published",
      last: "last article",
      deadlines: "deadline: ◷ running, ✓ met, × missed, → extended, ? outcome unknown",
      weekend: "weekend",
      fold: "long empty period, folded",
    },
    detail: {
      why: "Why this day",
      reports: "Reports",
      open: "Open the event",
      openDeadline: "Open the deadline",
      close: "Close",
      independent: ["independent origin", "independent origins"],
      consequence: "Or else",
      show: "Show in the chart",
    },
    overview: "Overview: click or drag to choose the period",
  },
);
