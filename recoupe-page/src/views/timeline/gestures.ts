/** What a hand does on the timeline, in pixels of its picture. */
export interface Actions {
  pan: (pixels: number) => void;
  zoom: (factor: number, x: number) => void;
  /** Less than 0 where the pointer has left. */
  hover: (x: number, y: number) => void;
  click: (x: number, y: number) => void;
}

/** Pixels that a hand may tremble in a click. */
const TREMBLE = 4;

/**
 * Drag, pinch and wheel. A wheel without Ctrl scrolls the page as everywhere else; sideways it moves along the axis. What comes
 * between two frames is taken together.
 */
export class Gestures {
  private readonly down = new Map<number, { x: number; y: number }>();
  private moved = 0;
  private pan = 0;
  private factor = 1;
  private at = 0;
  private frame = 0;

  constructor(private readonly actions: Actions) {}

  /** @returns what ends it */
  listen(element: HTMLElement): () => void {
    const ending = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, does: (event: HTMLElementEventMap[K]) => void, passive = true) =>
      element.addEventListener(type, does, { signal: ending.signal, passive });
    on("wheel", (event) => this.wheel(event), false);
    on("pointerdown", (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      if (!this.down.size) this.moved = 0;
      this.down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    });
    on("pointermove", (event) => this.move(event));
    on("pointerup", (event) => {
      const was = this.down.delete(event.pointerId);
      if (was && !this.down.size && this.moved <= TREMBLE) this.actions.click(event.offsetX, event.offsetY);
    });
    on("pointercancel", (event) => this.down.delete(event.pointerId));
    on("pointerleave", () => this.down.size || this.actions.hover(-1, -1));
    return () => (ending.abort(), cancelAnimationFrame(this.frame));
  }

  private wheel(event: WheelEvent): void {
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.factor *= Math.exp(-event.deltaY * pixels * 0.004);
      this.at = event.offsetX;
      this.later();
      return;
    }
    const aside = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
    if (Math.abs(aside) <= Math.abs(event.deltaY) && !event.shiftKey) return;
    event.preventDefault();
    this.pan += aside * pixels;
    this.later();
  }

  private move(event: PointerEvent): void {
    const before = this.down.get(event.pointerId);
    if (!before) {
      this.actions.hover(event.offsetX, event.offsetY);
      return;
    }
    const now = { x: event.offsetX, y: event.offsetY };
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    this.moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (other) {
      this.factor *= Math.max(10, Math.abs(now.x - other.x)) / Math.max(10, Math.abs(before.x - other.x));
      this.at = (now.x + other.x) / 2;
    } else if (this.moved > TREMBLE) {
      this.pan += before.x - now.x;
    }
    this.down.set(event.pointerId, now);
    this.later();
  }

  private later(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { pan, factor } = this;
      this.pan = 0;
      this.factor = 1;
      if (pan) this.actions.pan(pan);
      if (factor !== 1) this.actions.zoom(factor, this.at);
    });
  }
}
