import type { Stretch } from "./axis";
import type { Box, Layout } from "./layout";
import type { Mark } from "./marks";
import { drawBar, drawFlag, drawSign, type Colours } from "./shapes";
import { isWeekend, SHOWS_WEEKENDS, ticks } from "./ticks";
import type { Viewport } from "./viewport.svelte";

/** The rows of the picture, in pixels. */
export const HEAD = 42;
export const FLAGS = 24;
export const LANE = 25;
export const HEAP = 22;
export const FOOT = 22;

export interface Flag {
  mark: Mark;
  /** In the middle of the day on which it is due. */
  day: number;
}

export interface Picture {
  view: Viewport;
  lanes: number;
  layout: Layout;
  flags: Flag[];
  /** How many articles were published on a day. */
  published: Map<number, number>;
  /** The last day of any article: what lies beyond had not happened when they were written. */
  last: number | null;
  selected: string | null;
  hovered: string | null;
  colours: Colours;
  font: string;
  locale: string;
  folded: (stretch: Stretch) => string;
  heap: (n: number) => string;
}

export function height(lanes: number): number {
  return HEAD + FLAGS + lanes * LANE + HEAP + FOOT;
}

/** The middle of a lane. */
export function lane(box: Box): number {
  return HEAD + FLAGS + box.lane * LANE + LANE / 2;
}

export function heapY(lanes: number): number {
  return HEAD + FLAGS + lanes * LANE + HEAP / 2;
}

export function paint(context: CanvasRenderingContext2D, picture: Picture): void {
  const { view, colours, lanes } = picture;
  const bottom = height(lanes);
  context.clearRect(0, 0, view.width, bottom);
  context.textBaseline = "middle";
  context.lineWidth = 1;
  ground(context, picture, bottom);
  head(context, picture, bottom);
  flags(context, picture, bottom);
  boxes(context, picture);
  context.font = `600 12px ${picture.font}`;
  for (const heap of picture.layout.heaps) {
    const x = heap.x - view.left;
    if (x < -40 || x > view.width + 40) continue;
    context.fillStyle = colours.soft;
    context.textAlign = "center";
    context.fillText(picture.heap(heap.marks.length), x, heapY(lanes));
  }
  context.textAlign = "start";
  publications(context, picture, bottom);
}

/** Weekends, folds, and what lies after the last article. */
function ground(context: CanvasRenderingContext2D, { view, colours, last, folded, font }: Picture, bottom: number): void {
  const [from, to] = view.range;
  if (view.zoom.day >= SHOWS_WEEKENDS) {
    context.fillStyle = colours.sunken;
    for (const stretch of view.axis.stretches) {
      if (stretch.fold) continue;
      for (let day = Math.max(from, stretch.start); day <= Math.min(to, stretch.end - 1); day++) {
        if (isWeekend(day)) context.fillRect(view.x(day), HEAD, view.zoom.day, bottom - HEAD);
      }
    }
  }
  if (last !== null && last + 1 < view.axis.end) {
    const x = Math.round(view.x(last + 1)) + 0.5;
    context.strokeStyle = colours.strong;
    context.setLineDash([1, 3]);
    line(context, x, HEAD, x, bottom);
    context.setLineDash([]);
  }
  context.font = `italic 11px ${font}`;
  for (const stretch of view.axis.stretches) {
    if (!stretch.fold || stretch.end < from || stretch.start > to) continue;
    const [a, b] = [view.x(stretch.start), view.x(stretch.end)];
    context.fillStyle = colours.sunken;
    context.fillRect(a, HEAD - 16, b - a, bottom - HEAD + 16);
    context.strokeStyle = colours.strong;
    for (const x of [a, b]) zigzag(context, x, HEAD - 16, bottom);
    context.save();
    context.translate((a + b) / 2, (HEAD + bottom) / 2);
    context.rotate(-Math.PI / 2);
    context.textAlign = "center";
    context.fillStyle = colours.soft;
    context.fillText(folded(stretch), 0, 0);
    context.restore();
  }
}

function head(context: CanvasRenderingContext2D, { view, colours, font, locale }: Picture, bottom: number): void {
  const [from, to] = view.range;
  const { minor, major } = ticks(view.axis, view.zoom.day, from, to, locale);
  context.strokeStyle = colours.line;
  line(context, 0, HEAD - 0.5, view.width, HEAD - 0.5);
  context.font = `11.5px ${font}`;
  context.fillStyle = colours.soft;
  const days = view.zoom.day >= 22;
  let free = -Infinity;
  for (const { day, text } of minor) {
    const x = Math.round(view.x(day)) + 0.5;
    context.globalAlpha = days ? 0.55 : 1;
    line(context, x, HEAD - 6, x, bottom);
    context.globalAlpha = 1;
    const wide = context.measureText(text).width;
    const at = days ? x + (view.zoom.day - wide) / 2 : x + 4;
    if (at < free) continue;
    context.fillText(text, at, HEAD - 11);
    free = at + wide + 4;
  }
  context.font = `600 12.5px ${font}`;
  context.fillStyle = colours.ink;
  free = -Infinity;
  major.forEach(({ day, text }, i) => {
    const x = view.x(day);
    const wide = context.measureText(text).width;
    const limit = i + 1 < major.length ? view.x(major[i + 1]!.day) - wide - 10 : Infinity;
    const at = Math.min(Math.max(x, 0), Math.max(x, limit)) + 4;
    if (at < free) return;
    context.fillText(text, at, 11);
    free = at + wide + 10;
    if (x > 0) line(context, Math.round(x) + 0.5, 2, Math.round(x) + 0.5, HEAD);
  });
}

function flags(context: CanvasRenderingContext2D, { view, flags: list, colours, font, selected, hovered }: Picture, bottom: number): void {
  context.font = `11.5px ${font}`;
  list.forEach(({ mark, day }, i) => {
    const x = Math.round(view.x(day)) + 0.5;
    if (x < -200 || x > view.width + 20) return;
    context.strokeStyle = colours.update;
    context.globalAlpha = 0.7;
    context.setLineDash([4, 3]);
    line(context, x, HEAD + FLAGS, x, bottom - FOOT);
    context.setLineDash([]);
    context.globalAlpha = 1;
    const strong = mark.id === selected || mark.id === hovered;
    drawFlag(context, x, HEAD + 2, mark.deadline!.outcome, colours, strong);
    const next = list.slice(i + 1).find((other) => other.day > day);
    const room = Math.min(220, (next ? view.x(next.day) : view.width) - x - 42);
    if (room < 50) return;
    context.fillStyle = colours.update;
    context.fillText(cut(context, mark.title, room), x + 38, HEAD + 12);
  });
}

function boxes(context: CanvasRenderingContext2D, picture: Picture): void {
  const { view, layout, colours, font, selected, hovered } = picture;
  context.font = `12.5px ${font}`;
  const plain = context.font;
  for (const box of layout.boxes) {
    const from = box.x0 - view.left;
    const end = Math.max(box.x1, box.label + box.room) - view.left;
    if (end < -4 || from > view.width + 4) continue;
    const y = lane(box);
    const { mark } = box;
    const strong = mark.id === selected || mark.id === hovered;
    if (mark.certainty === "interval") drawBar(context, from, box.x1 - view.left, y, mark, colours, strong);
    const sign = box.sign - view.left;
    drawSign(context, sign, y, box.radius, mark, colours, strong);
    if (!box.room && !strong) continue;
    // A title stays in sight while its interval is.
    const slack = Math.max(0, box.x1 - box.label - box.room);
    const x = box.label - view.left + Math.max(0, Math.min(slack, 4 - (box.label - view.left)));
    const text = cut(context, mark.title, Math.max(12, Math.min(strong ? 420 : box.room - 6, view.width - x - 6)));
    if (strong) {
      const wide = context.measureText(text).width;
      context.fillStyle = colours.raised;
      context.fillRect(x - 2, y - 10, wide + 6, 20);
    }
    context.fillStyle = mark.status === "cancelled" && !strong ? colours.soft : colours.ink;
    context.fillText(text, x, y + 0.5);
    if (mark.status === "cancelled") {
      context.strokeStyle = colours.soft;
      line(context, x, y + 0.5, x + context.measureText(text).width, y + 0.5);
    }
    context.font = plain;
  }
}

function publications(context: CanvasRenderingContext2D, { view, published, colours }: Picture, bottom: number): void {
  context.strokeStyle = colours.line;
  line(context, 0, bottom - FOOT + 0.5, view.width, bottom - FOOT + 0.5);
  context.fillStyle = colours.soft;
  for (const [day, n] of published) {
    const x = view.x(day + 0.5);
    if (x < -2 || x > view.width + 2) continue;
    const tall = Math.min(FOOT - 4, 5 + 3 * Math.log2(n + 1));
    context.fillRect(Math.round(x) - 1, bottom - tall, 2, tall);
  }
}

function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

function zigzag(context: CanvasRenderingContext2D, x: number, top: number, bottom: number): void {
  context.beginPath();
  for (let y = top, i = 0; y <= bottom; y += 6, i++) context.lineTo(x + (i % 2 ? 2.5 : -2.5), y);
  context.stroke();
}

const widths = new Map<string, number>();

/** How wide a title is; kept, since the same ones are asked for at every step of the zoom. */
export function measure(context: CanvasRenderingContext2D, font: string): (title: string) => number {
  return (title) => {
    const key = font + title;
    let wide = widths.get(key);
    if (wide === undefined) {
      if (widths.size > 20_000) widths.clear();
      context.font = `12.5px ${font}`;
      wide = context.measureText(title).width;
      widths.set(key, wide);
    }
    return wide;
  };
}

function cut(context: CanvasRenderingContext2D, text: string, room: number): string {
  const wide = context.measureText(text).width;
  if (wide <= room + 2) return text;
  const length = Math.max(1, Math.floor((text.length * (room - 8)) / wide));
  return `${text.slice(0, length).trimEnd()}…`;
}
