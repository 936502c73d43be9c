import { DAY } from "../../dossier/dates";
import { MARGIN, type Axis } from "./axis";

export interface Tick {
  day: number;
  text: string;
}

/** The two rows over the axis: what is counted, and what it belongs to. */
export interface Ticks {
  minor: Tick[];
  major: Tick[];
}

type Unit = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** How wide a unit must be, in pixels a day, for its words to have room. */
const ROOM: [Unit, number][] = [
  ["day", 22],
  ["week", 7],
  ["month", 1.25],
  ["quarter", 0.42],
  ["year", 0.11],
  ["decade", 0.012],
];

/** A day from which weekends can be told apart. */
export const SHOWS_WEEKENDS = 7;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    formats.set(key, found);
  }
  return found;
}

/** What stands over the days from `from` to `to`; nothing inside of folds. */
export function ticks(axis: Axis, pixels: number, from: number, to: number, locale: string): Ticks {
  const unit = ROOM.find(([, room]) => pixels >= room)?.[0] ?? "century";
  const outer: Unit = unit === "day" || unit === "week" ? "month" : "year";
  const result: Ticks = { minor: [], major: [] };
  for (const stretch of axis.stretches) {
    if (stretch.fold || stretch.end <= from || stretch.start > to) continue;
    const [a, b] = [Math.max(stretch.start, from), Math.min(stretch.end - 1, to)];
    for (let day = first(unit, a); day <= b; day = next(unit, day)) {
      if (day >= a) result.minor.push({ day, text: name(unit, day, locale, pixels) });
    }
    if (unit === "year" || unit === "decade" || unit === "century") continue;
    // The name of what the first days belong to stands at the edge; the margin may be of the month before.
    const inner = Math.min(b, Math.max(a, stretch.start + MARGIN));
    result.major.push({ day: a, text: name(outer, inner, locale, pixels, true) });
    for (let day = next(outer, first(outer, inner)); day <= Math.min(b, stretch.end - 1 - MARGIN); day = next(outer, day)) {
      result.major.push({ day, text: name(outer, day, locale, pixels, true) });
    }
  }
  return result;
}

export function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function parts(day: number): [number, number] {
  const date = new Date(day * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth()];
}

function at(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return Math.round(date.getTime() / DAY);
}

const YEARS: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 };

/** The beginning of the unit that `day` is in. */
function first(unit: Unit, day: number): number {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const [year, month] = parts(day);
  const years = YEARS[unit];
  if (years) return at(Math.floor(year / years) * years, 0);
  return unit === "month" ? at(year, month) : at(year, Math.floor(month / 3) * 3);
}

function next(unit: Unit, day: number): number {
  if (unit === "day") return day + 1;
  if (unit === "week") return day + 7;
  const [year, month] = parts(day);
  const years = YEARS[unit];
  return years ? at(year + years, 0) : at(year, month + (unit === "month" ? 1 : 3));
}

function name(unit: Unit, day: number, locale: string, pixels: number, major = false): string {
  const date = day * DAY;
  switch (unit) {
    case "day":
      return format(locale, pixels >= 52 ? { weekday: "short", day: "numeric" } : { day: "numeric" }).format(date);
    case "week":
      return format(locale, { day: "numeric" }).format(date);
    case "month":
      return format(locale, major ? { month: "long", year: "numeric" } : { month: "short" }).format(date);
    case "quarter":
      return format(locale, { month: "short" }).format(date);
    default:
      return String(parts(day)[0]);
  }
}
