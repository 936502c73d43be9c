import { CodePoints } from "./codepoints";
import type { Actor, Article, Conflict, Copy, Correction, Deadline, Dossier, Event, Id, Place, Sequence, Statement } from "./types";

/** A dossier with the ways through it: everything by its id, and what belongs to what. Built once; never changed. */
export class DossierIndex {
  readonly articles: Map<Id, Article>;
  readonly actors: Map<Id, Actor>;
  readonly events: Map<Id, Event>;
  readonly statements: Map<Id, Statement>;
  readonly sequencesOf = new Map<Id, Sequence[]>();
  readonly conflictsAbout = new Map<Id, Conflict[]>();
  readonly eventsOf = new Map<Id, Event[]>();
  readonly eventsIn = new Map<Id, Event[]>();
  readonly statementsBy = new Map<Id, Statement[]>();
  readonly statementsIn = new Map<Id, Statement[]>();
  readonly deadlinesOf = new Map<Id, Deadline[]>();
  /** Copies by either of their two articles. */
  readonly copiesOf = new Map<Id, Copy[]>();
  readonly corrections: Correction[];
  private readonly labels = new Map<Id, string>();
  private readonly points = new Map<Id, CodePoints>();

  constructor(readonly dossier: Dossier) {
    this.articles = byId(dossier.articles);
    this.actors = byId(dossier.actors);
    this.events = byId(dossier.events);
    this.statements = byId(dossier.statements);
    this.corrections = dossier.corrections ?? [];
    dossier.articles.forEach((article, i) => this.labels.set(article.id, `A${i + 1}`));
    for (const event of dossier.events) {
      for (const actor of new Set(event.participants.map((p) => p.actor))) add(this.eventsOf, actor, event);
      for (const article of new Set(event.reports.map((r) => r.article))) add(this.eventsIn, article, event);
    }
    for (const statement of dossier.statements) {
      if (statement.speaker) add(this.statementsBy, statement.speaker, statement);
      add(this.statementsIn, statement.evidence.article, statement);
    }
    for (const conflict of dossier.conflicts) add(this.conflictsAbout, conflict.about, conflict);
    for (const deadline of dossier.deadlines) {
      for (const actor of new Set([deadline.setBy, deadline.addressee])) if (actor) add(this.deadlinesOf, actor, deadline);
    }
    for (const sequence of dossier.sequences) {
      for (const event of new Set(sequence.items.map((item) => item.event))) if (event) add(this.sequencesOf, event, sequence);
    }
    for (const copy of dossier.copies) {
      add(this.copiesOf, copy.article, copy);
      add(this.copiesOf, copy.of, copy);
    }
  }

  /** The short label of an article, as in the other views of the dossier: A1, A2, … in their order. */
  label(article: Id): string {
    return this.labels.get(article) ?? article;
  }

  name(actor: Id | null | undefined): string {
    return actor ? (this.actors.get(actor)?.name ?? actor) : "";
  }

  /** The words at a place as they are written; empty where the article is not in the dossier. */
  words(place: Place): string {
    return this.pointsOf(place.article).slice(place.start, place.end);
  }

  /** The words with up to `reach` code points of their paragraph on either side. */
  around(place: Place, reach: number): { before: string; words: string; after: string } {
    const points = this.pointsOf(place.article);
    const before = points.slice(Math.max(0, place.start - reach), place.start);
    const after = points.slice(place.end, place.end + reach);
    return {
      before: before.slice(before.lastIndexOf("\n") + 1),
      words: points.slice(place.start, place.end),
      after: after.includes("\n") ? after.slice(0, after.indexOf("\n")) : after,
    };
  }

  pointsOf(article: Id): CodePoints {
    let points = this.points.get(article);
    if (!points) {
      points = new CodePoints(this.articles.get(article)?.text ?? "");
      this.points.set(article, points);
    }
    return points;
  }
}

function byId<T extends { id: Id }>(list: T[]): Map<Id, T> {
  return new Map(list.map((each) => [each.id, each]));
}

function add<T>(map: Map<Id, T[]>, key: Id, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
