// The address of a view, as the fragment of the page's URL: places in lists, so that no word of the data stands there.

import { comparisons, gapsIn, questionsIn, segments, settleView, waves } from "./lookup";
import type { ChartName, Report, View } from "./types";

/** `compare=2&wave=3&segment=4&question=12&chart=where&row=51`; places count from 1, and what a report opens with is left out. */
export function addressOf(report: Report, view: View, chart: ChartName, row: number): string {
  const parts: string[] = [];
  const put = (name: string, at: number, usual: number): void => {
    if (at >= 0 && at !== usual) parts.push(`${name}=${at + 1}`);
  };
  const rounds = waves(report, view);
  put("compare", pairAt(report, view), pairAt(report, settleView(report, undefined)));
  put("wave", rounds.indexOf(view.wave), rounds.length - 1);
  put("segment", segments(report, view).findIndex(({ segment, value }) => segment === view.segment && value === view.segment_value), -1);
  put("question", questionsIn(report, view).indexOf(view.question), -1);
  if (chart !== "gaps") parts.push(`chart=${chart}`);
  put("row", row, 0);
  return parts.join("&");
}

/** The place of a view's comparison among those of the report. */
function pairAt(report: Report, view: View): number {
  return comparisons(report).findIndex(({ a, b }) => a === view.a && b === view.b);
}

/** The view at an address; what the report does not hold is left out, and named in `ignored`. */
export function viewAt(report: Report, address: string): { view: Partial<View>; chart: string; row: number; ignored: string[] } {
  const parts = new URLSearchParams(address);
  const ignored: string[] = [];
  const pick = <T>(name: string, all: readonly T[]): T | undefined => {
    const said = parts.get(name);
    const found = all[Number(said ?? Number.NaN) - 1];
    if (said !== null && found === undefined) ignored.push(`${name}=${said}`);
    return found;
  };
  const pairs = comparisons(report);
  const pair = pick("compare", pairs) ?? pairs[pairAt(report, settleView(report, undefined))];
  const view: Partial<View> = { ...pair, segment: "", segment_value: "", question: "" };
  if (!pair) return { view: {}, chart: "gaps", row: 0, ignored };
  const rounds = waves(report, pair);
  view.wave = pick("wave", rounds) ?? rounds.at(-1) ?? "";
  const cell = pick("segment", segments(report, view as View));
  if (cell) Object.assign(view, { segment: cell.segment, segment_value: cell.value });
  view.question = pick("question", questionsIn(report, view as View)) ?? "";
  const chart = parts.get("chart") ?? "gaps";
  // Only the chart itself knows how many rows it has; of gaps each has one.
  const rows = chart === "gaps" ? gapsIn(report, view as View).length : report.cells.length;
  const row = pick("row", Array.from({ length: rows }, (_, at) => at)) ?? 0;
  return { view, chart, row, ignored };
}
