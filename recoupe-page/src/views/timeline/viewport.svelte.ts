import { isoDay } from "../../dossier/dates";
import type { IsoDate } from "../../dossier/types";
import { Axis, type Zoom } from "./axis";

/** How wide a fold is where there is room. */
const FOLD = 44;
/** At most this many pixels for a day, and for all of the axis: a browser draws no wider, and nobody looks closer. */
const CLOSEST = 260;
const WIDEST = 400_000;
/** Room after the end for the titles of the last ones. */
const TAIL = 130;

/** Which part of the axis is seen, and how large. */
export class Viewport {
  axis = $state.raw<Axis>(new Axis([], true));
  width = $state(0);
  zoom = $state.raw<Zoom>({ day: 10, fold: FOLD });
  /** The pixel of the axis at the left edge. */
  left = $state(0);
  private placed = false;

  get total(): number {
    return this.axis.width(this.zoom) + this.tail;
  }

  /** The zoom at which everything is seen. */
  get widest(): Zoom {
    return this.axis.whole(Math.max(1, this.width - this.tail), FOLD);
  }

  /** The days that are seen, in part at least. */
  get range(): [number, number] {
    return [Math.floor(this.day(0)), Math.ceil(this.day(this.width)) - 1];
  }

  /** Whether all of the axis is seen. */
  get isWhole(): boolean {
    return this.total <= this.width + 1;
  }

  get isClosest(): boolean {
    return this.zoom.day >= this.closest - 1e-9;
  }

  /** Where a moment is in what is seen. */
  x(day: number): number {
    return this.axis.x(day, this.zoom) - this.left;
  }

  day(x: number): number {
    return this.axis.day(x + this.left, this.zoom);
  }

  /** Another axis or width: the same days stay in sight; the first time those of `start`. */
  fit(axis: Axis, width: number, start: [number, number] | null): void {
    if (width <= 0 || (axis === this.axis && width === this.width)) return;
    const seen = this.placed ? ([this.day(0), this.day(this.width)] as const) : start && ([start[0], start[1] + 1] as const);
    const whole = !this.placed ? !start : this.isWhole;
    this.axis = axis;
    this.width = width;
    this.placed = true;
    if (whole || !seen) this.whole();
    else this.frame(seen[0], seen[1]);
  }

  whole(): void {
    this.zoom = this.widest;
    this.left = 0;
  }

  /** Shows these days, from edge to edge. */
  show(from: number, to: number): void {
    this.frame(from, to + 1);
  }

  zoomBy(factor: number, x = this.width / 2): void {
    const at = this.day(x);
    this.scale(this.zoom.day * factor);
    this.move(this.axis.x(at, this.zoom) - x);
  }

  panBy(pixels: number): void {
    this.move(this.left + pixels);
  }

  /** Brings a day into sight where it is not. */
  reveal(day: number): void {
    const x = this.x(day + 0.5);
    if (x < 24 || x > this.width - 120) this.centre(day);
  }

  centre(day: number): void {
    this.move(this.axis.x(day + 0.5, this.zoom) - this.width / 2);
  }

  /** For the address: the days that are seen; null where that is everything. */
  kept(): { from: IsoDate | null; to: IsoDate | null } {
    const [from, to] = this.range;
    return { from: iso(from), to: iso(to) };
  }

  private get tail(): number {
    return Math.min(TAIL, this.width * 0.16);
  }

  private get closest(): number {
    return Math.max(this.widest.day, Math.min(CLOSEST, WIDEST / this.axis.days));
  }

  private frame(from: number, to: number): void {
    const { axis } = this;
    const { fold } = this.widest;
    const [a, b] = [Math.max(axis.start, from), Math.min(axis.end, Math.max(to, from + 1))];
    const folds = axis.x(b, { day: 0, fold: 1 }) - axis.x(a, { day: 0, fold: 1 });
    const days = axis.x(b, { day: 1, fold: 0 }) - axis.x(a, { day: 1, fold: 0 });
    // At its end the titles of the last ones need room.
    const room = b >= axis.end - 4 ? this.width - this.tail : this.width;
    this.scale((room - folds * fold) / Math.max(0.5, days));
    this.move(axis.x(a, this.zoom));
  }

  private scale(day: number): void {
    const whole = this.widest;
    this.zoom = { day: Math.min(this.closest, Math.max(whole.day, day)), fold: whole.fold };
  }

  private move(left: number): void {
    this.left = Math.max(0, Math.min(left, this.total - this.width));
  }
}

/** null where a day lies outside of what a date can say. */
function iso(day: number): IsoDate | null {
  try {
    const text = isoDay(day);
    return /^\d{4}-/.test(text) ? text : null;
  } catch {
    return null;
  }
}
