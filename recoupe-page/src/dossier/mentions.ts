import type { DossierIndex } from "./index";
import type { Actor, Id, Place } from "./types";

/** Words that mean an actor, and where they do. */
export interface Spelling {
  text: string;
  /** A written form of the name; else a description or a pronoun. */
  name: boolean;
  places: Place[];
}

const kept = new WeakMap<DossierIndex, Map<Id, Spelling[]>>();

/** The places that mean an actor, by their words: the written forms of its name, the longest first, then what else means it, the commonest first. */
export function spellings(index: DossierIndex, actor: Actor): Spelling[] {
  let known = kept.get(index);
  if (!known) kept.set(index, (known = new Map()));
  let found = known.get(actor.id);
  if (!found) known.set(actor.id, (found = look(index, actor)));
  return found;
}

function look(index: DossierIndex, actor: Actor): Spelling[] {
  const names = new Map<string, Spelling>(actor.variants.map((text) => [text, { text, name: true, places: [] }]));
  const others = new Map<string, Spelling>();
  for (const place of mentionsOf(index, actor)) {
    const text = index.words(place).replace(/[\s\u00a0\u202f]+/g, " ").trim();
    const key = text.toLowerCase();
    const spelling = names.get(text) ?? others.get(key) ?? { text, name: false, places: [] };
    if (!spelling.name) others.set(key, spelling);
    spelling.places.push(place);
  }
  return [
    ...[...names.values()].sort((a, b) => b.text.length - a.text.length || a.text.localeCompare(b.text)),
    ...[...others.values()].sort((a, b) => b.places.length - a.places.length || a.text.localeCompare(b.text)),
  ];
}

/** Every place that means an actor, in the order of the articles. */
export function mentionsOf(index: DossierIndex, actor: Actor): Place[] {
  const order = new Map(index.dossier.articles.map((article, i) => [article.id, i]));
  return (actor.mentions ?? [])
    .filter(({ article }) => order.has(article))
    .sort((a, b) => order.get(a.article)! - order.get(b.article)!)
    .flatMap(({ article, spans }) => spans.map(([start, end]) => ({ article, start, end })));
}
