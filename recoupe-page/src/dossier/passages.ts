import type { DossierIndex } from "./index";
import type { Id, Place } from "./types";

/** A stretch of a text with what is to be shown of it. */
export interface Passage {
  text: string;
  /** Among the words that were asked for. */
  marked: boolean;
  /** Why it was set aside, where it was. */
  removed: string | null;
}

/** The paragraphs of an article, each cut where marking or setting aside begins or ends. Nothing of the text is left out. */
export function paragraphs(index: DossierIndex, article: Id, marks: Place[]): Passage[][] {
  const found = index.articles.get(article);
  if (!found) return [];
  const points = index.pointsOf(article);
  const ranges = (list: { start: number; end: number }[]) => list.map((each) => [points.unit(each.start), points.unit(each.end)] as const);
  const marked = ranges(marks.filter((mark) => mark.article === article && mark.end > mark.start));
  const removed = ranges(found.removed);
  const cuts = new Set([0, found.text.length]);
  for (const [start, end] of [...marked, ...removed]) cuts.add(start).add(end);
  for (let at = found.text.indexOf("\n"); at >= 0; at = found.text.indexOf("\n", at + 1)) cuts.add(at).add(at + 1);
  const order = [...cuts].sort((a, b) => a - b);
  const result: Passage[][] = [[]];
  let nextRemoved = 0;
  order.slice(0, -1).forEach((start, i) => {
    const end = order[i + 1]!;
    const text = found.text.slice(start, end);
    if (text === "\n") {
      if (result.at(-1)!.length) result.push([]);
      return;
    }
    while (nextRemoved < removed.length && removed[nextRemoved]![1] <= start) nextRemoved++;
    const aside = removed[nextRemoved] && removed[nextRemoved]![0] <= start ? found.removed[nextRemoved]!.why : null;
    result.at(-1)!.push({ text, marked: marked.some(([from, to]) => from <= start && end <= to), removed: aside });
  });
  return result.filter((paragraph) => paragraph.some((passage) => passage.text.trim()));
}
