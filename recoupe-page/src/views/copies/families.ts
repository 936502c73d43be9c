import { possible } from "../../dossier/dates";
import { grouped, Ties } from "../../dossier/group";
import type { DossierIndex } from "../../dossier/index";
import type { Copy, Event, Id } from "../../dossier/types";

/** Articles that are tied by copies, the earliest first, and their copies. */
export interface Family {
  articles: Id[];
  copies: Copy[];
}

export function families(index: DossierIndex): Family[] {
  const ties = new Ties<Id>();
  for (const { article, of } of index.dossier.copies) ties.tie(article, of);
  const order = new Map(index.dossier.articles.map((article, i) => [article.id, i]));
  const day = (id: Id) => {
    const [earliest, latest] = possible(index.articles.get(id)?.published ?? {});
    return earliest ?? latest ?? Number.MAX_SAFE_INTEGER;
  };
  return grouped(index.dossier.copies, (copy) => ties.of(copy.article))
    .map(([, copies]) => {
      const articles = [...new Set(copies.flatMap(({ article, of }) => [article, of]))].filter((id) => index.articles.has(id));
      articles.sort((a, b) => day(a) - day(b) || order.get(a)! - order.get(b)!);
      return { articles, copies: [...copies].sort((a, b) => b.overlap - a.overlap) };
    })
    .sort((a, b) => b.articles.length - a.articles.length || b.copies.length - a.copies.length);
}

/** How much of the copying article is copied, reworded or new, by the length of its sentences, from 0 to 1; null where it is not known. */
export function shares({ sentences }: Copy): { copied: number; reworded: number; new: number } | null {
  const lengths = { copied: 0, reworded: 0, new: 0 };
  for (const { kind, start, end } of sentences ?? []) lengths[kind] += end - start;
  const all = lengths.copied + lengths.reworded + lengths.new;
  return all ? { copied: lengths.copied / all, reworded: lengths.reworded / all, new: lengths.new / all } : null;
}

/** Articles that count once, in which events, and why. */
export interface Common {
  articles: Id[];
  events: Event[];
  because: string[];
}

export function origins(index: DossierIndex): Common[] {
  const found = new Map<string, Common>();
  for (const event of index.dossier.events) {
    for (const { articles, because } of event.origins ?? []) {
      if (articles.length < 2) continue;
      const key = [...articles].sort().join(" ");
      const common = found.get(key) ?? { articles, events: [], because: [] };
      found.set(key, common);
      common.events.push(event);
      for (const line of because) if (!common.because.includes(line)) common.because.push(line);
    }
  }
  return [...found.values()].sort((a, b) => b.events.length - a.events.length || b.articles.length - a.articles.length);
}
