import type { Mark } from "./marks";
import { month } from "./marks";

/** The entries of one day, or of one interval. */
export interface Day {
  key: string;
  marks: Mark[];
}

/** A part of the list that is put into the page at once: a month, or a piece of one where it has very many entries. */
export interface Chunk {
  key: string;
  /** Stands over it where it is the first of its year. */
  year: string | null;
  /** `2031-08` or `2031`, stands over it where it is the first of it; empty for what has no date. */
  month: string | null;
  days: Day[];
  size: number;
}

const MOST = 40;

/** The list in its order, cut by years, months and days. */
export function chunks(marks: Mark[]): Chunk[] {
  const result: Chunk[] = [];
  let year: string | null = null;
  let last: string | null = null;
  let chunk: Chunk | null = null;
  for (const mark of marks) {
    const of = month(mark);
    const key = `${mark.date.value ?? mark.date.date ?? `${mark.date.earliest ?? ""}/${mark.date.latest ?? ""}`}`.slice(0, 21);
    const day = mark.certainty === "day" ? key.slice(0, 10) : key;
    if (!chunk || of !== last || (chunk.size >= MOST && chunk.days.at(-1)!.key !== day) || chunk.size >= 2 * MOST) {
      const years = of.slice(0, 4);
      chunk = { key: `${result.length}`, year: years !== year ? years : null, month: of !== last ? of : null, days: [], size: 0 };
      result.push(chunk);
      year = years;
      last = of;
    }
    const days = chunk.days.at(-1);
    if (days && days.key === day) days.marks.push(mark);
    else chunk.days.push({ key: day, marks: [mark] });
    chunk.size++;
  }
  return result;
}
