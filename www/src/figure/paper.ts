// A chart on paper: cut between its rows, so that no page ends in the middle of one and each is filled.

import type { Mark } from "../types";

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
