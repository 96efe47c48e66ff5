// Where in the report stands what a sentence rests on.

import type { ChartName, Gap, Narrative, Report, View } from "./types";

/** What to look at. */
export interface Shown {
  chart: ChartName;
  view: Omit<View, "question">;
  /** The gaps that the sentence rests on. */
  gaps: Gap[];
  /** The figure to go to. */
  first: { id: string; question: string };
}

/** The chart that shows what a sentence rests on, in its comparison, wave and segment; undefined where it rests on nothing
 *  that is drawn. `view`: what is looked at now. */
export function shownBy(report: Report, view: View, { evidence }: Narrative): Shown | undefined {
  const among = <T extends { id: string }>(all: readonly T[]): T[] => all.filter(({ id }) => evidence.includes(id));
  const gaps = among(report.gaps);
  const [gap] = gaps;
  const [test] = among(report.heterogeneity);
  // What differs between the values of a segment is seen where they stand side by side.
  if (test) return { chart: "where", view: { ...groups(test), wave: test.wave, segment: "", segment_value: "" }, gaps, first: gap ?? test };
  const [change] = among(report.changes);
  if (change) return { chart: "when", view: { ...groups(change), ...cell(change), wave: change.to }, gaps, first: change };
  const [move] = among(report.share_changes);
  if (move) return { chart: "when", view: { a: view.a, b: view.b, wave: move.to, ...cell(move) }, gaps, first: move };
  if (!gap) return undefined;
  const chart = among(report.importance).length > 0 ? "first" : "gaps";
  return { chart, view: { ...groups(gap), ...cell(gap), wave: gap.wave }, gaps, first: gap };
}

function groups({ a, b }: { a: string; b: string }): { a: string; b: string } {
  return { a, b };
}

function cell({ segment, segment_value }: Pick<View, "segment" | "segment_value">): Pick<View, "segment" | "segment_value"> {
  return { segment, segment_value };
}
