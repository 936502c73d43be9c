import { DossierIndex } from "../dossier/index";
import type { Dossier, Id } from "../dossier/types";
import { router } from "../route.svelte";
import { Api, type Health, type Refused, type Story } from "./api";

/** How far the work on a story is. */
export interface Progress {
  phase: "reading" | "cross-checking" | "done" | "failed";
  done: number;
  total: number;
}

/** What a rebuilt dossier has more than the one before it. */
export interface News {
  since: number;
  articles: number;
  events: number;
}

const TOKEN = "recoupe-token";

/**
 * What the page shows: the dossier in its own file, or a story of `recoupe serve`. A dossier is replaced whole when a new one
 * is there; nothing in it is changed.
 */
class Session {
  /** null in a page that is read from disk. */
  api = $state.raw<Api | null>(null);
  health = $state.raw<Health | null>(null);
  /** Whether the server asks for a token that this page does not have. */
  locked = $state(false);
  index = $state.raw<DossierIndex | null>(null);
  story = $state.raw<Id | null>(null);
  /** The story as the server lists it; its dossier comes later, and not at all before its first article. */
  listed = $state.raw<Story | null>(null);
  progress = $state.raw<Progress | null>(null);
  news = $state.raw<News | null>(null);
  /** Inputs that could not be read, as they are told. */
  problems = $state.raw<Refused[]>([]);
  failure = $state.raw<unknown>(null);
  private etag: string | null = null;
  private listening: AbortController | null = null;
  private refreshing: Promise<void> | null = null;
  private again = false;

  constructor() {
    const served = document.querySelector('meta[name="recoupe-mode"]')?.getAttribute("content") === "served";
    if (served) {
      this.enter(takeToken());
      addEventListener("hashchange", () => location.hash.startsWith("#token=") && this.enter(takeToken()));
    }
    const data = document.getElementById("dossier")?.textContent?.trim();
    if (!served && data) this.index = new DossierIndex(JSON.parse(data) as Dossier);
  }

  /** Speaks to the server with this token from now on; it is kept for this tab only. */
  enter(token: string | null): void {
    if (token) sessionStorage.setItem(TOKEN, token);
    this.api = new Api(token, () => (this.locked = true));
    this.locked = false;
    this.story = null;
    this.api.health().then(
      (health) => (this.health = health),
      (failure) => (this.failure = failure),
    );
  }

  /** Shows another story: loads its dossier and listens to what happens to it. */
  async open(story: Id | null): Promise<void> {
    if (story === this.story) return;
    this.listening?.abort();
    this.story = story;
    this.index = null;
    this.listed = null;
    this.etag = null;
    this.progress = null;
    this.news = null;
    this.problems = [];
    this.failure = null;
    if (!story || !this.api) return;
    await this.refresh();
    if (story === this.story && !this.locked) void this.listen(story);
  }

  /** Loads the dossier anew where there is a newer one. Asked for again while it loads, it looks once more. */
  refresh(): Promise<void> {
    if (this.refreshing) {
      this.again = true;
      return this.refreshing;
    }
    this.refreshing = this.load().finally(() => {
      this.refreshing = null;
      if (this.again) {
        this.again = false;
        void this.refresh();
      }
    });
    return this.refreshing;
  }

  private async load(): Promise<void> {
    const { api, story } = this;
    if (!api || !story) return;
    try {
      const listed = await api.story(story);
      if (story !== this.story) return;
      const before = this.listed?.version ?? 0;
      this.listed = listed;
      if (listed.version > 0) {
        const answer = await api.dossier(story, this.etag);
        if (story !== this.story) return;
        if (answer) {
          this.etag = answer.etag;
          this.show(answer.dossier, before);
        }
      }
      this.failure = null;
    } catch (failure) {
      if (story === this.story) this.failure = failure;
    }
  }

  private show(dossier: Dossier, since: number): void {
    const before = this.index;
    this.index = new DossierIndex(dossier);
    if (!before) return;
    const fresh = (ids: Map<Id, unknown>, known: Map<Id, unknown>) => [...ids.keys()].filter((id) => !known.has(id)).length;
    this.news = {
      since,
      articles: fresh(this.index.articles, before.articles),
      events: fresh(this.index.events, before.events),
    };
    // What is shown may have become one with something else: the reader is led on to it.
    const into = dossier.mergedInto?.find((each) => each.id === router.now.id)?.into;
    if (into) router.rename(into);
  }

  private async listen(story: Id): Promise<void> {
    const controller = (this.listening = new AbortController());
    let last: string | null = null;
    for (let wait = 500; !controller.signal.aborted; wait = Math.min(wait * 2, 15_000)) {
      try {
        await this.api!.listen(
          story,
          last,
          ({ id, event, data }) => {
            wait = 500;
            last = id ?? last;
            if (event === "progress") this.tell(data as unknown as Progress);
            if (event === "dossier") void this.refresh();
            if (event === "problem") this.refuse([data as unknown as Refused]);
          },
          controller.signal,
        );
      } catch {
        // The connection ended: it is made again, with a pause that grows.
      }
      if (this.locked) return;
      await new Promise((done) => setTimeout(done, wait));
      if (!controller.signal.aborted) void this.refresh();
    }
  }

  private tell(progress: Progress): void {
    this.progress = progress;
    if (progress.phase === "done" || progress.phase === "failed") void this.refresh();
  }

  /** Keeps what nothing came of, each once, the latest last. */
  refuse(problems: Refused[]): void {
    const key = ({ name, code }: Refused) => `${code} ${name}`;
    const told = new Map([...this.problems, ...problems].map((problem) => [key(problem), problem]));
    this.problems = [...told.values()].slice(-500);
  }
}

/** The token of the link that `recoupe serve` printed: taken out of the address at once, kept for this tab only. */
function takeToken(): string | null {
  const found = /^#token=([\w.~+/=-]+)$/.exec(location.hash);
  if (found?.[1]) {
    sessionStorage.setItem(TOKEN, found[1]);
    history.replaceState(null, "", location.pathname);
    router.now = { ...router.now, story: null, view: "overview", id: null };
  }
  return sessionStorage.getItem(TOKEN);
}

export const session = new Session();
