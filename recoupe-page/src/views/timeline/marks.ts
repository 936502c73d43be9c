import { isoDay, possible } from "../../dossier/dates";
import { fold } from "../../dossier/fold";
import type { DossierIndex } from "../../dossier/index";
import { codeName, kindName } from "../../dossier/kinds";
import type { Days } from "../../dossier/dates";
import type { Deadline, Event, EventStatus, Evidence, Id } from "../../dossier/types";

/** How exactly the day is known. */
export type Certainty = "day" | "interval" | "unknown";

/** What stands behind it. */
export type Support = "single" | "corroborated" | "contradicted";

/** An event or a deadline as the timeline needs it. */
export interface Mark {
  id: Id;
  event: Event | null;
  deadline: Deadline | null;
  title: string;
  date: Days;
  /** The possible days, in days since 1970, both inclusive; null at an open end. */
  from: number | null;
  to: number | null;
  /** By which it is put in order: the first possible day, else the last; infinite where there is none. */
  at: number;
  /** `HH:MM` where it is known: events of one day stand in their order. */
  time: string;
  status: EventStatus | "deadline";
  certainty: Certainty;
  support: Support;
  independent: number;
  kind: string;
  code: string;
  place: string;
  actors: Id[];
  outlets: string[];
  evidence: Evidence[];
}

/** Everything that the timeline shows, in the order of the days. */
export function marks(index: DossierIndex): Mark[] {
  const disputed = new Set(index.dossier.conflicts.filter(({ kind }) => kind !== "update").map(({ about }) => about));
  const list = [
    ...index.dossier.events.map((event) => ofEvent(index, event, disputed.has(event.id))),
    ...once(index.dossier.deadlines).map((deadline) => ofDeadline(index, deadline)),
  ];
  const order = new Map(list.map((mark, i) => [mark, i]));
  return list.sort((a, b) => compare(a.at, b.at) || compare(a.to ?? Infinity, b.to ?? Infinity) || words(a.time, b.time) || order.get(a)! - order.get(b)!);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function words(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function ofEvent(index: DossierIndex, event: Event, contradicted: boolean): Mark {
  const [from, to] = possible(event.date);
  const evidence = event.reports.flatMap((report) => report.evidence.slice(0, 1));
  return {
    id: event.id,
    event,
    deadline: null,
    title: event.title ?? kindName(event.kind),
    date: event.date,
    ...placed(from, to),
    time: /T(\d\d:\d\d)/.exec(event.date.value ?? "")?.[1] ?? "",
    status: event.status,
    support: contradicted ? "contradicted" : event.independentReports > 1 ? "corroborated" : "single",
    independent: event.independentReports,
    kind: event.kind,
    code: event.code,
    place: event.place ?? "",
    actors: [...new Set(event.participants.map(({ actor }) => actor))],
    outlets: outlets(index, evidence),
    evidence,
  };
}

function ofDeadline(index: DossierIndex, deadline: Deadline): Mark {
  const date = { value: deadline.due };
  const [from, to] = possible(date);
  const articles = new Set<Id>();
  const evidence = deadline.evidence.filter(({ article }) => !articles.has(article) && articles.add(article));
  return {
    id: deadline.id,
    event: null,
    deadline,
    title: deadline.condition,
    date,
    ...placed(from, to),
    time: "",
    status: "deadline",
    support: evidence.length > 1 ? "corroborated" : "single",
    independent: evidence.length,
    kind: "deadline",
    code: "",
    place: "",
    actors: [...new Set([deadline.setBy, deadline.addressee])].filter((id): id is Id => Boolean(id)),
    outlets: outlets(index, evidence),
    evidence,
  };
}

function placed(from: number | null, to: number | null): Pick<Mark, "from" | "to" | "at" | "certainty"> {
  const unknown = from === null && to === null;
  return { from, to, at: from ?? to ?? Infinity, certainty: unknown ? "unknown" : from === to ? "day" : "interval" };
}

function outlets(index: DossierIndex, evidence: Evidence[]): string[] {
  return [...new Set(evidence.map(({ article }) => index.articles.get(article)?.outlet ?? ""))];
}

/** A deadline that is told in other words is one. */
function once(deadlines: Deadline[]): Deadline[] {
  const seen = new Set<string>();
  return deadlines.filter(({ due, outcome }) => !seen.has(`${due} ${outcome}`) && seen.add(`${due} ${outcome}`));
}

/** What a search in the timeline looks through: titles, names, places, kinds and the articles' own words. */
export function haystack(index: DossierIndex, mark: Mark): string {
  const names = mark.actors.flatMap((id) => [index.name(id), ...(index.actors.get(id)?.variants ?? [])]);
  const own = mark.evidence.map((at) => index.words(at));
  const kind = mark.event ? [kindName(mark.kind), codeName(mark.code)] : [mark.deadline?.consequence ?? ""];
  return fold([mark.title, mark.place, ...names, ...mark.outlets, ...kind, ...own].join(" \n "));
}

/** The days on which articles were published, with how many; only days that are certain. */
export function publications(index: DossierIndex): Map<number, number> {
  const days = new Map<number, number>();
  for (const { published } of index.dossier.articles) {
    const [from, to] = possible({ date: published.date ?? null, earliest: published.earliest ?? null, latest: published.latest ?? null });
    if (from !== null && from === to) days.set(from, (days.get(from) ?? 0) + 1);
  }
  return days;
}

/** What a mark stands under in the list: `2031-08`, `2031` where no more is known; empty where nothing is. */
export function month(mark: Mark): string {
  if (!Number.isFinite(mark.at)) return "";
  return isoDay(mark.at).slice(0, mark.date.value?.length === 4 ? 4 : 7);
}
