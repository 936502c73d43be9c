import { possible } from "../../dossier/dates";
import type { DossierIndex } from "../../dossier/index";
import type { Article, Conflict, Deadline, Event, Id, Sequence, SequenceItem } from "../../dossier/types";

// What a person should look at first, worked out of a dossier. No words and no markup here.

/** Why a claim with one source matters. */
export type Reason = "figures" | "grave" | "reworked" | "hedged" | "leading";

export interface Lone {
  event: Event;
  reasons: Reason[];
}

export interface Due {
  deadline: Deadline;
  /** Days after the last article; less than 0 where it was due before. */
  after: number | null;
  /** The first one that is due on the day of the last article or later and is not settled. */
  next: boolean;
  /** It was due, and no article tells what became of it. */
  silent: boolean;
}

/** Types whose single telling is checked first. */
const GRAVE = new Set(["ASSAULT", "COERCE", "ACCUSE", "THREATEN", "MOBILIZE", "SANCTION"]);
const FIGURES = new Set(["deaths", "injured", "missing", "arrested", "hostages", "amount", "prisoners", "displaced", "cases", "jobs"]);
const HEDGED = new Set(["unverified", "possible", "conditional"]);
const WEIGHTS: Record<Reason, number> = { figures: 4, grave: 3, hedged: 2, reworked: 2, leading: 1 };

/** Conflicts by kind; of two with the same sides about the same, the first. */
export function conflicts(index: DossierIndex, kind: Conflict["kind"]): Conflict[] {
  const seen = new Set<string>();
  return index.dossier.conflicts.filter((conflict) => {
    if (conflict.kind !== kind) return false;
    const key = JSON.stringify([conflict.about, conflict.attribute, conflict.sides.map((side) => side.value).sort()]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The day that the last article has reached for certain: the latest of the first days on which one can have been published.
 * « Today » of the dossier, which knows no other; a later day might be one that has not come.
 */
export function lastDay(index: DossierIndex): number | null {
  let last: number | null = null;
  for (const { published } of index.dossier.articles) {
    const [day] = possible(published);
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}

/** The deadlines by the day on which they are due, each once even where it is told twice. */
export function deadlines(index: DossierIndex): Due[] {
  const last = lastDay(index);
  const seen = new Set<string>();
  let next = false;
  return index.dossier.deadlines
    .map((deadline) => ({ deadline, day: possible({ value: deadline.due })[1] }))
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.deadline.id < b.deadline.id ? -1 : 1))
    .filter(({ deadline }) => {
      const key = `${deadline.due} ${deadline.outcome}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ deadline, day }) => {
      const after = day === null || last === null ? null : day - last;
      const open = deadline.outcome === "open" || deadline.outcome === "unknown";
      const first = !next && open && after !== null && after >= 0;
      next ||= first;
      return { deadline, after, next: first, silent: open && after !== null && after < 0 };
    });
}

/** Counted series with numbers that no article tells of. */
export function holes(index: DossierIndex): { sequence: Sequence; missing: SequenceItem[] }[] {
  return index.dossier.sequences
    .map((sequence) => ({ sequence, missing: sequence.items.filter((item) => !item.event) }))
    .filter(({ missing }) => missing.length > 0);
}

export function isReworked(article: Article | undefined): boolean {
  return article?.wording?.kind === "translated" || article?.wording?.kind === "spun";
}

/** Articles in whose words a machine had a hand, or may have had. */
export function reworked(index: DossierIndex): Article[] {
  const order = { spun: 0, translated: 1, unsure: 2, plain: 3 };
  const kind = (article: Article) => article.wording?.kind ?? "plain";
  return index.dossier.articles.filter((article) => kind(article) !== "plain").sort((a, b) => order[kind(a)] - order[kind(b)]);
}

/** Events that rest on nothing but such articles. */
export function restingOnReworked(index: DossierIndex): Event[] {
  return index.dossier.events.filter((event) => event.reports.every((report) => isReworked(index.articles.get(report.article))));
}

/** The actors that most events are about. */
function leading(index: DossierIndex): Set<Id> {
  return new Set(
    [...index.eventsOf]
      .map(([actor, events]) => ({ actor, n: events.length }))
      .filter(({ n }) => n > 2)
      .sort((a, b) => b.n - a.n || (a.actor < b.actor ? -1 : 1))
      .slice(0, 5)
      .map(({ actor }) => actor),
  );
}

/** Events with one independent report, those first that matter most, with why; empty where there is one article only. */
export function lone(index: DossierIndex): Lone[] {
  if (index.dossier.articles.length < 2) return [];
  const known = leading(index);
  const weigh = (reasons: Reason[]) => reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return index.dossier.events
    .filter((event) => event.independentReports === 1)
    .map((event) => {
      const reasons: Reason[] = [];
      if (event.attributes.some((attribute) => FIGURES.has(attribute.name))) reasons.push("figures");
      if (GRAVE.has(event.code)) reasons.push("grave");
      const evidence = event.reports.flatMap((report) => report.evidence);
      if (event.status === "disputed" || evidence.every(({ modality }) => HEDGED.has(modality))) reasons.push("hedged");
      if (event.reports.every((report) => isReworked(index.articles.get(report.article)))) reasons.push("reworked");
      if (event.participants.some(({ actor }) => known.has(actor))) reasons.push("leading");
      return { event, reasons };
    })
    .sort((a, b) => weigh(b.reasons) - weigh(a.reasons));
}

/** The events that most independent articles tell of, in the order of their days. */
export function widest(index: DossierIndex, most: number): Event[] {
  const { events } = index.dossier;
  const order = new Map(events.map((event, i) => [event.id, i]));
  return events
    .filter((event) => event.independentReports > 1 || events.length <= most)
    .sort((a, b) => b.independentReports - a.independentReports || b.reports.length - a.reports.length)
    .slice(0, most)
    .sort((a, b) => day(a) - day(b) || order.get(a.id)! - order.get(b.id)!);
}

function day(event: Event): number {
  const [from, to] = possible(event.date);
  return from ?? to ?? Infinity;
}

/** How many texts are left when those that share their words count once. */
export function origins(index: DossierIndex): number {
  const parent = new Map<Id, Id>();
  const root = (id: Id): Id => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up); // halves the way for the next
      at = up;
    }
    return at;
  };
  let joined = 0;
  for (const copy of index.dossier.copies) {
    const [a, b] = [root(copy.article), root(copy.of)];
    if (a !== b) {
      parent.set(a, b);
      joined++;
    }
  }
  return Math.max(0, index.dossier.articles.length - joined);
}
