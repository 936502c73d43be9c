import type { DossierIndex } from "../../dossier/index";
import { mentionsOf, spellings } from "../../dossier/mentions";
import type { Actor, Article, CorrectionKind, Event, JudgedPlace, Place } from "../../dossier/types";

/** What a correction is about: one of them. */
export interface Subject {
  event: Event | null;
  actor: Actor | null;
  article: Article | null;
}

/** A server takes so many places of a side. */
const MOST_PLACES = 1000;

/** What can be judged of it. */
export function kindsOf({ event, actor }: Subject): CorrectionKind[] {
  if (event) return [...(event.reports.length > 1 ? ["different-events" as const] : []), "same-event", "event-date", "not-event"];
  return actor ? ["different-actors", "same-actor"] : ["article-date"];
}

/** Something that can be ticked: a report of an event, or a mention of an actor. */
export interface Pick {
  id: string;
  name: string;
  /** The first is shown. */
  places: Place[];
}

export function picksOf(index: DossierIndex, { event, actor }: Subject): Pick[] {
  if (event) {
    return event.reports.filter((report) => report.evidence.length).map((report, i) => ({ id: `${i}`, name: "", places: report.evidence }));
  }
  if (!actor) return [];
  return spellings(index, actor).flatMap(({ text, places }) => places.map((place) => ({ id: `${place.article}:${place.start}-${place.end}`, name: text, places: [place] })));
}

/** All places of an event or an actor, as a judgement names them. */
export function placesOf(index: DossierIndex, { event, actor, article }: Subject): JudgedPlace[] {
  if (event) return judged(event.reports.flatMap((report) => report.evidence), event.kind);
  if (actor) return judged(mentionsOf(index, actor));
  return article ? [{ article: article.id, start: 0, end: index.pointsOf(article.id).point(article.text.length) }] : [];
}

export function judged(places: Place[], kind?: string): JudgedPlace[] {
  return places.slice(0, MOST_PLACES).map(({ article, start, end }) => ({ article, start, end, ...(kind ? { kind } : {}) }));
}

/** A day, month or year as ISO has it, from that or from figures with the day first; null where it is neither. */
export function isoOf(written: string): string | null {
  const text = written.trim();
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const iso = figures ? `${figures[3]}-${figures[2]!.padStart(2, "0")}-${figures[1]!.padStart(2, "0")}` : text;
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(iso);
  if (!match) return null;
  const [year = 0, month = 1, day = 1] = match.slice(1, 4).map((part) => (part === undefined ? undefined : Number(part)));
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && Number(match[4] ?? 0) < 24 && Number(match[5] ?? 0) < 60 ? iso : null;
}
