import { possible } from "./dates";
import { grouped, Ties } from "./group";
import type { DossierIndex } from "./index";
import { spellings } from "./mentions";
import type { Actor, Id, Statement } from "./types";

/** The same utterance in its wordings, the earliest first. */
export interface Utterance {
  id: Id;
  wordings: Statement[];
}

/** When its article was written, in days since 1970; unknown ones last. */
export function dayOf(index: DossierIndex, statement: Statement): number {
  const [earliest, latest] = possible(index.articles.get(statement.evidence.article)?.published ?? {});
  return earliest ?? latest ?? Number.MAX_SAFE_INTEGER;
}

export function chronological(index: DossierIndex, statements: Statement[]): Statement[] {
  const order = new Map(index.dossier.articles.map((article, i) => [article.id, i]));
  return [...statements].sort(
    (a, b) =>
      dayOf(index, a) - dayOf(index, b) ||
      order.get(a.evidence.article)! - order.get(b.evidence.article)! ||
      a.evidence.start - b.evidence.start,
  );
}

/** Statements that are the same in other words put together, each utterance once. */
export function utterances(index: DossierIndex, statements: Statement[]): Utterance[] {
  const ties = new Ties<Id>();
  for (const statement of index.dossier.statements) {
    for (const same of statement.sameAs ?? []) ties.tie(statement.id, same);
  }
  return grouped(chronological(index, statements), (statement) => ties.of(statement.id)).map(([, wordings]) => ({ id: wordings[0]!.id, wordings }));
}

/** Who stands behind the words, nearest first, down to the outlet that prints them. */
export function chain(index: DossierIndex, statement: Statement): string[] {
  const outlet = index.articles.get(statement.evidence.article)?.outlet;
  const via = statement.via ?? [];
  const names = [speaker(index, statement), ...via, ...(outlet && !via.includes(outlet) ? [outlet] : [])];
  return names.filter((name) => name !== "");
}

/** Who said it; a pronoun names nobody. */
export function speaker(index: DossierIndex, statement: Statement): string {
  if (statement.speaker) return index.name(statement.speaker);
  const text = statement.speakerText ?? "";
  return /^-/.test(text) ? "" : text;
}

/** What others said in whose words the actor is named. */
export function saidOf(index: DossierIndex, actor: Actor): Statement[] {
  const places = new Map(grouped(spellings(index, actor).flatMap((spelling) => spelling.places), (place) => place.article));
  return index.dossier.statements.filter(
    ({ speaker: by, evidence }) =>
      by !== actor.id && places.get(evidence.article)?.some((place) => evidence.start <= place.start && place.end <= evidence.end),
  );
}
