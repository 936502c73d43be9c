import type { DossierIndex } from "./index";
import { format, type View } from "../route.svelte";
import type { Article, Event, Id, IsoDate, Place, Statement } from "./types";
import type { Days } from "./dates";

/** What is cited: one of these. */
export interface Cited {
  event?: Event;
  statement?: Statement;
  article?: Article;
  /** Words of an article. */
  place?: Place;
}

/** A citation in the forms that people paste. */
export interface Citation {
  /** As the French press writes a source; in French whatever the interface, « Titre », Média, 8 mars 2025. */
  press: string;
  bibtex: string;
  link: string;
}

/** The view in which a thing stands, for its link. */
export function addressOf(what: Cited): { view: View; id: Id | null; at: Place | null } {
  if (what.event) return { view: "events", id: what.event.id, at: null };
  if (what.statement) return { view: "statements", id: what.statement.id, at: what.statement.evidence };
  if (what.article) return { view: "articles", id: what.article.id, at: null };
  return { view: "articles", id: what.place!.article, at: what.place! };
}

/**
 * The link of a thing. A page that is read from disk lies elsewhere for everybody: its link has the name of the file alone, as
 * `recoupe build` calls it, and not the folders of who copied it.
 */
export function linkOf(what: Cited, story: Id | null, page: string): string {
  const base = /^https?:/.test(page) ? page.replace(/[?#].*$/, "") : "dossier.html";
  return base + format({ ...addressOf(what), story, query: new URLSearchParams() });
}

export function cite(index: DossierIndex, what: Cited, story: Id | null, page: string): Citation {
  const link = linkOf(what, story, page);
  return { press: press(index, what), bibtex: bibtex(index, what, link), link };
}

function press(index: DossierIndex, what: Cited): string {
  const { event, statement } = what;
  if (event) {
    const sources = [...new Set(event.reports.map((report) => report.article))].flatMap((id) => index.articles.get(id) ?? []);
    const place = event.place && !event.title?.includes(event.place) ? `, ${event.place}` : "";
    return `${event.title ?? event.kind}${place}, ${frenchDays(event.date)}. Sources : ${sources.map(source).join(" ; ")}.`;
  }
  if (statement) {
    const article = index.articles.get(statement.evidence.article);
    const speaker = index.name(statement.speaker) || statement.speakerText || "auteur non identifié";
    const said = statement.kind === "indirect" ? `${speaker} : ${trimmed(statement.text)}` : `${speaker} : ${quoted(statement.text)}`;
    return `${said}${statement.via?.length ? `, d’après ${statement.via.join(", ")}` : ""}${article ? `, dans ${source(article)}` : ""}.`;
  }
  if (what.article) return `${source(what.article)}.`;
  const place = what.place!;
  const article = index.articles.get(place.article);
  return `${quoted(index.words(place))}${article ? `, ${source(article)}` : ""}.`;
}

/** « Titre », Média, 8 mars 2025, adresse; the writer first, where there is one. */
function source(article: Article): string {
  const { published } = article;
  const known = published.date || published.earliest || published.latest;
  const how = published.status === "derived" || published.status === "inferred" ? " (date établie par recoupement)" : "";
  return [
    article.byline ?? "",
    quoted(article.title ?? article.path),
    article.outlet ?? (article.agencies?.length ? article.agencies.join("/") : ""),
    known ? `${frenchDays(published)}${how}` : "sans date",
    article.sourceUrl ?? "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** In guillemets; those within become inner ones. */
function quoted(text: string): string {
  const inner = trimmed(text).replace(/«[\s\u00a0\u202f]*/g, "“").replace(/[\s\u00a0\u202f]*»/g, "”");
  return `«\u00a0${inner}\u00a0»`;
}

const trimmed = (text: string) => text.replace(/[ \t\r\n]+/g, " ").trim().replace(/^[«“"]\s*([^«»“”"]*)\s*[»”"]$/, "$1");

function frenchDays(given: Days): string {
  const value = given.value ?? given.date;
  if (value) return french(value);
  const { earliest, latest } = given;
  if (earliest && latest) return earliest === latest ? french(earliest) : `entre le ${french(earliest)} et le ${french(latest)}`;
  if (earliest) return `à partir du ${french(earliest)}`;
  return latest ? `au plus tard le ${french(latest)}` : "sans date";
}

function french(iso: IsoDate): string {
  const [year = 0, month, day] = iso.slice(0, 10).split("-").map(Number);
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month !== undefined) options.month = "long";
  if (day !== undefined) options.day = "numeric";
  const words = new Intl.DateTimeFormat("fr-FR", options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return day === 1 ? words.replace(/^1 /, "1er ") : words;
}

function bibtex(index: DossierIndex, what: Cited, link: string): string {
  const { event, statement } = what;
  const article = what.article ?? index.articles.get(statement?.evidence.article ?? what.place?.article ?? "");
  const when: Days | undefined = event ? event.date : article?.published;
  const day = when?.value ?? when?.date ?? (when?.earliest && when.earliest === when.latest ? when.earliest : null);
  const [year, month, dayOfMonth] = day?.slice(0, 10).split("-") ?? [];
  const quote = statement ? `${index.name(statement.speaker) || statement.speakerText || "?"} : ${quoted(statement.text)}` : what.place ? quoted(index.words(what.place)) : "";
  const dated = article?.published.status;
  const note = [
    quote,
    !event && (dated === "derived" || dated === "inferred") ? "date établie par recoupement" : "",
    !day && when && (when.earliest || when.latest) ? frenchDays(when) : "",
    event ? `${event.independentReports} origine(s) indépendante(s) : ${[...new Set(event.reports.map((report) => report.article))].flatMap((id) => index.articles.get(id) ?? []).map(source).join(" ; ")}` : "",
  ].filter(Boolean);
  const fields: [string, string | null | undefined][] = [
    ["author", article && !event ? (article.byline ?? (article.outlet ? `{${tex(article.outlet)}}` : null)) : null],
    ["title", event ? (event.title ?? event.kind) : (article?.title ?? article?.path)],
    [event ? "howpublished" : "journal", event ? `Dossier Recoupe : ${index.dossier.story.title}` : article?.outlet],
    ["year", year],
    ["month", month],
    ["day", dayOfMonth],
    ["url", event ? link : (article?.sourceUrl ?? link)],
    ["langid", article && !event ? article.language : index.dossier.story.language],
    ["note", note.join(". ")],
  ];
  const key = slug([event ? event.kind : (article?.outlet ?? article?.byline ?? "article"), year ?? "sd", event?.id ?? statement?.id ?? index.label(article?.id ?? "")].join("-"));
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = {${name === "url" ? address(value) : name === "author" && value.startsWith("{") ? value : tex(value)}}`] : [],
  );
  return `@${event || !article?.outlet ? "misc" : "article"}{${key},\n${lines.join(",\n")}\n}`;
}

/** So that no sign is taken for a command; braces are counted by BibTeX even behind a backslash, so they get a name. */
function tex(text: string): string {
  const signs: Record<string, string> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };
  return text.replace(/[ \t\r\n]+/g, " ").replace(/[\\~^{}%&$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** Addresses are written as they are, with what would end the field or the line as a code. */
function address(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

function slug(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase();
}
