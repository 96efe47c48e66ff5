// A chart on paper: cut between its rows, so that no page ends in the middle of one.

import type { Mark } from "../types";

/** What is left of a printed page for a chart, in CSS pixels. */
const PAGE = 820;

/** Where to cut a chart of this height: the ends of pieces that fit a page, at the ends of rows where there are any. */
export function cuts(marks: Mark[], height: number): number[] {
  const ends = marks
    .filter((mark) => mark.kind === "row")
    .map((mark) => mark.y + mark.height)
    .sort((one, other) => one - other);
  const out: number[] = [];
  let from = 0;
  while (height - from > PAGE) {
    const end = ends.filter((each) => each > from + 1 && each <= from + PAGE).at(-1);
    if (end === undefined || end >= height - 1) break;
    out.push(end);
    from = end;
  }
  return [...out, height];
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
