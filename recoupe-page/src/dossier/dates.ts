import { i18n } from "../i18n/index.svelte";
import { words } from "../words";
import type { IsoDate } from "./types";

/** Bounds of a date, both inclusive; a value where it is known as precisely as the words allow. */
export interface Days {
  value?: IsoDate | null;
  date?: IsoDate | null;
  earliest?: IsoDate | null;
  latest?: IsoDate | null;
}

export const DAY = 86_400_000;

/** The first and the last day of an ISO prefix, in days since 1970. */
export function bounds(iso: IsoDate): [number, number] {
  const [year = 0, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (month === undefined) return [utc(year, 1, 1), utc(year, 12, 31)];
  if (day === undefined) return [utc(year, month, 1), utc(year, month + 1, 0)];
  return [utc(year, month, day), utc(year, month, day)];
}

function utc(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The days that are possible, in days since 1970; null at an end that is open. */
export function possible(days: Days): [number | null, number | null] {
  const value = days.value ?? days.date;
  if (value) return bounds(value);
  return [days.earliest ? bounds(days.earliest)[0] : null, days.latest ? bounds(days.latest)[1] : null];
}

export function isoDay(day: number): IsoDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A date in words, as precise as it is. */
export function date(iso: IsoDate, style: "long" | "short" = "long"): string {
  const [year = 0, month, day] = iso.slice(0, 10).split("-").map(Number);
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month !== undefined) options.month = style === "long" ? "long" : "short";
  if (day !== undefined) options.day = "numeric";
  const words = formatOf(options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const time = /T(\d\d):(\d\d)/.exec(iso);
  const first = i18n.language === "fr" && day === 1 ? words.replace(/^1 /, "1er ") : words;
  return time ? `${first}, ${time[1]}${i18n.language === "fr" ? " h " : ":"}${time[2]}` : first;
}

/** A date or what bounds it, in words. */
export function days(given: Days | undefined | null, style: "long" | "short" = "long"): string {
  const { dates } = words();
  const value = given?.value ?? given?.date;
  if (value) return date(value, style);
  const { earliest, latest } = given ?? {};
  if (earliest && latest) return earliest === latest ? date(earliest, style) : dates.between(date(earliest, style), date(latest, style));
  if (earliest) return dates.from(date(earliest, style));
  if (latest) return dates.until(date(latest, style));
  return dates.unknown;
}

/** The time of an instant, such as that of a correction, in the reader's zone. */
export function instant(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make, and a long dossier has thousands of dates. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale(), options.month, options.day].join();
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale(), options)));
  return format;
}

function locale(): string {
  return i18n.language === "fr" ? "fr-FR" : "en-GB";
}
