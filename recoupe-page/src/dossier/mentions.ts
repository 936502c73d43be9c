import { fold, folded, occurrences, type Folded } from "./fold";
import type { DossierIndex } from "./index";
import type { Actor, Id, Place } from "./types";

/** A spelling of a name and where it stands. */
export interface Spelling {
  text: string;
  places: Place[];
}

const kept = new WeakMap<DossierIndex, Map<Id, Spelling[]>>();
const texts = new WeakMap<DossierIndex, Map<Id, Folded>>();

/** The spellings of an actor and the places where they stand, the longest first; a short one inside a longer one counts with that, and what was set aside not at all. */
export function spellings(index: DossierIndex, actor: Actor): Spelling[] {
  let known = kept.get(index);
  if (!known) kept.set(index, (known = new Map()));
  let found = known.get(actor.id);
  if (!found) known.set(actor.id, (found = look(index, actor)));
  return found;
}

function look(index: DossierIndex, actor: Actor): Spelling[] {
  const names = [...new Set(actor.variants.length ? actor.variants : [actor.name])].sort((a, b) => b.length - a.length || a.localeCompare(b));
  // Names of others that have one of these inside: « Anna Horn » is not a mention of « Horn ».
  const longer = index.dossier.actors
    .filter((other) => other.id !== actor.id)
    .flatMap((other) => other.variants)
    .filter((other) => names.some((name) => other.length > name.length && fold(other).includes(fold(name))));
  const found = new Map<string, Place[]>(names.map((name) => [name, []]));
  const wanted = [...names.map((name) => ({ name, own: true })), ...longer.map((name) => ({ name, own: false }))]
    .map((each) => ({ ...each, needle: fold(each.name) }))
    .sort((a, b) => b.needle.length - a.needle.length || Number(b.own) - Number(a.own));
  for (const article of index.dossier.articles) {
    const text = foldedOf(index, article.id);
    const points = index.pointsOf(article.id);
    // What was set aside was not read: no one is named there.
    const taken = article.removed.map(({ start, end }) => [letter(text, points.unit(start)), letter(text, points.unit(end))]);
    for (const { name, own, needle } of wanted) {
      for (const [start, end] of occurrences(text.text, needle)) {
        if (taken.some(([from, to]) => start < to! && from! < end)) continue;
        // An accent or a capital makes another spelling, if the actor has it.
        const written = article.text.slice(text.at[start], text.at[end]);
        taken.push([start, end]);
        if (own) found.get(found.has(written) ? written : name)!.push({ article: article.id, start: text.at[start]!, end: text.at[end]! });
      }
    }
  }
  const order = new Map(index.dossier.articles.map((article, i) => [article.id, i]));
  const inOrder = (a: Place, b: Place) => order.get(a.article)! - order.get(b.article)! || a.start - b.start;
  return names.map((text) => ({ text, places: found.get(text)!.map((place) => inPoints(index, place)).sort(inOrder) }));
}

/** The first letter of the folded text that stands at this unit or after it. */
function letter({ at }: Folded, unit: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place in UTF-16 units as one in code points. */
function inPoints(index: DossierIndex, { article, start, end }: Place): Place {
  const points = index.pointsOf(article);
  return { article, start: points.point(start), end: points.point(end) };
}

export function foldedOf(index: DossierIndex, article: Id): Folded {
  let known = texts.get(index);
  if (!known) texts.set(index, (known = new Map()));
  let found = known.get(article);
  if (!found) known.set(article, (found = folded(index.articles.get(article)?.text ?? "")));
  return found;
}
