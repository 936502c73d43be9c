import { bounds, DAY, isoDay } from "../../dossier/dates";
import type { IsoDate } from "../../dossier/types";

/** A day of the strip. */
export interface Cell {
  day: number;
  iso: IsoDate;
  /** 0 is Monday. */
  weekday: number;
  kind: "announced" | "due" | "running" | "around";
}

/** So many days are drawn one by one. */
const MOST = 70;

/**
 * The weeks from the day on which it was announced to the last day of a deadline; where nothing was announced, the week of
 * the deadline. null where that is too long to be drawn or the deadline is no day.
 */
export function strip(due: IsoDate, announced?: IsoDate | null): Cell[] | null {
  if (due.length < 10) return null;
  const [end] = bounds(due);
  const start = announced && announced.length >= 10 ? Math.min(bounds(announced)[0], end) : end;
  const weekday = (day: number) => (new Date(day * DAY).getUTCDay() + 6) % 7;
  const first = start - weekday(start);
  const last = end + 6 - weekday(end);
  if (last - first >= MOST) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i;
    const kind = day === end ? "due" : day < start || day > end ? "around" : day === start && start < end ? "announced" : "running";
    return { day, iso: isoDay(day), weekday: weekday(day), kind };
  });
}

/** A reason that is a sum: a day, a duration and the day that they make. */
export interface Sum {
  from: IsoDate;
  sign: string;
  amount: number;
  unit: string;
  to: IsoDate;
}

export function sum(because: string): Sum | null {
  const match = /^(\d{4}-\d\d-\d\d(?:T[\d:]+)?) ([+−-]) P(T?)(\d+)([YMWDHS]) = (\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+)?)?)?)$/.exec(because);
  if (!match) return null;
  const [, from = "", sign = "+", time, amount, unit, to = ""] = match;
  return { from, sign, amount: Number(amount), unit: `${time}${unit}`, to };
}

