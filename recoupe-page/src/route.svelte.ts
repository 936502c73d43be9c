import type { Place } from "./dossier/types";

/** The views, by the first part of the address. */
export const VIEWS = [
  "overview",
  "timeline",
  "events",
  "people",
  "statements",
  "deadlines",
  "copies",
  "articles",
  "search",
  "changes",
  "corrections",
  "inputs",
  "paper",
] as const;

export type View = (typeof VIEWS)[number];

/**
 * Where the reader is: in the address after `#`, so that every place can be linked, mailed and gone back to.
 * `#/s/STORY/events/ID?at=ARTICLE:START-END`; without a story in a page that is read from disk, and for the list of stories.
 */
export interface Route {
  story: string | null;
  view: View;
  id: string | null;
  /** The article that is open beside the view, and the words in it. */
  at: Place | null;
  /** Anything else that a view keeps in the address, such as its filters. */
  query: URLSearchParams;
}

export function parse(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#/, "").split("?", 2);
  const parts = path.split("/").filter(Boolean).map(decode);
  const story = parts[0] === "s" ? (parts.splice(0, 2)[1] ?? null) : null;
  const view = VIEWS.find((each) => each === parts[0]) ?? "overview";
  const query = new URLSearchParams(search);
  const at = /^(.+?)(?::(\d+)-(\d+))?$/.exec(query.get("at") ?? "");
  query.delete("at");
  return {
    story,
    view,
    id: parts[1] ?? null,
    at: at?.[1] ? { article: at[1], start: Number(at[2] ?? 0), end: Number(at[3] ?? 0) } : null,
    query,
  };
}

export function format(route: Partial<Route>): string {
  const parts = [route.view ?? "overview", ...(route.id ? [route.id] : [])].map(encodeURIComponent);
  if (route.story) parts.unshift("s", encodeURIComponent(route.story));
  const query = new URLSearchParams(route.query);
  const { at } = route;
  if (at) query.set("at", at.end > at.start ? `${at.article}:${at.start}-${at.end}` : at.article);
  const search = query.toString().replaceAll("%3A", ":");
  return `#/${parts.join("/")}${search ? `?${search}` : ""}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Router {
  now = $state.raw<Route>(parse(location.hash));

  constructor() {
    addEventListener("hashchange", () => (this.now = parse(location.hash)));
  }

  /** The address of a view in the present story; what is open beside it stays open. */
  to(view: View, id: string | null = null, query: Record<string, string> = {}): string {
    return format({ story: this.now.story, view, id, at: this.now.at, query: new URLSearchParams(query) });
  }

  /** The address of the present view with the article open at these words. */
  reading(at: Place): string {
    return format({ ...this.now, at });
  }

  /** The address of the present view with no article open. */
  closed(): string {
    return format({ ...this.now, at: null });
  }

  go(address: string): void {
    location.hash = address.slice(1);
  }

  /** The thing that is shown has another id now: the address follows, without a step in the history. */
  rename(id: string): void {
    this.now = { ...this.now, id };
    history.replaceState(null, "", format(this.now));
  }

  /** Changes what the view keeps in the address, without a step in the history. */
  keep(query: Record<string, string | null>): void {
    const next = new URLSearchParams(this.now.query);
    for (const [key, value] of Object.entries(query)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    this.now = { ...this.now, query: next };
    history.replaceState(null, "", format(this.now));
  }
}

export const router = new Router();
