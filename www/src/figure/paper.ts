// A chart on paper: cut between its rows, so that it begins where the page has room and breaks where a row ends. What stands
// above all rows, and the heading above rows of its own, are repeated on each page.

import type { ChartName } from "../types";
import { type Line, linesOf } from "./lines";
import { piece, type Recorded, type Shape } from "./recorded";

/** More room than this above a row may hold a heading of its own, CSS pixels. */
const HEADING = 12;

/** The letters of such a heading, which are bold: it stands there above the first row as well, below the heads. */
const LETTERS = 13;

/** So many rows at the end of a chart stand together, where they are not taller than this: a page with one is a page lost. */
const LAST = { rows: 2, height: 640 };

/** A stretch of a drawn chart. */
export interface Slice {
  from: number;
  to: number;
}

/** Rows under a heading of their own; of a chart without headings all. */
export interface Block {
  heading: Slice | undefined;
  rows: Slice[];
}

/** Where the heading above the first row begins: at the top where only heads of its own columns are there. */
function firstHeading(shapes: Shape[], top: number): number {
  const above = shapes.filter((shape) => shape.bold === LETTERS && shape.bottom <= top && shape.attributes["text-anchor"] === "start");
  const [lowest] = above.sort((one, other) => other.top - one.top);
  if (!lowest) return 0;
  // It may go over several lines.
  const lines = above.filter((each) => each.attributes["x"] === lowest.attributes["x"] && lowest.top - each.top < 3 * 17);
  return Math.floor(Math.min(...lines.map((each) => each.top))) - 2;
}

/** The heads that each page repeats, and the blocks of rows below them; of a field of points no heads. What is below the last
 *  row stays with it. */
export function slices(chart: ChartName, { marks, height, shapes }: Pick<Recorded, "marks" | "height" | "shapes">): { heads: Slice | undefined; blocks: Block[] } {
  const lines = linesOf(marks);
  const first = lines[0];
  if (!first || chart === "first") return { heads: undefined, blocks: [{ heading: undefined, rows: cutAt([0, ...endsOf(lines), height]) }] };
  const headed = (at: number): boolean => {
    const [from, to] = [lines[at - 1]?.bottom ?? 0, lines[at]?.top ?? 0];
    return to - from > HEADING && shapes.some(({ text, top, bottom }) => text !== undefined && (top + bottom) / 2 > from && (top + bottom) / 2 < to);
  };
  const begins = lines.map((_, at) => at).filter((at) => at > 0 && headed(at));
  const top = Math.floor(first.top);
  const plain = begins.length === 0;
  const under = plain ? top : firstHeading(shapes, first.top);
  const blocks = [0, ...begins].map((at, nth, all): Block => {
    const own = lines.slice(at, all[nth + 1]);
    const from = at === 0 ? under : Math.round(lines[at - 1]?.bottom ?? 0);
    const to = Math.floor(own[0]?.top ?? from);
    const end = nth === all.length - 1 ? height : Math.round(Math.max(...own.map(({ bottom }) => bottom)));
    const ends = endsOf(own);
    return { heading: plain || to <= from ? undefined : { from, to }, rows: cutAt([to > from ? to : from, ...ends, end]) };
  });
  return { heads: under >= 8 ? { from: 0, to: under } : undefined, blocks };
}

/** Where a page may end: below rows that no other row reaches across. */
function endsOf(lines: Line[]): number[] {
  const ends = lines.map(({ bottom }) => bottom).filter((end) => lines.every(({ top, bottom }) => end <= top + 1 || end >= bottom - 1));
  return [...new Set(ends.map(Math.round))].sort((one, other) => one - other).slice(0, -1);
}

/** The stretches between these heights, the last few as one. */
function cutAt(heights: number[]): Slice[] {
  const rows = heights.slice(1).map((to, at) => ({ from: heights[at] ?? 0, to }));
  const end = rows.at(-1)?.to ?? 0;
  const together = rows.findIndex(({ from }, at) => at === rows.length - 1 || (at >= rows.length - LAST.rows && end - from <= LAST.height));
  return rows.slice(0, together).concat({ from: rows[together]?.from ?? 0, to: end });
}

/** The chart as paper lays it out: tables, whose heads browsers repeat. */
export function onPaper(chart: ChartName, recorded: Recorded): HTMLElement[] {
  const { heads, blocks } = slices(chart, recorded);
  const cut = ({ from, to }: Slice): Element => piece(recorded, from, to);
  const rows = blocks.map(({ heading, rows: own }) => {
    const parts = own.map((row) => part("row", cut(row)));
    return heading ? [part("block", part("on-paper", part("heads", cut(heading)), ...parts))] : parts;
  });
  return [...(heads ? [part("heads", cut(heads))] : []), ...rows.flat()];
}

function part(name: string, ...content: Element[]): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.append(...content);
  return element;
}
