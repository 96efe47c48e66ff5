// A chart on paper: in pieces of whole rows, so that no page ends in the middle of one and each page can be read by
// itself. Most charts are drawn a few rows at a time, each piece with its own heads, axis and key; those of several
// blocks, and the field of points, are drawn once and cut between their rows.

import type { ChartName, Mark } from "../types";

/** The height of half a printed page, CSS pixels; a little less, for the first piece stands below a caption. */
const HALF_PAGE = 430;

/** Some rows of a chart: the first, and how many. */
export interface Range {
  first: number;
  count: number;
}

/** Whether rows of a chart may be drawn a few at a time: not those of several blocks, which repeat them, nor the field
 *  of points. */
export function inRanges(chart: ChartName, marks: Mark[]): boolean {
  if (chart !== "where" && chart !== "journey") return chart !== "first";
  const labels = marks.filter((mark) => mark.kind === "row_label").map(({ label }) => label);
  return new Set(labels).size === labels.length;
}

interface Line extends Range {
  top: number;
  bottom: number;
}

/** The rows of a chart of this height in parts as even as they can be, none much higher than half a page with what
 *  stands above and below all rows, which each of them has. */
export function ranges(marks: Mark[], height: number): Range[] {
  const lines = linesOf(marks);
  const [start, end] = [lines[0]?.top ?? 0, lines.at(-1)?.bottom ?? height];
  const room = Math.max(HALF_PAGE / 3, HALF_PAGE - (height - (end - start)));
  const parts = Math.max(1, Math.ceil((end - start) / room));
  const out: Range[] = [];
  for (const { first, count, top, bottom } of lines) {
    const last = out.at(-1);
    // A line belongs to the part in which its middle stands.
    const part = Math.floor((parts * ((top + bottom) / 2 - start)) / (end - start || 1));
    if (last && part < out.length) last.count += count;
    else out.push({ first, count });
  }
  return out;
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

/** Where to cut a chart of this height, in whole pixels: under each row, but where another stands beside it. What is
 *  above the first row stays with it, and what is below the last. */
export function cuts(marks: Mark[], height: number): number[] {
  const rows = marks.filter((mark) => mark.kind === "row").map(({ y, height: tall }) => ({ top: y, bottom: y + tall }));
  const ends = rows
    .map(({ bottom }) => bottom)
    .filter((end) => rows.every(({ top, bottom }) => end <= top + 1 || end >= bottom - 1))
    .sort((one, other) => one - other)
    .map(Math.round);
  const last = ends.at(-1);
  return [...new Set(ends.filter((end) => end !== last && end < height)), height];
}

/** The pieces of a drawn chart as canvases of their own. */
export function pieces(drawn: HTMLCanvasElement, marks: Mark[], width: number, height: number): HTMLCanvasElement[] {
  const ratio = drawn.width / width;
  let from = 0;
  return cuts(marks, height).map((to) => {
    const piece = document.createElement("canvas");
    const [top, tall] = [Math.round(from * ratio), Math.max(1, Math.round((to - from) * ratio))];
    piece.width = drawn.width;
    piece.height = tall;
    piece.style.width = `${width}px`;
    piece.style.height = `${to - from}px`;
    piece.getContext("2d")?.drawImage(drawn, 0, top, drawn.width, tall, 0, 0, drawn.width, tall);
    from = to;
    return piece;
  });
}
