// The pages of a chart on the screen: so many rows that it can be drawn as sharp as the screen is.

import { linesOf } from "./lines";
import type { ChartName, Mark } from "../types";

/** Rows that are drawn together: the first, and how many. */
export interface Range {
  first: number;
  count: number;
}

export const ALL: Range = { first: 0, count: 100_000 };

/** Charts of one row a question; so many of them at a time. */
const PAGED: readonly ChartName[] = ["gaps"];
const ROWS = 50;

/** How many rows a chart has, how many stand beside each other, and how many a page may hold. */
export interface Rows {
  all: number;
  beside: number;
  most: number;
}

/** Of a chart that is drawn as a whole, and whose table has so many rows. */
export function rowsOf(chart: ChartName, marks: Mark[], tabled: number): Rows {
  if (PAGED.includes(chart)) return { all: tabled, beside: 1, most: ROWS };
  const labels = marks.filter((mark) => mark.kind === "row_label").map(({ label }) => label);
  // Blocks of the same rows, which all of them go on.
  const blocks = (chart === "where" || chart === "journey") && new Set(labels).size < labels.length;
  const counts = linesOf(marks).map(({ count }) => count);
  const all = blocks ? new Set(labels).size : counts.reduce((sum, count) => sum + count, 0);
  return { all, beside: blocks ? 1 : Math.max(1, ...counts), most: all };
}

/** Whether a chart is shown by pages whatever the screen is like. */
export function isLong(chart: ChartName, tabled: number): boolean {
  return PAGED.includes(chart) && tabled > ROWS;
}

/** The pages of these rows, each as long as it can be: `part` tells how much of a page's sharpness is left where these rows
 *  stand on it, 1 where it is all. */
export function pages({ all, beside, most }: Rows, part: (range: Range) => number): Range[] {
  const out: Range[] = [];
  let usual = most;
  for (let first = 0; first < all; ) {
    let count = Math.min(usual, all - first);
    for (let left = part({ first, count }); left < 1 && count > beside; left = part({ first, count })) {
      count = Math.max(beside, Math.floor((count * Math.min(left, 0.98)) / beside) * beside);
      usual = count;
    }
    out.push({ first, count });
    first += count;
  }
  return out;
}
