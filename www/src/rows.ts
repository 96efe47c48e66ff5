// The rows of a long chart: so many at a time.

import type { ChartName } from "./types";

/** Charts of one row a question; so many rows of them at a time. */
const PAGED: readonly ChartName[] = ["gaps"];
export const ROWS = 50;

/** The rows on a page, counted from 0. */
export function rowsOf(page: number): { first: number; count: number } {
  return { first: page * ROWS, count: ROWS };
}

/** How many pages the rows of a chart take. */
export function pagesOf(chart: ChartName, rows: number): number {
  return PAGED.includes(chart) ? Math.max(1, Math.ceil(rows / ROWS)) : 1;
}
