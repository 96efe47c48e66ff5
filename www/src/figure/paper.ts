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

/** What stands under the same heads. */
export interface Part {
  heads: Slice | undefined;
  blocks: Block[];
}

/** Where the heading above the first row begins: at the top where only heads of its own columns are there. */
function firstHeading(shapes: Shape[], from: number, top: number): number {
  const above = shapes.filter((shape) => shape.bold === LETTERS && shape.top >= from && shape.bottom <= top && shape.attributes["text-anchor"] === "start");
  const [lowest] = above.sort((one, other) => other.top - one.top);
  if (!lowest) return from;
  // It may go over several lines.
  const lines = above.filter((each) => each.attributes["x"] === lowest.attributes["x"] && lowest.top - each.top < 3 * 17);
  return Math.floor(Math.min(...lines.map((each) => each.top))) - 2;
}

/** A chart in parts that go over the same rows, each under heads of its own: the heads that each page repeats, and the blocks of
 *  rows below them. A field of points has no heads. What is below the last row stays with it. */
export function slices(chart: ChartName, recorded: Pick<Recorded, "marks" | "height" | "shapes">): Part[] {
  const { height, shapes } = recorded;
  const lines = linesOf(recorded.marks);
  const [first] = lines;
  if (!first || chart === "first") return [{ heads: undefined, blocks: [{ heading: undefined, rows: cutAt([0, ...endsOf(lines), height]) }] }];
  const anew = (at: number): boolean => chart === "where" && lines[at]?.question === first.question && lines[at - 1]?.question !== first.question;
  const begins = lines.map((_, at) => at).filter((at) => at === 0 || anew(at));
  return begins.map((at, nth) => {
    const end = begins[nth + 1];
    const from = at === 0 ? 0 : Math.ceil(lines[at - 1]?.bottom ?? 0);
    return partOf(lines.slice(at, end), shapes, from, end === undefined ? height : Math.ceil(lines[end - 1]?.bottom ?? height));
  });
}

/** The part from one height to another, with these rows. */
function partOf(lines: Line[], shapes: Shape[], from: number, to: number): Part {
  const headed = (at: number): boolean => {
    const [above, below] = [lines[at - 1]?.bottom ?? 0, lines[at]?.top ?? 0];
    return below - above > HEADING && shapes.some(({ text, top, bottom }) => text !== undefined && (top + bottom) / 2 > above && (top + bottom) / 2 < below);
  };
  const begins = lines.map((_, at) => at).filter((at) => at === 0 || headed(at));
  const first = Math.floor(lines[0]?.top ?? from);
  const plain = begins.length === 1;
  const under = plain ? first : firstHeading(shapes, from, first);
  const blocks = begins.map((at, nth): Block => {
    const own = lines.slice(at, begins[nth + 1]);
    const above = at === 0 ? under : Math.ceil(lines[at - 1]?.bottom ?? 0);
    const top = Math.floor(own[0]?.top ?? above);
    const end = nth === begins.length - 1 ? to : Math.ceil(Math.max(...own.map(({ bottom }) => bottom)));
    const heading = plain || top <= above ? undefined : { from: above, to: top };
    return { heading, rows: cutAt([heading ? top : above, ...endsOf(own), end]) };
  });
  return { heads: under - from >= 8 ? { from, to: under } : undefined, blocks };
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
  const cut = ({ from, to }: Slice): Element => piece(recorded, from, to);
  const parts = slices(chart, recorded).map(({ heads, blocks }) => {
    const rows = blocks.map(({ heading, rows: own }) => under(heading && cut(heading), own.map((row) => box("row", cut(row)))));
    return { heads: heads && cut(heads), rows: rows.flat() };
  });
  const [only] = parts;
  if (parts.length === 1 && only) return [...(only.heads ? [box("heads", only.heads)] : []), ...only.rows];
  return parts.flatMap(({ heads, rows }) => under(heads, rows));
}

/** Rows as a table of their own below what it repeats; as they are without that. */
function under(heads: Element | undefined, rows: HTMLElement[]): HTMLElement[] {
  return heads ? [box("block", box("on-paper", box("heads", heads), ...rows))] : rows;
}

function box(name: string, ...content: Element[]): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.append(...content);
  return element;
}
