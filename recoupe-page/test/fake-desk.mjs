// A desk for the tests: answers as `recoupe serve` does (its openapi.yaml), with what it is given and without reading anything.
import { createServer } from "node:http";
import { served } from "./dossier.mjs";

const WAIT = 30;

/**
 * Starts one on a free port.
 *
 * @param dossierOf the dossier of so many articles: called with the stored files and the corrections of a story
 * @param settings of the server: token, network, folders, readonly
 */
export async function desk(dossierOf, settings = {}) {
  const { token = null, network = false, folders = true, readonly = false } = settings;
  const stories = new Map();
  const asked = [];
  let clock = Date.parse("2031-03-01T08:00:00Z");
  const now = () => new Date((clock += 60_000)).toISOString().replace(".000", "");

  class Wrong extends Error {
    constructor(status, code, detail = "") {
      super(detail);
      Object.assign(this, { status, code });
    }
  }

  function add(title = "") {
    const at = now();
    const story = { id: `s${stories.size + 1}`, title, created: at, updated: at, state: "ready", files: [], feeds: [], corrections: [], versions: [], listeners: new Set(), events: [] };
    stories.set(story.id, story);
    return story;
  }

  function listed(story) {
    const latest = story.versions.at(-1);
    return {
      id: story.id,
      title: story.title || latest?.dossier.story.title || "",
      created: story.created,
      updated: story.updated,
      articles: story.files.filter((file) => file.state === "read").length,
      events: latest?.events ?? 0,
      from: latest?.dossier.story.from ?? null,
      to: latest?.dossier.story.to ?? null,
      version: story.versions.length,
      state: story.state,
      corrections: story.corrections.filter((each) => each.status !== "undone").length,
    };
  }

  function tell(story, event, data) {
    story.events.push({ id: story.events.length + 1, event, data });
    for (const listener of story.listeners) listener(story.events.at(-1));
  }

  async function rebuild(story) {
    story.state = "working";
    const pause = () => new Promise((done) => setTimeout(done, settings.wait ?? WAIT));
    const waiting = story.files.filter((file) => file.state === "waiting");
    for (const [i, file] of waiting.entries()) {
      tell(story, "progress", { job: "j1", phase: "reading", done: i, total: waiting.length });
      await pause();
      const unread = file.text.includes("\0");
      file.state = unread ? "skipped" : "read";
      file.problem = unread ? "SOURCE-3" : null;
      if (unread) tell(story, "problem", { name: file.name, code: "SOURCE-3", detail: "Ni texte, ni page." });
    }
    tell(story, "progress", { job: "j1", phase: "cross-checking", done: 0, total: 0 });
    await pause();
    for (const each of story.corrections) if (each.status === "waiting") each.status = "applied";
    const dossier = dossierOf(story.files.filter((file) => file.state === "read"), story.corrections.filter((each) => each.status !== "undone"));
    story.updated = now();
    story.versions.push({ version: story.versions.length + 1, at: story.updated, articles: dossier.articles.length, events: dossier.events.length, dossier });
    story.state = "ready";
    tell(story, "dossier", { version: story.versions.length });
    tell(story, "progress", { job: "j1", phase: "done", done: 0, total: 0 });
  }

  function store(story, files) {
    const accepted = [];
    const rejected = [];
    for (const { name, text } of files) {
      if (!text.trim()) rejected.push({ name, code: "SOURCE-1", detail: "Le fichier est vide." });
      else {
        const known = story.files.some((file) => file.text === text);
        accepted.push({ name, digest: String(text.length), known });
        if (!known) story.files.push({ id: `f${story.files.length + 1}`, name, path: name, text, added: now(), state: "waiting", problem: null });
      }
    }
    if (accepted.some((each) => !each.known)) void rebuild(story);
    return { accepted, rejected, job: "j1" };
  }

  function multipart(body, type) {
    const boundary = /boundary=(.+)$/.exec(type)[1];
    return body
      .toString("latin1")
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => {
        const [head, ...rest] = part.split("\r\n\r\n");
        const name = Buffer.from(/filename="([^"]*)"/.exec(head)[1], "latin1").toString();
        return { name, text: Buffer.from(rest.join("\r\n\r\n").replace(/\r\n$/, ""), "latin1").toString() };
      });
  }

  function search(story, query) {
    const words = (query.get("q") ?? "").replaceAll('"', "").toLowerCase();
    const items = [];
    for (const article of story.versions.at(-1)?.dossier.articles ?? []) {
      const at = article.text.toLowerCase().indexOf(words);
      if (!words || at < 0) continue;
      const text = article.text;
      items.push({
        article: article.id,
        title: article.title,
        outlet: article.outlet ?? null,
        path: article.path,
        published: article.published.date ?? null,
        start: at,
        end: at + words.length,
        removed: false,
        snippet: [
          { text: text.slice(Math.max(0, at - 40), at), hit: false },
          { text: text.slice(at, at + words.length), hit: true },
          { text: text.slice(at + words.length, at + 80), hit: false },
        ],
      });
    }
    return { items, total: items.length, next: null };
  }

  function changes(story, since) {
    const to = story.versions.at(-1);
    const from = story.versions.find((each) => String(each.version) === since) ?? story.versions.at(-2);
    const known = new Set(from?.dossier.events.map((event) => event.id));
    return {
      from: from?.version ?? null,
      to: to?.version ?? null,
      changes: from ? to.dossier.events.filter((event) => !known.has(event.id)).map(({ id, title }) => ({ kind: "new", part: "event", id, title, fields: [] })) : [],
    };
  }

  async function answer(request, url, body, response) {
    const [, , what, id, part, which, last] = url.pathname.split("/");
    const { method } = request;
    const json = () => JSON.parse(body.toString() || "{}");
    if (token && request.headers.authorization !== `Bearer ${token}`) throw new Wrong(401, "unauthorized");
    if (method !== "GET" && request.headers["x-recoupe"] !== "1") throw new Wrong(403, "forbidden");
    if (what === "health") return { status: "ok", version: "0.1.0", languages: ["en", "fr"], network, readonly, folders };
    if (what === "search") return { items: [], total: 0, next: null };
    if (what !== "stories") throw new Wrong(404, "not-found");
    if (!id) return method === "POST" ? listed(add(json().title ?? "")) : { items: [...stories.values()].map(listed).reverse(), next: null };
    const story = stories.get(id);
    if (!story) throw new Wrong(404, "not-found");
    const latest = story.versions.at(-1);
    switch (`${method} ${part ?? ""}${which ? "/…" : ""}${last ? `/${last}` : ""}`) {
      case "GET ":
        return listed(story);
      case "PATCH ":
        story.title = json().title;
        return listed(story);
      case "DELETE ":
        stories.delete(id);
        return undefined;
      case "GET dossier":
        if (!latest) throw new Wrong(404, "not-found");
        response.setHeader("ETag", `"${latest.version}"`);
        return request.headers["if-none-match"] === `"${latest.version}"` ? 304 : latest.dossier;
      case "GET articles":
        return { items: story.files.map(({ text, ...file }) => ({ ...file, title: null, outlet: null })), next: null };
      case "POST articles": {
        const type = request.headers["content-type"];
        return store(story, type.startsWith("multipart/") ? multipart(body, type) : [{ name: url.searchParams.get("name"), text: body.toString() }]);
      }
      case "DELETE articles/…":
        story.files = story.files.filter((file) => file.id !== which);
        void rebuild(story);
        return { job: "j2" };
      case "POST folder":
        if (!folders) throw new Wrong(403, "folders-off");
        return store(story, [{ name: "dossier/un.txt", text: `Un texte du dossier ${json().path}` }]);
      case "GET changes":
        return changes(story, url.searchParams.get("since"));
      case "GET versions":
        return story.versions.map(({ dossier, ...version }) => version).reverse();
      case "GET corrections":
        return story.corrections;
      case "POST corrections": {
        const correction = { ...json(), id: `c${story.corrections.length + 1}`, at: now(), status: "waiting", because: [], undone: null };
        story.corrections.push(correction);
        void rebuild(story);
        return correction;
      }
      case "DELETE corrections/…": {
        const correction = story.corrections.find((each) => each.id === which);
        Object.assign(correction, { status: "undone", undone: { at: now(), by: url.searchParams.get("by") } });
        void rebuild(story);
        return { job: "j3" };
      }
      case "GET search":
        return search(story, url.searchParams);
      case "GET exports":
        return [{ format: "csv", name: "Tables CSV", mediaType: "application/zip", extension: "zip" }, { format: "icalendar", name: "iCalendar", mediaType: "text/calendar", extension: "ics" }];
      case "GET exports/…":
        response.setHeader("Content-Type", "text/calendar");
        return Buffer.from("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
      case "GET feeds":
        return story.feeds;
      case "POST feeds":
        story.feeds.push({ id: `w${story.feeds.length + 1}`, url: json().url, added: now(), fetched: null, status: null });
        return story.feeds.at(-1);
      case "DELETE feeds/…":
        story.feeds = story.feeds.filter((feed) => feed.id !== which);
        return undefined;
      case "POST feeds/…/fetch":
        if (!network) throw new Wrong(409, "network-off");
        return { accepted: [], rejected: [], job: null };
      case "GET events": {
        response.writeHead(200, { "Content-Type": "text/event-stream" });
        response.write(": hello\n\n");
        const send = ({ id: number, event, data }) => response.write(`id: ${number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        const after = Number(request.headers["last-event-id"] ?? story.events.length);
        story.events.filter((each) => each.id > after).forEach(send);
        story.listeners.add(send);
        request.on("close", () => story.listeners.delete(send));
        return null;
      }
      default:
        throw new Wrong(404, "not-found");
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ method: request.method, path: url.pathname, query: url.search, language: request.headers["accept-language"] });
    if (url.pathname === "/") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      return response.end(served());
    }
    try {
      const found = await answer(request, url, Buffer.concat(chunks), response);
      if (found === null) return;
      if (found === 304) response.writeHead(304).end();
      else if (found === undefined) response.writeHead(204).end();
      else if (Buffer.isBuffer(found)) response.end(found);
      else response.setHeader("Content-Type", "application/json").end(JSON.stringify(found));
    } catch (wrong) {
      const status = wrong.status ?? 500;
      response.writeHead(status, { "Content-Type": "application/problem+json" });
      response.end(JSON.stringify({ type: "about:blank", title: wrong.code ?? "internal", status, detail: wrong.message, code: wrong.code ?? "internal" }));
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stories,
    asked,
    add,
    store,
    close: () => (server.closeAllConnections(), new Promise((done) => server.close(done))),
  };
}
