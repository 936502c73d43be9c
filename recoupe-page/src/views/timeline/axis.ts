/** A stretch of days that are drawn to scale, or one without events that is folded to a fixed width. */
export interface Stretch {
  /** The first day, inclusive, in days since 1970. */
  start: number;
  /** Exclusive. */
  end: number;
  fold: boolean;
  /** Days drawn to scale, and folds, before it. */
  days: number;
  folds: number;
}

/** How far the axis is zoomed: pixels for a day, and for a fold. */
export interface Zoom {
  day: number;
  fold: number;
}

/** Days before and after what happens, and around a fold. */
export const MARGIN = 2;
/** A gap is folded from this many days on, and from this many times the usual gap. */
const LEAST = 45;
const TIMES = 12;

/**
 * The axis of time: days are days, but long stretches in which nothing is known to have happened are folded, so that an event
 * many years back does not squash the others.
 */
export class Axis {
  readonly stretches: Stretch[] = [];
  readonly days: number;
  readonly folds: number;

  /** @param occupied the days that must be seen, in any order */
  constructor(occupied: Iterable<number>, folded: boolean) {
    const days = [...new Set(occupied)].sort((a, b) => a - b);
    if (!days.length) days.push(0);
    const gaps = days.slice(1).map((day, i) => day - days[i]!);
    const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
    const least = Math.max(LEAST, TIMES * usual);
    let start = days[0]! - MARGIN;
    let sum = 0;
    let folds = 0;
    const add = (end: number, fold: boolean) => {
      this.stretches.push({ start, end, fold, days: sum, folds });
      if (fold) folds++;
      else sum += end - start;
      start = end;
    };
    if (folded) {
      gaps.forEach((gap, i) => {
        if (gap <= least) return;
        add(days[i]! + 1 + MARGIN, false);
        add(days[i + 1]! - MARGIN, true);
      });
    }
    add(days.at(-1)! + 1 + MARGIN, false);
    this.days = sum;
    this.folds = folds;
  }

  get start(): number {
    return this.stretches[0]!.start;
  }

  get end(): number {
    return this.stretches.at(-1)!.end;
  }

  /** Where a moment is, in pixels from the beginning; within a day it may be broken. */
  x(day: number, zoom: Zoom): number {
    const stretch = this.find((each) => day < each.end);
    const base = stretch.days * zoom.day + stretch.folds * zoom.fold;
    const into = day - stretch.start;
    return base + (stretch.fold ? (into / (stretch.end - stretch.start)) * zoom.fold : into * zoom.day);
  }

  /** The moment at a place; the inverse of {@link x}. */
  day(x: number, zoom: Zoom): number {
    const width = (each: Stretch) => (each.fold ? zoom.fold : (each.end - each.start) * zoom.day);
    const base = (each: Stretch) => each.days * zoom.day + each.folds * zoom.fold;
    const stretch = this.find((each) => x < base(each) + width(each));
    const into = (x - base(stretch)) / width(stretch);
    return stretch.start + into * (stretch.end - stretch.start);
  }

  width(zoom: Zoom): number {
    return this.days * zoom.day + this.folds * zoom.fold;
  }

  /** The zoom at which all of it is `width` wide. */
  whole(width: number, fold: number): Zoom {
    const narrow = this.folds ? Math.min(fold, (0.4 * width) / this.folds) : fold;
    return { day: Math.max(1e-4, (width - this.folds * narrow) / this.days), fold: narrow };
  }

  /** The first stretch for which `reached`, which holds from one of them on; the last where it holds for none. */
  private find(reached: (each: Stretch) => boolean): Stretch {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reached(this.stretches[middle]!)) high = middle;
      else low = middle + 1;
    }
    return this.stretches[low]!;
  }
}

/** Where most of it is: the shortest span of days with four fifths of them, or null where that is not much shorter than all. */
export function focus(days: number[], axis: Axis): [number, number] | null {
  if (days.length < 8) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const scale = { day: 1, fold: 8 };
  const take = Math.ceil(sorted.length * 0.8);
  let best: [number, number] | null = null;
  let shortest = Infinity;
  for (let i = 0; i + take <= sorted.length; i++) {
    const [from, to] = [sorted[i]!, sorted[i + take - 1]!];
    const width = axis.x(to + 1, scale) - axis.x(from, scale);
    if (width < shortest) {
      shortest = width;
      best = [from, to];
    }
  }
  if (!best || shortest > axis.width(scale) / 2) return null;
  const pad = Math.max(2, Math.round((best[1] - best[0]) * 0.06));
  return [best[0] - pad, best[1] + 2 * pad];
}
