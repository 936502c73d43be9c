import type { Article, Place } from "../../dossier/types";
import type { Rest } from "../../dossier/uses";
import { router } from "../../route.svelte";

/** Shows other words of the article without a step in the history: one goes back to where one came from, not through them. */
export function show(at: Place): void {
  history.replaceState(null, "", router.reading(at));
  router.now = { ...router.now, at };
}

/** The next place that the dossier rests on, or the one before; around at the ends. */
export function step(article: Article, rests: Rest[], at: Place | null, by: 1 | -1): void {
  if (!rests.length) return;
  const here = at && at.end > at.start ? rests.findIndex((rest) => rest.start === at.start && rest.end === at.end) : -1;
  let next = here + by;
  if (here < 0) {
    const from = at && at.end > at.start ? at.start : by > 0 ? -1 : Infinity;
    const after = rests.findIndex((rest) => rest.start > from);
    next = by > 0 ? after : (after < 0 ? rests.length : after) - 1;
  }
  const { start, end } = rests[(next + rests.length) % rests.length]!;
  show({ article: article.id, start, end });
}

/** The keys n and p, which are read only while the focus is in the article (WCAG 2.1.4). */
export function keyed(event: KeyboardEvent): 1 | -1 | 0 {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return 0;
  if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return 0;
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return 0;
  return event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
}
