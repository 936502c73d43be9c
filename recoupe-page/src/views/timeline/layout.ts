import type { Axis, Zoom } from "./axis";
import type { Mark } from "./marks";

/** A mark that has its place: pixels from the beginning of the axis, and a lane. */
export interface Box {
  mark: Mark;
  lane: number;
  /** What is drawn of its days. */
  x0: number;
  x1: number;
  /** The middle of its sign. */
  sign: number;
  radius: number;
  /** Where its title begins and how wide it may be; 0 where there is no room for it. */
  label: number;
  room: number;
}

/** Marks for which no lane had room, in one place. */
export interface Heap {
  x: number;
  marks: Mark[];
}

export interface Layout {
  boxes: Box[];
  heaps: Heap[];
  /** By the id of the mark. */
  at: Map<string, Box>;
  /** How many lanes have something in them. */
  lanes: number;
}

const CELL = 12;
/** How far an interval with an open end fades out: three days, but never less or more than this. */
const FADE = { least: 18, most: 64 };
const LONGEST_LABEL = 250;
const GAP = 8;

/** The radius of a sign: the more independent reports, the larger. */
export function radius(mark: Mark): number {
  return Math.min(10, 4.5 + 1.5 * Math.log2(Math.max(1, mark.independent)) * 1.4);
}

/** Those that are to get a place, and a label, first: what is contradicted or widely reported. */
export function weightier(a: Mark, b: Mark): number {
  return weight(b) - weight(a) || (a.at === b.at ? 0 : a.at < b.at ? -1 : 1) || (a.id < b.id ? -1 : 1);
}

function weight(mark: Mark): number {
  return mark.independent * 2 + (mark.support === "contradicted" ? 3 : 0) + (mark.status === "held" ? 0 : 1);
}

/**
 * Gives marks their lanes. Every mark gets its sign before any gets a label; then the weightier get theirs, where a title
 * takes no sign's place. What has no room at all goes to a heap. Stable while one moves along the axis: only zoom changes it.
 *
 * @param ordered events with a day, the weightier first
 * @param measure how wide a title is
 */
export function lay(ordered: Mark[], axis: Axis, zoom: Zoom, lanes: number, measure: (title: string) => number): Layout {
  const cells = Math.ceil((axis.width(zoom) + FADE.most) / CELL) + 2;
  const taken = new Uint8Array(cells * lanes);
  /** Signs at a place: those that have theirs, and those that are still to get one. */
  const wanted = new Uint16Array(cells);
  const cell = (x: number) => Math.max(0, Math.min(cells - 1, Math.floor((x + CELL) / CELL)));
  const boxes = ordered.map((mark) => shape(mark, axis, zoom));
  for (const box of boxes) for (let c = cell(box.x0); c <= cell(box.x1); c++) wanted[c]!++;

  const free = (lane: number, from: number, to: number) => {
    for (let c = from; c <= to; c++) if (taken[c * lanes + lane]) return false;
    return true;
  };
  const seek = (from: number, to: number) => {
    for (let lane = 0; lane < lanes; lane++) if (free(lane, from, to)) return lane;
    return -1;
  };
  const result: Layout = { boxes: [], heaps: [], at: new Map(), lanes: 0 };
  const heaps = new Map<number, Heap>();
  for (const box of boxes) {
    const from = cell(box.x0);
    const to = cell(box.x1);
    const room = Math.min(LONGEST_LABEL, measure(box.mark.title)) + GAP;
    const last = cell(Math.max(box.x1, box.label + room));
    let fits = true;
    for (let c = to + 1; c <= last && fits; c++) fits = wanted[c]! < lanes;
    let lane = fits ? seek(from, last) : -1;
    let end = last;
    if (lane < 0) {
      box.room = 0;
      end = to;
      lane = seek(from, to);
    } else {
      box.room = room;
    }
    if (lane < 0) {
      const where = Math.floor(box.sign / (CELL * 3));
      const heap = heaps.get(where);
      if (heap) heap.marks.push(box.mark);
      else heaps.set(where, { x: (where + 0.5) * CELL * 3, marks: [box.mark] });
      for (let c = from; c <= to; c++) wanted[c]!--;
      continue;
    }
    for (let c = from; c <= end; c++) {
      taken[c * lanes + lane] = 1;
      if (c > to) wanted[c]!++;
    }
    box.lane = lane;
    result.lanes = Math.max(result.lanes, lane + 1);
    result.boxes.push(box);
    result.at.set(box.mark.id, box);
  }
  result.heaps = [...heaps.values()];
  return result;
}

function shape(mark: Mark, axis: Axis, zoom: Zoom): Box {
  const { from, to } = mark;
  const r = radius(mark);
  const base = { mark, lane: 0, radius: r, room: 0 };
  const fade = Math.min(FADE.most, Math.max(FADE.least, 2 * r + 6, 3 * zoom.day));
  if (from !== null && from === to) {
    const sign = axis.x(from + 0.5, zoom);
    return { ...base, x0: sign - r - 1, x1: sign + r + 1, sign, label: sign + r + 5 };
  }
  if (to === null) {
    const start = axis.x(from!, zoom);
    return { ...base, x0: start, x1: start + fade, sign: start + r + 1, label: start + 2 * r + 6 };
  }
  const end = axis.x(to + 1, zoom);
  if (from === null) return { ...base, x0: end - fade, x1: end, sign: end - r - 1, label: end + 5 };
  const start = Math.min(axis.x(from, zoom), end - 2 * r - 2);
  return { ...base, x0: start, x1: end, sign: start + r + 1, label: start + 2 * r + 6 };
}
