// The way over a chart's marks: which comes next, which lies under the pointer.

import type { Mark } from "../types";

/**
 * Marks by question in the order drawn, each row from left to right. The question's own text is left out: its
 * row says more.
 */
export function inRows(drawn: Mark[]): Mark[] {
  const marks = drawn.filter((mark) => mark.kind !== "row_label");
  const rows = [...new Set(marks.map((mark) => mark.question))];
  return rows.flatMap((row) =>
    marks.filter((mark) => mark.question === row).sort((one, other) => Math.round(one.y - other.y) || one.x - other.x),
  );
}

/** Where a key leads: left and right along the row, up and down to the next row. */
export function step(marks: Mark[], from: Mark | undefined, key: string): Mark | undefined {
  if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(key)) return undefined;
  if (key === "Home" || !from) return marks[0];
  if (key === "End") return marks.at(-1);
  const at = marks.indexOf(from);
  if (key === "ArrowRight") return marks[at + 1] ?? from;
  if (key === "ArrowLeft") return marks[at - 1] ?? from;
  const rows = [...new Set(marks.map((mark) => mark.question))];
  const row = rows[rows.indexOf(from.question) + (key === "ArrowDown" ? 1 : -1)];
  const inRow = marks.filter((mark) => mark.question === row);
  const alike = inRow.filter((mark) => mark.kind === from.kind);
  return nearest(alike, from.x) ?? inRow[0] ?? from;
}

function nearest(marks: Mark[], x: number): Mark | undefined {
  return [...marks].sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0];
}

/** The smallest mark under a point, so that a point wins over its row. */
export function markAt(marks: Mark[], x: number, y: number): Mark | undefined {
  const slack = 3;
  return marks
    .filter(
      (mark) =>
        x >= mark.x - slack &&
        x <= mark.x + mark.width + slack &&
        y >= mark.y - slack &&
        y <= mark.y + mark.height + slack,
    )
    .sort((one, other) => one.width * one.height - other.width * other.height)[0];
}
