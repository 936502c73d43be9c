import type { Hit, Listing } from "../desk/api";
import { possible } from "./dates";
import { fold, folded, occurrences, type Folded } from "./fold";
import type { DossierIndex } from "./index";
import type { Article, Id, Statement } from "./types";

/** What is asked for; the same words as those of the server's search. */
export interface Wanted {
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  speaker?: string | undefined;
  outlet?: string | undefined;
  in?: string | undefined;
  cursor?: string | undefined;
}

const PAGE = 50;
const texts = new WeakMap<DossierIndex, Map<Id, Folded>>();

function foldedOf(index: DossierIndex, article: Id): Folded {
  let known = texts.get(index);
  if (!known) texts.set(index, (known = new Map()));
  let found = known.get(article);
  if (!found) known.set(article, (found = folded(index.articles.get(article)?.text ?? "")));
  return found;
}

/** Units of a text shown around what was found. */
const REACH = 110;

/** The words and exact phrases of a question, folded. */
export function terms(q: string): string[] {
  return [...q.matchAll(/"([^"]+)"|“([^”]+)”|«\s*([^»]+?)\s*»|([^\s"“”«»]+)/g)]
    .map((match) => fold(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim())
    .filter(Boolean);
}

/** Searches a dossier that is read from disk, as the server searches its articles: all the words, accents and capitals aside. */
export class LocalSearch {
  constructor(private readonly index: DossierIndex) {}

  search(wanted: Wanted): Listing<Hit> & { total: number } {
    const asked = terms(wanted.q ?? "");
    const speaker = fold(wanted.speaker ?? "").trim();
    const articles = this.index.dossier.articles.filter((article) => within(article, wanted));
    const scored = speaker ? this.said(articles, speaker, asked) : articles.flatMap((article) => this.found(article, asked, wanted.in ?? "article"));
    scored.sort((a, b) => b.score - a.score);
    const from = Number(wanted.cursor ?? 0);
    return {
      items: scored.slice(from, from + PAGE).map(({ make }) => make()),
      total: scored.length,
      next: from + PAGE < scored.length ? String(from + PAGE) : null,
    };
  }

  private found(article: Article, asked: string[], where: string): Scored[] {
    if (!asked.length) return [];
    const text = foldedOf(this.index, article.id);
    const points = this.index.pointsOf(article.id);
    const removed = article.removed.map(({ start, end }) => [points.unit(start), points.unit(end)] as const);
    const isRemoved = (unit: number) => removed.some(([start, end]) => start <= unit && unit < end);
    const spans: { term: number; start: number; end: number }[] = [];
    for (const [term, needle] of asked.entries()) {
      const before = spans.length;
      for (const [start, end] of occurrences(text.text, needle)) {
        const unit = text.at[start]!;
        if (where === "all" || isRemoved(unit) === (where === "removed")) spans.push({ term, start: unit, end: text.at[end]! });
        if (spans.length - before > 200) break;
      }
      if (spans.length === before) return [];
    }
    spans.sort((a, b) => a.start - b.start);
    const best = densest(spans);
    return [{ score: spans.length, make: () => ({ ...this.hit(article, best[0]!.start, best[0]!.end), removed: isRemoved(best[0]!.start), snippet: snippet(article.text, best) }) }];
  }

  private said(articles: Article[], speaker: string, asked: string[]): Scored[] {
    const kept = new Set(articles.map((article) => article.id));
    const speaks = (statement: Statement) => {
      const actor = statement.speaker ? this.index.actors.get(statement.speaker) : undefined;
      return [actor?.name, ...(actor?.variants ?? []), statement.speakerText].some((name) => name && fold(name).includes(speaker));
    };
    return this.index.dossier.statements
      .filter((statement) => kept.has(statement.evidence.article) && speaks(statement))
      .flatMap((statement) => {
        const text = folded(statement.text);
        const spans = asked.map((needle) => [...occurrences(text.text, needle)].map(([start, end]) => ({ start: text.at[start]!, end: text.at[end]! })));
        if (spans.some((each) => !each.length)) return [];
        const article = this.index.articles.get(statement.evidence.article)!;
        const make = (): Hit => ({
          ...this.hit(article, 0, 0),
          start: statement.evidence.start,
          end: statement.evidence.end,
          snippet: cut(statement.text, 0, statement.text.length, spans.flat()),
          statement: statement.id,
          speaker: this.index.name(statement.speaker) || (statement.speakerText ?? ""),
          quote: statement.text,
        });
        return [{ score: spans.flat().length, make }];
      });
  }

  private hit(article: Article, start: number, end: number): Hit {
    const points = this.index.pointsOf(article.id);
    const { id, title, outlet, path, published } = article;
    return {
      article: id,
      title,
      outlet: outlet ?? null,
      path,
      published: published.date ?? null,
      start: points.point(start),
      end: points.point(end),
      removed: false,
      snippet: [],
    };
  }
}

interface Scored {
  score: number;
  make: () => Hit;
}

interface Stretch {
  start: number;
  end: number;
}

function within(article: Article, { from, to, outlet }: Wanted): boolean {
  if (outlet && fold(article.outlet ?? "") !== fold(outlet)) return false;
  if (!from && !to) return true;
  const [earliest, latest] = possible(article.published);
  const day = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;
  if (earliest === null && latest === null) return false;
  return !(from && latest !== null && latest < day(from)) && !(to && earliest !== null && earliest > day(to));
}

/** The stretches of the window that has most of the different words, and then most of all. */
function densest(spans: (Stretch & { term: number })[]): Stretch[] {
  let best: (Stretch & { term: number })[] = [];
  let score = -1;
  for (const [i, first] of spans.entries()) {
    const window = [];
    for (let j = i; j < spans.length && spans[j]!.end <= first.start + 2 * REACH; j++) window.push(spans[j]!);
    const found = 100 * new Set(window.map((each) => each.term)).size + window.length;
    if (found > score) {
      score = found;
      best = window.length ? window : [first];
    }
  }
  return best;
}

function snippet(text: string, spans: Stretch[]): { text: string; hit: boolean }[] {
  const space = (at: number, step: number) => {
    let found = at;
    for (let i = 0; i < 20 && found > 0 && found < text.length && !/\s/.test(text[found]!); i++) found += step;
    return found;
  };
  const start = Math.max(0, space(spans[0]!.start - REACH, -1));
  const end = Math.min(text.length, space(Math.max(spans.at(-1)!.end, spans[0]!.start + REACH), 1));
  const parts = cut(text, Math.max(0, start), end, spans);
  if (start > 0) parts.unshift({ text: "… ", hit: false });
  if (end < text.length) parts.push({ text: " …", hit: false });
  return parts;
}

function cut(text: string, from: number, to: number, spans: Stretch[]): { text: string; hit: boolean }[] {
  const parts: { text: string; hit: boolean }[] = [];
  let at = from;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to), hit: false });
  return parts.filter((part) => part.text);
}
