// The rows of a chart as its marks tell them.

import type { Mark } from "../types";

/** Rows that stand beside each other, as one. */
export interface Line {
  top: number;
  bottom: number;
  count: number;
  /** Of the first of them. */
  question: string;
}

export function linesOf(marks: Mark[]): Line[] {
  const lines: Line[] = [];
  for (const { y, height, question } of marks.filter((mark) => mark.kind === "row")) {
    const last = lines.at(-1);
    if (last && y <= last.top) {
      last.count += 1;
      last.bottom = Math.max(last.bottom, y + height);
    } else lines.push({ top: y, bottom: y + height, count: 1, question });
  }
  return lines;
}
