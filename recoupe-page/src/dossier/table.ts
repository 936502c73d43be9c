import type { DossierIndex } from "./index";
import type { Attribute, Conflict, Copy, Event, Evidence, Id, Modality, Participant, Place } from "./types";

// The small table of an event: rows the attributes, columns the origins of its reports, cells the words.

/** What one article says in a row, at the first place where it says so. */
export interface Entry {
  place: Place;
  words: string;
  /** Two entries with one key say the same. */
  key: string;
  value?: string;
  bound?: string;
  modality: Modality;
  attribution: string[];
  /** Where the article says the same once more. */
  more: Place[];
}

/** How what one article says stands to what those of other origins say. */
export interface Stand {
  mark: "agree" | "conflict" | "update" | null;
  agrees: Id[];
  against: Id[];
}

export interface Row {
  kind: "report" | "day" | "place" | "participant" | "status" | "attribute";
  key: string;
  /** Of an attribute, its name; of a participant, the role. */
  name: string;
  actor?: Id;
  status: Attribute["status"] | null;
  /** The keys that contradict one another, where others stand beside them. */
  opposed?: Set<string>;
  said: Map<Id, Entry[]>;
  stands: Map<Id, Stand>;
}

export interface Column {
  /** The numbers of the origins, from one: several where the same articles stand for each. */
  numbers: number[];
  /** The article that the others have their words from comes first, where that is known; else the oldest. */
  articles: Id[];
  because: string[];
}

export interface Table {
  columns: Column[];
  rows: Row[];
}

const ROLES: Participant["role"][] = ["actor", "participant", "recipient", "host", "mediator", "present"];
const NONE: Stand = { mark: null, agrees: [], against: [] };

export function tableOf(index: DossierIndex, event: Event): Table {
  const columns = columnsOf(index, event);
  const conflicts = index.conflictsAbout.get(event.id) ?? [];
  const reports = event.reports.flatMap((report) => report.evidence);
  const rows = [
    row("report", "report", null, entries(index, longestFirst(reports), "report")),
    row("day", "day", null, [...dayWords(index, event), ...sides(index, conflicts, ["date", "time"])]),
    placeRow(index, event, conflicts),
    ...[...event.participants]
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
      .map((participant) => participantRow(index, participant)),
    statusRow(index, event, reports),
    ...attributeRows(index, event, conflicts),
  ];
  for (const each of rows) stand(each, columns);
  return { columns, rows: rows.filter((each) => each.kind === "attribute" || each.said.size > 0) };
}

/** A column for each origin, for several of the very same articles one; for each article where a dossier does not tell them. */
export function columnsOf(index: DossierIndex, event: Event): Column[] {
  const articles = [...new Set(event.reports.map((report) => report.article))];
  const origins = event.origins?.length ? event.origins : articles.map((article) => ({ articles: [article], because: [] as string[] }));
  const columns = new Map<string, Column>();
  origins.forEach(({ articles, because }, i) => {
    const sorted = [...new Set(articles)].sort(order(index));
    const column = columns.get(sorted.join());
    columns.set(sorted.join(), {
      numbers: [...(column?.numbers ?? []), i + 1],
      articles: sorted,
      because: [...new Set([...(column?.because ?? []), ...because])],
    });
  });
  return [...columns.values()];
}

/** How an article stands to others by its copies: the other, the copy, and whether it has its words from there. */
export function copiesAmong(index: DossierIndex, article: Id, among: Iterable<Id>): { copy: Copy; other: Id; taken: boolean | null }[] {
  const others = new Set(among);
  return (index.copiesOf.get(article) ?? []).flatMap((copy) => {
    const other = copy.article === article ? copy.of : copy.article;
    if (!others.has(other)) return [];
    return [{ copy, other, taken: copy.direction === "article-from-of" ? copy.article === article : null }];
  });
}

function order(index: DossierIndex): (a: Id, b: Id) => number {
  const from = (a: Id, b: Id) => copiesAmong(index, a, [b]).some((each) => each.taken);
  const day = (id: Id) => {
    const published = index.articles.get(id)?.published;
    return published?.date ?? published?.latest ?? published?.earliest ?? "9999";
  };
  const length = (id: Id) => index.articles.get(id)?.text.length ?? 0;
  return (a, b) => (from(a, b) ? 1 : from(b, a) ? -1 : day(a).localeCompare(day(b)) || length(b) - length(a) || a.localeCompare(b));
}

function row(kind: Row["kind"], name: string, status: Row["status"], list: Entry[], actor?: Id): Row {
  const said = new Map<Id, Entry[]>();
  for (const entry of list) {
    const here = said.get(entry.place.article) ?? [];
    const same = here.find((each) => each.key === entry.key);
    if (!same) said.set(entry.place.article, [...here, entry]);
    else if (!samePlace(same.place, entry.place)) same.more.push(entry.place);
  }
  return { kind, key: [kind, name, actor].filter(Boolean).join("."), name, status, said, stands: new Map(), ...(actor ? { actor } : {}) };
}

function entries(index: DossierIndex, evidence: Evidence[], key: string | null, value?: string, bound?: string): Entry[] {
  return evidence.map((place) => {
    const words = index.words(place);
    const { modality, attribution } = place;
    const said = value === undefined ? {} : { value, bound: bound ?? "exact" };
    return { place, words, key: key ?? words.toLowerCase(), ...said, modality: modality ?? "asserted", attribution: attribution ?? [], more: [] };
  });
}

/** A sentence of the text tells more than a headline. */
const longestFirst = (reports: Evidence[]) => [...reports].sort((a, b) => b.end - b.start - (a.end - a.start));

/** The words about the day: what the reasoning rests on, where it stands in the reports themselves. */
function dayWords(index: DossierIndex, event: Event): Entry[] {
  const reports = event.reports.flatMap((report) => report.evidence);
  const steps = (event.date.steps ?? []).flatMap((step) => step.evidence);
  return entries(index, steps.filter((place) => reports.some((report) => within(place, report) && place.end - place.start < report.end - report.start)), "day");
}

/** The places that the reports name; of a wider and a narrower one neither contradicts the other. */
function placeRow(index: DossierIndex, event: Event, conflicts: Conflict[]): Row {
  const told = sides(index, conflicts, ["place"]);
  const list = entries(index, event.placeEvidence ?? [], null).filter((entry) => !told.some((each) => overlap(each.place, entry.place)));
  for (const entry of [...told, ...list]) entry.key = plainly(entry);
  return { ...row("place", "place", told.length ? "conflict" : null, [...told, ...list]), opposed: new Set(told.map((entry) => entry.key)) };
}

function participantRow(index: DossierIndex, { actor, role, evidence }: Participant): Row {
  const list = entries(index, evidence ?? [], "named");
  for (const entry of list) if (isDenied(entry)) entry.key = "denied";
  return row("participant", role, null, list, actor);
}

/** What a place says, however the line breaks; that it was not there is something else. */
const plainly = (entry: Entry) => `${isDenied(entry) ? "≠ " : ""}${entry.words.toLowerCase().replace(/\s+/g, " ")}`;

export const isDenied = (entry: Entry) => entry.modality === "negated" || entry.modality === "denied";

function statusRow(index: DossierIndex, event: Event, reports: Evidence[]): Row {
  const list = reports.flatMap((report) => entries(index, [report], report.modality ?? "asserted"));
  const denied = list.some((entry) => entry.key === "denied" || entry.key === "negated");
  return row("status", "status", denied && event.status === "disputed" ? "denied" : null, list);
}

function attributeRows(index: DossierIndex, event: Event, conflicts: Conflict[]): Row[] {
  const rows = event.attributes.map((attribute) => {
    const key = (each: { value: string; bound?: string }) => (attribute.status === "agreed" ? "agreed" : `${each.bound ?? "exact"} ${each.value}`);
    const list = attribute.values.flatMap((each) => entries(index, each.evidence, key(each), each.value, each.bound));
    const others = sides(index, conflicts, [attribute.name]).filter((entry) => !list.some((each) => overlap(each.place, entry.place)));
    return row("attribute", attribute.name, attribute.status, [...list, ...others]);
  });
  const shown = new Set(["place", "date", "time", ...event.attributes.map((attribute) => attribute.name)]);
  for (const conflict of conflicts) {
    if (shown.has(conflict.attribute)) continue;
    shown.add(conflict.attribute);
    const status = conflict.kind === "update" ? "updated" : conflict.kind === "denial" ? "denied" : "conflict";
    rows.push(row("attribute", conflict.attribute, status, sides(index, conflicts, [conflict.attribute])));
  }
  return rows;
}

function sides(index: DossierIndex, conflicts: Conflict[], attributes: string[]): Entry[] {
  return conflicts
    .filter((conflict) => attributes.includes(conflict.attribute))
    .flatMap((conflict) => conflict.sides.flatMap((side) => entries(index, side.evidence, side.value)));
}

/** Says of each article how it stands to those of other origins; of one origin nobody agrees with itself. */
function stand(row: Row, columns: Column[]): void {
  const against = row.status === "conflict" || row.status === "denied" || row.status === "updated" || (row.kind === "day" && spread(row) > 1);
  const oneOrigin = (a: Id, b: Id) => columns.some((column) => column.articles.includes(a) && column.articles.includes(b));
  for (const [article, own] of row.said) {
    if (row.kind === "report") {
      row.stands.set(article, NONE);
      continue;
    }
    const keys = new Set(own.map((entry) => entry.key));
    const found: Stand = { mark: null, agrees: [], against: [] };
    for (const [other, list] of row.said) {
      if (other === article) continue;
      if (list.some((entry) => keys.has(entry.key))) {
        if (!oneOrigin(article, other)) found.agrees.push(other);
      } else if (against && (!row.opposed || [own, list].every((said) => said.some((entry) => row.opposed!.has(entry.key))))) found.against.push(other);
    }
    if (against && [...keys].filter((key) => !row.opposed || row.opposed.has(key)).length > 1) found.against.push(article);
    const strong = row.status === "updated" ? "update" : "conflict";
    if (row.kind === "status") found.agrees = [];
    found.mark = found.against.length ? strong : found.agrees.length ? "agree" : null;
    row.stands.set(article, found);
  }
}

function spread(row: Row): number {
  return new Set([...row.said.values()].flat().map((entry) => entry.key)).size;
}

const within = (inner: Place, outer: Place) => inner.article === outer.article && outer.start <= inner.start && inner.end <= outer.end;
const overlap = (a: Place, b: Place) => a.article === b.article && a.start < b.end && b.start < a.end;
const samePlace = (a: Place, b: Place) => a.article === b.article && a.start === b.start && a.end === b.end;
