// A chart on paper: drawn as one, so that its key stands there once, and cut between its rows, so that it begins where the
// page has room and breaks where a row ends. What stands above all rows is repeated on each page.

import type { ChartName, Mark } from "../types";

/** Rows that are drawn at once: a canvas cannot be of any height. */
const ROWS = 40;

/** More room than this above a row holds a heading of its own, CSS pixels. */
const HEADING = 12;

/** Some rows of a chart: the first, and how many. */
export interface Range {
  first: number;
  count: number;
}

/** A stretch of a drawn chart. */
export interface Slice {
  from: number;
  to: number;
}

/** Whether rows of a chart may be drawn a few at a time: not those of several blocks, which repeat them, nor the field
 *  of points. */
function inRanges(chart: ChartName, marks: Mark[]): boolean {
  if (chart !== "where" && chart !== "journey") return chart !== "first";
  const labels = marks.filter((mark) => mark.kind === "row_label").map(({ label }) => label);
  return new Set(labels).size === labels.length;
}

/** The rows that are drawn together: of a chart that is not too long, all. */
export function ranges(chart: ChartName, marks: Mark[]): Range[] {
  const lines = linesOf(marks);
  const rows = lines.reduce((all, { count }) => all + count, 0);
  const all = [{ first: 0, count: 100_000 }];
  if (!inRanges(chart, marks) || lines.length <= ROWS) return all;
  const out: Range[] = [];
  for (const { first, count } of lines) {
    const last = out.at(-1);
    if (last && last.count + count <= ROWS) last.count += count;
    else out.push({ first, count });
  }
  return rows > 0 ? out : all;
}

interface Line extends Range {
  top: number;
  bottom: number;
}

/** Rows, those beside each other as one. */
function linesOf(marks: Mark[]): Line[] {
  const lines: Line[] = [];
  for (const { y, height } of marks.filter((mark) => mark.kind === "row")) {
    const last = lines.at(-1);
    if (last && y <= last.top) {
      last.count += 1;
      last.bottom = Math.max(last.bottom, y + height);
    } else lines.push({ first: last ? last.first + last.count : 0, count: 1, top: y, bottom: y + height });
  }
  return lines;
}

/** The heads that each page repeats, and the rows below them; of a chart whose rows stand under headings of their own, or
 *  below a field of points, no heads. What is below the last row stays with it. */
export function slices(chart: ChartName, marks: Mark[], height: number): { heads: Slice | undefined; rows: Slice[] } {
  const lines = linesOf(marks);
  const ends = lines
    .map(({ bottom }) => bottom)
    .filter((end) => lines.every(({ top, bottom }) => end <= top + 1 || end >= bottom - 1))
    .map(Math.round)
    .sort((one, other) => one - other);
  const last = ends.at(-1);
  const first = lines[0];
  const plain = lines.every(({ top }, at) => at === 0 || top - (lines[at - 1]?.bottom ?? top) <= HEADING);
  const heads = first && plain && chart !== "first" && ends.length > 1 && first.top >= 8 ? { from: 0, to: Math.floor(first.top) } : undefined;
  const cuts = [heads?.to ?? 0, ...new Set(ends.filter((end) => end !== last && end < height)), height];
  return { heads, rows: cuts.slice(1).map((to, at) => ({ from: cuts[at] ?? 0, to })) };
}

/** A stretch of what is drawn, as a canvas of its own. */
export function cut(drawn: HTMLCanvasElement, { from, to }: Slice, width: number): HTMLCanvasElement {
  const ratio = drawn.width / width;
  const piece = document.createElement("canvas");
  const [top, tall] = [Math.round(from * ratio), Math.max(1, Math.round((to - from) * ratio))];
  piece.width = drawn.width;
  piece.height = tall;
  piece.style.width = `${width}px`;
  piece.style.height = `${to - from}px`;
  piece.getContext("2d")?.drawImage(drawn, 0, top, drawn.width, tall, 0, 0, drawn.width, tall);
  return piece;
}

/** The pieces as paper lays them out: a table, whose heads browsers repeat. */
export function laidOut(heads: HTMLCanvasElement | undefined, rows: HTMLCanvasElement[]): HTMLElement[] {
  const part = (name: string, canvas: HTMLCanvasElement): HTMLElement => {
    const element = document.createElement("div");
    element.className = name;
    element.append(canvas);
    return element;
  };
  return [...(heads ? [part("heads", heads)] : []), ...rows.map((row) => part("row", row))];
}
