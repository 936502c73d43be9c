import { DossierIndex } from "../dossier/index";
import type { Dossier, Id } from "../dossier/types";
import { router } from "../route.svelte";
import { Api } from "./api";

/** How far the work on a story is. */
export interface Progress {
  phase: "reading" | "cross-checking" | "done" | "failed";
  done: number;
  total: number;
}

/**
 * What the page shows: the dossier in its own file, or a story of `recoupe serve`. A dossier is replaced whole when a new one
 * is there; nothing in it is changed.
 */
class Session {
  /** null in a page that is read from disk. */
  readonly api: Api | null;
  index = $state.raw<DossierIndex | null>(null);
  story = $state.raw<Id | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Inputs that could not be read, as they are told. */
  problems = $state.raw<{ name: string; code: string; detail: string }[]>([]);
  failure = $state.raw<unknown>(null);
  private etag: string | null = null;
  private listening: AbortController | null = null;

  constructor() {
    const served = document.querySelector('meta[name="recoupe-mode"]')?.getAttribute("content") === "served";
    this.api = served ? new Api(takeToken()) : null;
    const data = document.getElementById("dossier")?.textContent?.trim();
    if (!served && data) this.show(JSON.parse(data) as Dossier);
  }

  /** Shows another story: loads its dossier and listens to what happens to it. */
  async open(story: Id | null): Promise<void> {
    if (story === this.story) return;
    this.listening?.abort();
    this.story = story;
    this.index = null;
    this.etag = null;
    this.progress = null;
    this.problems = [];
    this.failure = null;
    if (!story || !this.api) return;
    await this.refresh();
    void this.listen(story);
  }

  /** Loads the dossier anew where there is a newer one. */
  async refresh(): Promise<void> {
    const { api, story } = this;
    if (!api || !story) return;
    try {
      const answer = await api.dossier(story, this.etag);
      if (answer && story === this.story) {
        this.etag = answer.etag;
        this.show(answer.dossier);
      }
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
  }

  private show(dossier: Dossier): void {
    this.index = new DossierIndex(dossier);
  }

  private async listen(story: Id): Promise<void> {
    const controller = (this.listening = new AbortController());
    for (let wait = 500; !controller.signal.aborted; wait = Math.min(wait * 2, 15_000)) {
      try {
        await this.api!.listen(
          story,
          ({ event, data }) => {
            wait = 500;
            if (event === "progress") {
              this.progress = data as unknown as Progress;
              if (this.progress.phase === "done") void this.refresh();
            }
            if (event === "dossier") void this.refresh();
            if (event === "problem") this.problems = [...this.problems, data as never].slice(-200);
          },
          controller.signal,
        );
      } catch {
        // The connection ended: it is made again, with a pause that grows.
      }
      await new Promise((done) => setTimeout(done, wait));
      if (!controller.signal.aborted) void this.refresh();
    }
  }
}

/** The token of the link that `recoupe serve` printed: taken out of the address at once, kept for this tab only. */
function takeToken(): string | null {
  const found = /^#token=([\w.~-]+)$/.exec(location.hash);
  if (found?.[1]) {
    sessionStorage.setItem("recoupe-token", found[1]);
    history.replaceState(null, "", location.pathname);
    router.now = { ...router.now, view: "overview", id: null };
  }
  return sessionStorage.getItem("recoupe-token");
}

export const session = new Session();
