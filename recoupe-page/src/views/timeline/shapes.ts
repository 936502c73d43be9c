import type { Deadline, EventStatus } from "../../dossier/types";
import type { Mark } from "./marks";

/** The page's colours as a canvas takes them. */
export interface Colours {
  ink: string;
  soft: string;
  line: string;
  strong: string;
  raised: string;
  sunken: string;
  ground: string;
  accent: string;
  conflict: string;
  update: string;
}

/** What each is called in the style of the page. */
export const TOKENS: Record<keyof Colours, string> = {
  ink: "--ink",
  soft: "--ink-soft",
  line: "--line",
  strong: "--line-strong",
  raised: "--raised",
  sunken: "--sunken",
  ground: "--ground",
  accent: "--accent",
  conflict: "--conflict",
  update: "--update",
};

function colour(status: EventStatus, colours: Colours): string {
  if (status === "postponed") return colours.update;
  if (status === "cancelled") return colours.soft;
  return status === "disputed" ? colours.conflict : colours.accent;
}

/** The sign of a status, as `Glyph` draws it; larger the more independent reports, with their number where it has room. */
export function drawSign(context: CanvasRenderingContext2D, x: number, y: number, r: number, mark: Mark, colours: Colours, strong: boolean): void {
  const status = mark.status as EventStatus;
  const paint = colour(status, colours);
  if (strong) {
    ring(context, x, y, r + 3.5);
    context.strokeStyle = colours.ink;
    context.lineWidth = 2;
    context.stroke();
  }
  ring(context, x, y, r - (status === "held" ? 0 : 0.8));
  context.fillStyle = status === "held" ? paint : colours.raised;
  context.fill();
  context.strokeStyle = paint;
  context.lineWidth = 1.8;
  if (status === "postponed") context.setLineDash([2.4, 2.2]);
  if (status !== "held") context.stroke();
  context.setLineDash([]);
  if (status === "cancelled") {
    const d = r * 0.55;
    context.beginPath();
    context.moveTo(x - d, y - d);
    context.lineTo(x + d, y + d);
    context.moveTo(x + d, y - d);
    context.lineTo(x - d, y + d);
    context.stroke();
  }
  if (status === "disputed") {
    context.beginPath();
    context.arc(x, y, r, -Math.PI / 2, Math.PI / 2);
    context.fillStyle = paint;
    context.fill();
  }
  if (status === "held" && mark.independent > 2) number(context, x, y, mark.independent, colours);
  if (mark.support === "contradicted" && status !== "disputed") unequal(context, x + r - 1, y - r + 1, colours);
  context.lineWidth = 1;
}

function number(context: CanvasRenderingContext2D, x: number, y: number, n: number, colours: Colours): void {
  const { font, textAlign } = context;
  context.font = font.replace(/^.*?px/, "700 10px");
  context.textAlign = "center";
  context.fillStyle = colours.ground;
  context.fillText(n > 99 ? "99" : String(n), x, y + 0.5);
  context.textAlign = textAlign;
  context.font = font;
}

/** A small ≠ at the shoulder of a sign: sources contradict one another. */
function unequal(context: CanvasRenderingContext2D, x: number, y: number, colours: Colours): void {
  ring(context, x, y, 5.5);
  context.fillStyle = colours.raised;
  context.fill();
  context.strokeStyle = colours.conflict;
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(x - 3.2, y - 1.5);
  context.lineTo(x + 3.2, y - 1.5);
  context.moveTo(x - 3.2, y + 1.5);
  context.lineTo(x + 3.2, y + 1.5);
  context.moveTo(x - 1.6, y + 3.8);
  context.lineTo(x + 1.6, y - 3.8);
  context.stroke();
}

/** The days of which one it was: soft ends, and open ones that fade out. */
export function drawBar(context: CanvasRenderingContext2D, x0: number, x1: number, y: number, mark: Mark, colours: Colours, strong: boolean): void {
  const status = mark.status as EventStatus;
  const paint = colour(status, colours);
  const wide = Math.max(1, x1 - x0);
  const soft = Math.min(0.4, 9 / wide);
  const gradient = context.createLinearGradient(x0, 0, x1, 0);
  const clear = transparent(paint);
  gradient.addColorStop(0, mark.from === null ? clear : blend(paint, 0.25));
  gradient.addColorStop(mark.from === null ? 1 - soft : soft, paint);
  gradient.addColorStop(mark.to === null ? soft : 1 - soft, paint);
  gradient.addColorStop(1, mark.to === null ? clear : blend(paint, 0.25));
  const tall = 14;
  context.beginPath();
  context.roundRect(x0, y - tall / 2, wide, tall, 7);
  if (status === "held" || status === "disputed") {
    context.globalAlpha = strong ? 0.4 : 0.2;
    context.fillStyle = gradient;
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = gradient;
  context.globalAlpha = strong ? 1 : 0.75;
  if (status === "postponed") context.setLineDash([4, 3]);
  if (status === "cancelled") context.setLineDash([1, 3]);
  context.lineWidth = strong ? 1.8 : 1;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
  context.lineWidth = 1;
}

/** A deadline's flag, with the sign of its outcome beside the staff. */
export function drawFlag(context: CanvasRenderingContext2D, x: number, top: number, outcome: Deadline["outcome"], colours: Colours, strong: boolean): void {
  context.strokeStyle = colours.update;
  context.fillStyle = colours.update;
  context.lineWidth = strong ? 3 : 1.8;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + 22);
  context.stroke();
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(x, top + 1);
  context.lineTo(x + 15, top + 1);
  context.lineTo(x + 11.5, top + 6.5);
  context.lineTo(x + 15, top + 12);
  context.lineTo(x, top + 12);
  context.closePath();
  if (outcome === "open" || outcome === "unknown") context.stroke();
  else context.fill();
  const [cx, cy] = [x + 26, top + 6.5];
  context.beginPath();
  switch (outcome) {
    case "met":
      context.moveTo(cx - 4, cy);
      context.lineTo(cx - 1, cy + 3.5);
      context.lineTo(cx + 5, cy - 4);
      break;
    case "missed":
      context.moveTo(cx - 4, cy - 4);
      context.lineTo(cx + 4, cy + 4);
      context.moveTo(cx + 4, cy - 4);
      context.lineTo(cx - 4, cy + 4);
      break;
    case "extended":
      context.moveTo(cx - 5, cy);
      context.lineTo(cx + 5, cy);
      context.moveTo(cx + 1, cy - 4);
      context.lineTo(cx + 5, cy);
      context.lineTo(cx + 1, cy + 4);
      break;
    case "open":
      context.arc(cx, cy, 4, 0, 2 * Math.PI);
      context.moveTo(cx, cy - 2.4);
      context.lineTo(cx, cy);
      context.lineTo(cx + 2, cy + 1);
      break;
    default:
      context.font = context.font.replace(/^.*?px/, "700 12px");
      context.fillText("?", cx - 3, cy);
      context.font = context.font.replace(/^.*?px/, "11.5px");
  }
  context.stroke();
  context.lineWidth = 1;
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.beginPath();
  context.arc(x, y, Math.max(0.5, r), 0, 2 * Math.PI);
}

function transparent(paint: string): string {
  return blend(paint, 0);
}

/** `rgb(…)`, as computed styles are, with another opacity. */
function blend(paint: string, alpha: number): string {
  const found = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)/.exec(paint);
  return found ? `rgba(${found[1]}, ${found[2]}, ${found[3]}, ${alpha})` : paint;
}
