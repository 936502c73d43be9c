import type { View } from "../route.svelte";
import type { DossierIndex } from "./index";
import { mentionsOf } from "./mentions";
import type { Evidence, Id, Step } from "./types";
import type { Range } from "./passages";

export type UseKind = "report" | "place" | "participant" | "mention" | "attribute" | "day" | "statement" | "conflict" | "deadline" | "sequence" | "role" | "published" | "impossible";

/** Something of the dossier that rests on words of an article, and the view that shows it. */
export interface Use {
  kind: UseKind;
  title: string;
  /** The attribute, where it is one of an event. */
  attribute?: string;
  view: View;
  id: Id | null;
}

/** Words of an article with all that rests on them. */
export interface Rest extends Range {
  uses: Use[];
}

const kept = new WeakMap<DossierIndex, Map<Id, Rest[]>>();
const named = new WeakMap<DossierIndex, Map<Id, Rest[]>>();

/** All places of an article that the dossier rests on, in their order. */
export function restsOf(index: DossierIndex, article: Id): Rest[] {
  let all = kept.get(index);
  if (!all) kept.set(index, (all = collect(index)));
  return all.get(article) ?? [];
}

/** All places of an article that mean an actor, in their order. */
export function namesIn(index: DossierIndex, article: Id): Rest[] {
  let all = named.get(index);
  if (!all) named.set(index, (all = names(index)));
  return all.get(article) ?? [];
}

/** What rests on a place: on these very words, on more, on some of them; in each the nearest in width first. */
export function usesAt(rests: Rest[], { start, end }: Range): Use[] {
  const group = (rest: Rest) => (rest.start === start && rest.end === end ? 0 : rest.start <= start && end <= rest.end ? 1 : 2);
  const apart = (rest: Rest) => Math.abs(rest.end - rest.start - (end - start));
  const found = rests.filter((rest) => rest.start < end && start < rest.end).sort((a, b) => group(a) - group(b) || apart(a) - apart(b));
  const seen = new Set<string>();
  return found
    .flatMap((rest) => rest.uses)
    .filter((use) => {
      const key = `${use.kind} ${use.id} ${use.attribute ?? ""}`;
      return !seen.has(key) && seen.add(key);
    });
}

function collect(index: DossierIndex): Map<Id, Rest[]> {
  const places = new Map<Id, Map<string, Rest>>();
  const put = (evidence: Evidence[] | undefined, use: Use) => {
    for (const { article, start, end } of evidence ?? []) {
      if (end <= start) continue;
      let here = places.get(article);
      if (!here) places.set(article, (here = new Map()));
      const key = `${start}-${end}`;
      const rest = here.get(key);
      if (!rest) here.set(key, { start, end, uses: [use] });
      else if (!rest.uses.some((each) => each.kind === use.kind && each.id === use.id)) rest.uses.push(use);
    }
  };
  const steps = (list: Step[] | undefined, use: Use) => list?.forEach((step) => put(step.evidence, use));
  const { dossier } = index;
  for (const event of dossier.events) {
    const title = event.title ?? event.kind;
    const use = (kind: UseKind, attribute?: string): Use => ({ kind, title, view: "events", id: event.id, ...(attribute ? { attribute } : {}) });
    for (const report of event.reports) put(report.evidence, use("report"));
    put(event.placeEvidence, use("place"));
    for (const participant of event.participants) put(participant.evidence, use("participant"));
    for (const attribute of event.attributes) {
      for (const value of attribute.values) put(value.evidence, use("attribute", attribute.name));
    }
    steps(event.date.steps, use("day"));
  }
  for (const statement of dossier.statements) {
    const title = `${index.name(statement.speaker) || statement.speakerText || "?"} : ${statement.text}`;
    put([statement.evidence], { kind: "statement", title, view: "statements", id: statement.id });
  }
  for (const conflict of dossier.conflicts) {
    const view = index.events.has(conflict.about) ? "events" : index.articles.has(conflict.about) ? "articles" : "statements";
    const title = conflict.explanation ?? conflict.attribute;
    for (const side of conflict.sides) put(side.evidence, { kind: "conflict", title, view, id: conflict.about });
  }
  for (const deadline of dossier.deadlines) put(deadline.evidence, { kind: "deadline", title: deadline.condition, view: "deadlines", id: deadline.id });
  for (const sequence of dossier.sequences) {
    for (const item of sequence.items) put(item.evidence, { kind: "sequence", title: sequence.what, view: "deadlines", id: sequence.id });
  }
  for (const actor of dossier.actors) {
    for (const role of actor.roles) put(role.evidence, { kind: "role", title: `${actor.name} : ${role.title}`, view: "people", id: actor.id });
  }
  for (const article of dossier.articles) {
    const use: Use = { kind: "published", title: article.title ?? article.path, view: "articles", id: article.id };
    put(article.published.evidence, use);
    steps(article.published.steps, use);
  }
  for (const clash of dossier.impossible ?? []) {
    const use: Use = { kind: "impossible", title: clash.explanation, view: index.events.has(clash.about) ? "events" : "articles", id: clash.about };
    for (const statement of clash.statements) put(statement.evidence, use);
  }
  return new Map([...places].map(([article, here]) => [article, [...here.values()].sort((a, b) => a.start - b.start || b.end - a.end)]));
}

function names(index: DossierIndex): Map<Id, Rest[]> {
  const all = new Map<Id, Rest[]>();
  for (const actor of index.dossier.actors) {
    const uses: Use[] = [{ kind: "mention", title: actor.name, view: "people", id: actor.id }];
    for (const { article, start, end } of mentionsOf(index, actor)) {
      const rest = { start, end, uses };
      const here = all.get(article);
      if (here) here.push(rest);
      else all.set(article, [rest]);
    }
  }
  for (const rests of all.values()) rests.sort((a, b) => a.start - b.start || b.end - a.end);
  return all;
}
