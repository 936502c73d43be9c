import { fold } from "../../dossier/fold";
import type { DossierIndex } from "../../dossier/index";
import { haystack, type Mark } from "./marks";

/** By what the timeline is filtered; each is a key of the address. */
export const FACETS = ["actor", "place", "kind", "code", "outlet", "status", "day", "support"] as const;
export type Facet = (typeof FACETS)[number];

/** What is asked for: of one facet any of the values, of several facets all. */
export interface Filters {
  text: string;
  chosen: Record<Facet, ReadonlySet<string>>;
}

export interface Selection {
  shown: Mark[];
  /** How many there would be with each value, the other facets being as they are. */
  counts: Record<Facet, Map<string, number>>;
}

/** In the address values stand beside one another; the sign between them is no part of any. */
const BETWEEN = "|";

export function read(query: URLSearchParams): Filters {
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, new Set((query.get(facet) ?? "").split(BETWEEN).filter(Boolean).map(decode))]),
  ) as Record<Facet, Set<string>>;
  return { text: query.get("q") ?? "", chosen };
}

/** The address's part for a facet; null where nothing is chosen. */
export function written(values: Iterable<string>): string | null {
  return [...values].map((value) => value.replaceAll("%", "%25").replaceAll(BETWEEN, "%7C")).join(BETWEEN) || null;
}

function decode(value: string): string {
  return value.replaceAll("%7C", BETWEEN).replaceAll("%25", "%");
}

/** What a mark has of each facet; `none` stands for a place or an outlet that nobody gives. */
export const NONE = "none";

function values(mark: Mark, facet: Facet): string[] {
  switch (facet) {
    case "actor":
      return mark.actors;
    case "place":
      return [mark.place || NONE];
    case "kind":
      return [mark.kind];
    case "code":
      return mark.code ? [mark.code] : [];
    case "outlet":
      return mark.outlets.map((outlet) => outlet || NONE);
    case "status":
      return [mark.deadline ? `deadline-${mark.deadline.outcome}` : mark.status];
    case "day":
      return [mark.certainty];
    case "support":
      return [mark.support];
  }
}

/** A story's marks, ready to be filtered as fast as one types. */
export class Sieve {
  private readonly table: string[][][];
  private readonly texts: (string | undefined)[] = [];

  constructor(
    private readonly index: DossierIndex,
    readonly marks: Mark[],
  ) {
    this.table = marks.map((mark) => FACETS.map((facet) => values(mark, facet)));
  }

  select({ text, chosen }: Filters): Selection {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Selection["counts"];
    const shown: Mark[] = [];
    const parts = fold(text).split(/\s+/).filter(Boolean);
    this.marks.forEach((mark, i) => {
      if (parts.length && !this.has(i, parts)) return;
      const row = this.table[i]!;
      let failed = -1;
      for (let f = 0; f < FACETS.length; f++) {
        const wanted = chosen[FACETS[f]!];
        if (!wanted.size || row[f]!.some((value) => wanted.has(value))) continue;
        if (failed >= 0) return;
        failed = f;
      }
      if (failed < 0) shown.push(mark);
      for (let f = 0; f < FACETS.length; f++) {
        if (failed >= 0 && failed !== f) continue;
        const of = counts[FACETS[f]!];
        for (const value of row[f]!) of.set(value, (of.get(value) ?? 0) + 1);
      }
    });
    return { shown, counts };
  }

  /** Prepares what a search looks through while the browser has nothing else to do. @returns what ends it */
  warm(): () => void {
    const idle = globalThis.requestIdleCallback ?? ((then: (left: { timeRemaining: () => number }) => void) => setTimeout(() => then({ timeRemaining: () => 8 }), 50));
    const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
    let i = 0;
    let handle: number;
    const some = (left: { timeRemaining: () => number }) => {
      for (; i < this.marks.length && left.timeRemaining() > 2; i++) this.texts[i] ??= haystack(this.index, this.marks[i]!);
      if (i < this.marks.length) handle = idle(some) as number;
    };
    handle = idle(some) as number;
    return () => cancel(handle);
  }

  private has(i: number, parts: string[]): boolean {
    const text = (this.texts[i] ??= haystack(this.index, this.marks[i]!));
    return parts.every((part) => text.includes(part));
  }
}
