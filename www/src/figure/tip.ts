// Where the words on a mark stand: within the chart, off the row that they explain, and where they hide least of the others.

import type { Mark } from "../types";

interface Size {
  width: number;
  height: number;
}
type Box = Pick<Mark, "x" | "y" | "width" | "height">;

/** From the mark, or its row, to the words. */
const AWAY = 8;
/** How much worse it is to hide a square pixel of the row that is explained than one of another mark. */
const OWN = 4;
/** A higher row is a chart of its own: words stand in it, beside what they explain. */
const TALL = 140;
/** What a pixel of distance from the mark costs, in square pixels: enough to settle between places that hide alike. */
const FAR = 6;

/** Lays the ring of `chart` around the mark with the keyboard, and the tip beside the one that it tells of. */
export function layOver(chart: Element, focused: Mark | undefined, told: Mark | undefined, size: Size, marks: Mark[]): void {
  const ring = chart.querySelector<HTMLElement>(".ring");
  if (ring && focused) {
    const { x, y, width, height } = focused;
    ring.style.left = `${x - 4}px`;
    ring.style.top = `${y - 4}px`;
    ring.style.width = `${width + 8}px`;
    ring.style.height = `${height + 8}px`;
  }
  const tip = chart.querySelector<HTMLElement>(".tip");
  if (tip && told) {
    // Measured where it has all the room there is: at the right edge it would be narrower and higher.
    tip.style.left = "0";
    const { x, y } = tipPlace(told, { width: tip.offsetWidth, height: tip.offsetHeight }, size, marks);
    tip.style.left = `${x}px`;
    tip.style.top = `${y}px`;
  }
}

/** The upper left corner of words of this size on `mark`, in a chart of this size with all these marks. */
export function tipPlace(mark: Box & Pick<Mark, "question">, tip: Size, chart: Size, marks: Mark[]): { x: number; y: number } {
  const around = marks.find((each) => each.kind === "row" && each.question === mark.question && overlap(each, mark) > 0);
  const row = around && around.height <= TALL ? around : mark;
  const most = { x: Math.max(chart.width - tip.width, 0), y: Math.max(chart.height - tip.height, 0) };
  const lefts = [mark.x + mark.width / 2 - tip.width / 2, mark.x, mark.x + mark.width - tip.width, mark.x + mark.width + AWAY, mark.x - AWAY - tip.width];
  const tops = [mark.y - AWAY - tip.height, mark.y + mark.height + AWAY, row.y - AWAY / 2 - tip.height, row.y + row.height + AWAY / 2];
  const beside = mark.y + mark.height / 2 - tip.height / 2;
  let best = { x: 0, y: 0 };
  let least = Infinity;
  for (const [top, from] of [...tops.map((top) => [top, 0] as const), [beside, 3] as const]) {
    for (const left of lefts.slice(from)) {
      const place = { x: Math.min(Math.max(left, 0), most.x), y: Math.min(Math.max(top, 0), most.y) };
      const cost = hidden({ ...place, ...tip }, mark, row, marks);
      if (cost < least) [best, least] = [place, cost];
    }
  }
  return best;
}

/** What words in this box would hide, and how far from their mark they would stand. */
function hidden(box: Box, mark: Box, row: Box, marks: Mark[]): number {
  const apart = (from: number, size: number, other: number, length: number): number => Math.max(other - (from + size), from - (other + length), 0);
  let cost = FAR * (apart(box.x, box.width, mark.x, mark.width) + apart(box.y, box.height, mark.y, mark.height));
  // Never on the mark itself.
  cost += 1000 * overlap(box, mark) + OWN * overlap(box, row);
  for (const each of marks) if (each.kind !== "row") cost += overlap(box, each);
  return cost;
}

/** The area that two boxes share. */
function overlap(one: Box, other: Box): number {
  const along = (a: number, size: number, b: number, length: number): number => Math.max(Math.min(a + size, b + length) - Math.max(a, b), 0);
  return along(one.x, one.width, other.x, other.width) * along(one.y, one.height, other.y, other.height);
}
