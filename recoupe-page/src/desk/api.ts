import type { Change, Correction, CorrectionKind, Dossier, Id, JudgedPlace } from "../dossier/types";
import { i18n } from "../i18n/index.svelte";

// What `recoupe serve` answers; openapi.yaml has the whole of it.

export interface Story {
  id: Id;
  title: string;
  created: string;
  updated: string;
  articles: number;
  events: number;
  from?: string | null;
  to?: string | null;
  version: number;
  state: "ready" | "working" | "failed";
  corrections: number;
}

export interface Listing<T> {
  items: T[];
  next: string | null;
}

export interface StoredArticle {
  id: Id;
  name: string;
  path: string | null;
  title: string | null;
  outlet: string | null;
  added: string;
  /** `skipped`: nothing could be read in it, or it was set aside. */
  state: "waiting" | "read" | "skipped";
  /** The code of why it was skipped. */
  problem: string | null;
  setAsideAt?: string | null;
}

export interface Accepted {
  /** `known`: the same bytes were there already. */
  accepted: { name: string; digest: string; known?: boolean }[];
  rejected: Refused[];
  job: string | null;
}

/** An input that nothing came of. */
export interface Refused {
  name: string;
  code: string;
  detail: string;
}

/** A judgement as an editor gives it: its id, time and status are the server's. */
export interface Judgement {
  kind: CorrectionKind;
  one: JudgedPlace[];
  other: JudgedPlace[];
  value: string | null;
  by: string;
  reason: string;
}

export interface Hit {
  story?: Id;
  article: Id;
  title: string | null;
  outlet: string | null;
  path: string;
  published: string | null;
  start: number;
  end: number;
  removed: boolean;
  snippet: { text: string; hit: boolean }[];
  statement?: Id;
  speaker?: string;
  quote?: string;
}

export interface Version {
  version: number;
  at: string;
  articles: number;
  events: number;
}

export interface Feed {
  id: Id;
  url: string;
  added: string;
  fetched: string | null;
  /** What came of it: `fetched`, `not-modified`, or the code of a problem. */
  status: string | null;
}

export interface Export {
  format: string;
  name: string;
  mediaType: string;
  extension: string;
}

export interface Health {
  status: string;
  version: string;
  languages: string[];
  network: boolean;
  readonly: boolean;
  /** Whether folders of the server's machine may be added. */
  folders?: boolean;
}

/** A refusal or failure, in the words of problem+json. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title);
  }
}

export interface Told {
  id: string | null;
  event: string;
  data: Record<string, unknown>;
}

/** The interface of `recoupe serve`, as this page uses it. */
export class Api {
  constructor(
    private readonly token: string | null,
    /** Called where the server asks for a token, or for another one. */
    private readonly refused: () => void = () => {},
    private readonly base = "api",
  ) {}

  health = () => this.json<Health>("/health");
  stories = (cursor?: string) => this.json<Listing<Story>>(`/stories${query({ cursor })}`);
  story = (story: Id) => this.json<Story>(this.path(story));
  create = (title: string) => this.send<Story>("POST", "/stories", { title });
  rename = (story: Id, title: string) => this.send<Story>("PATCH", this.path(story), { title });
  remove = (story: Id) => this.send<void>("DELETE", this.path(story));

  /** The dossier, or null where it is still that of `etag`. */
  async dossier(story: Id, etag: string | null): Promise<{ dossier: Dossier; etag: string | null } | null> {
    const answer = await this.fetch(`${this.path(story)}/dossier`, etag ? { headers: { "If-None-Match": etag } } : {});
    if (answer.status === 304) return null;
    return { dossier: (await answer.json()) as Dossier, etag: answer.headers.get("ETag") };
  }

  articles = (story: Id, cursor?: string) => this.json<Listing<StoredArticle>>(`${this.path(story)}/articles${query({ cursor })}`);
  removeArticle = (story: Id, article: Id) => this.send<unknown>("DELETE", `${this.path(story)}/articles/${encodeURIComponent(article)}`);

  upload(story: Id, files: Iterable<File>): Promise<Accepted> {
    const form = new FormData();
    for (const file of files) form.append("files", file, file.webkitRelativePath || file.name);
    return this.answered<Accepted>(`${this.path(story)}/articles`, { method: "POST", body: form });
  }

  paste(story: Id, name: string, text: string): Promise<Accepted> {
    return this.answered<Accepted>(`${this.path(story)}/articles${query({ name })}`, {
      method: "POST",
      headers: { "Content-Type": "text/plain; charset=utf-8" },
      body: text,
    });
  }

  folder = (story: Id, path: string) => this.send<Accepted>("POST", `${this.path(story)}/folder`, { path });
  changes = (story: Id, since: string) =>
    this.json<{ from: number | null; to: number | null; changes: Change[] }>(`${this.path(story)}/changes${query({ since })}`);
  versions = (story: Id) => this.json<Version[]>(`${this.path(story)}/versions`);
  corrections = (story: Id) => this.json<Correction[]>(`${this.path(story)}/corrections`);
  correct = (story: Id, judgement: Judgement) => this.send<Correction>("POST", `${this.path(story)}/corrections`, judgement);
  undo = (story: Id, correction: Id, by: string) =>
    this.send<unknown>("DELETE", `${this.path(story)}/corrections/${encodeURIComponent(correction)}${query({ by })}`);
  search = (story: Id | null, words: Record<string, string | undefined>, signal?: AbortSignal) =>
    this.json<Listing<Hit> & { total: number }>(`${story ? this.path(story) : ""}/search${query(words)}`, { signal: signal ?? null });
  exports = (story: Id) => this.json<Export[]>(`${this.path(story)}/exports`);
  feeds = (story: Id) => this.json<Feed[]>(`${this.path(story)}/feeds`);
  watch = (story: Id, url: string) => this.send<Feed>("POST", `${this.path(story)}/feeds`, { url });
  unwatch = (story: Id, feed: Id) => this.send<void>("DELETE", `${this.path(story)}/feeds/${encodeURIComponent(feed)}`);
  fetchFeed = (story: Id, feed: Id) => this.send<Accepted>("POST", `${this.path(story)}/feeds/${encodeURIComponent(feed)}/fetch`, {});

  /** An export as a file; fetched and not linked, since a link carries no token. */
  async export(story: Id, format: string): Promise<Blob> {
    return (await this.fetch(`${this.path(story)}/exports/${encodeURIComponent(format)}`)).blob();
  }

  /** Tells what happens to a story, since the one with the id `last`, until `signal` stops it or the connection ends. */
  async listen(story: Id, last: string | null, tell: (told: Told) => void, signal: AbortSignal): Promise<void> {
    const headers = { Accept: "text/event-stream", ...(last ? { "Last-Event-ID": last } : {}) };
    const answer = await this.fetch(`${this.path(story)}/events`, { signal, headers });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value.replaceAll("\r\n", "\n")).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split("\n")
            .filter((line) => line.startsWith(`${name}:`))
            .map((line) => line.slice(name.length + 1).replace(/^ /, ""))
            .join("\n");
        if (field("data")) tell({ id: field("id") || null, event: field("event") || "message", data: JSON.parse(field("data")) });
      }
    }
  }

  private path(story: Id): string {
    return `/stories/${encodeURIComponent(story)}`;
  }

  private json<T>(path: string, init: RequestInit = {}): Promise<T> {
    return this.answered<T>(path, init);
  }

  private send<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.answered<T>(path, {
      method,
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
  }

  private async answered<T>(path: string, init: RequestInit): Promise<T> {
    const answer = await this.fetch(path, init);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  private async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("X-Recoupe", "1");
    headers.set("Accept-Language", i18n.language);
    if (this.token) headers.set("Authorization", `Bearer ${this.token}`);
    const answer = await fetch(`${this.base}${path}`, { ...init, headers, credentials: "omit", redirect: "error" });
    if (answer.ok || answer.status === 304) return answer;
    if (answer.status === 401) this.refused();
    let problem: { code?: string; title?: string; detail?: string } = {};
    try {
      problem = await answer.json();
    } catch {
      // Not from us, such as a proxy's page: the status has to do.
    }
    throw new ProblemError(answer.status, problem.code ?? "", problem.title ?? answer.statusText, problem.detail ?? "");
  }
}

function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  return set.length ? `?${new URLSearchParams(set)}` : "";
}
