import type { Heap } from "./layout";
import type { Mark } from "./marks";
import { FLAGS, HEAD, HEAP, LANE, heapY, lane, type Picture } from "./paint";

/** What is at a place of the picture. */
export function hit(picture: Picture, x: number, y: number): { mark: Mark } | { heap: Heap } | null {
  const { view, layout, flags, lanes } = picture;
  if (y >= HEAD && y < HEAD + FLAGS) {
    const flag = flags.findLast(({ day }) => x >= view.x(day) - 5 && x <= view.x(day) + 34);
    return flag ? { mark: flag.mark } : null;
  }
  if (Math.abs(y - heapY(lanes)) <= HEAP / 2) {
    const heap = layout.heaps.find((each) => Math.abs(each.x - view.left - x) < 18);
    return heap ? { heap } : null;
  }
  const at = x + view.left;
  for (const box of layout.boxes) {
    if (Math.abs(lane(box) - y) > LANE / 2) continue;
    const from = Math.min(box.x0, box.sign - 12);
    const to = Math.max(box.x1, box.sign + 12, box.room ? box.label + box.room : 0);
    if (at >= from && at <= to) return { mark: box.mark };
  }
  return null;
}

/** Where a mark is drawn, for what is shown beside it; null where it is not in the picture. */
export function placeOf(picture: Picture, id: string): { x: number; y: number } | null {
  const box = picture.layout.at.get(id);
  if (box) return { x: box.sign - picture.view.left, y: lane(box) };
  const flag = picture.flags.find(({ mark }) => mark.id === id);
  if (flag) return { x: picture.view.x(flag.day), y: HEAD + FLAGS / 2 };
  const heap = picture.layout.heaps.find(({ marks }) => marks.some((mark) => mark.id === id));
  return heap ? { x: heap.x - picture.view.left, y: heapY(picture.lanes) } : null;
}
