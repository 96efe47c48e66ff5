// What the views may see and do: the element, as they know it.

import type { Desk } from "./desk";
import type { ChartName, Charts, Comments, ExportFormat, Narrative, View } from "./types";

export interface Page {
  readonly desk: Desk;
  /** What draws the report; undefined while it is not ready. */
  readonly charts: Charts | undefined;
  /** Parts of the page's address that the report does not hold. */
  readonly ignored: readonly string[];
  /** What is said of the comparison, wave and segment in view. */
  readonly told: Narrative[];
  /** The charts that have something to show of the view. */
  readonly chartsInView: ChartName[];
  /** The chart that is wanted; the first that there is where the view has none of that name. */
  readonly chartName: ChartName;
  readonly view: View;
  /** A row of the page of rows that a long chart shows, from 0. */
  readonly firstRow: number;
  /** Network requests since the page was loaded. */
  readonly requests: number;
  /** Whether there is no more room than on a phone. */
  readonly narrow: boolean;
  /** Whether files are being dragged over the element. */
  readonly dragging: boolean;
  readonly menuOpen: boolean;
  /** The gaps a chosen sentence rests on; their rows are marked. */
  readonly marked: readonly string[];

  /** `study`: a study is asked for. */
  chooseFiles(study?: boolean): void;
  loadSample(name: string): void;
  setView(change: Partial<View>): void;
  showChart(chart: ChartName): void;
  /** One question by itself; none: all of them. */
  showQuestion(question: string): void;
  /** Back to all of them, with the keyboard at the row of the one that was shown. */
  leaveQuestion(): void;
  /** The same, always the same function. */
  readonly choose: (question: string) => void;
  /** What was written about a question of the last report, `most` comments of each group. */
  comments(question: string, most: number): Promise<Comments[]>;
  /** Another page of the chart's rows; always the same function. */
  readonly turnRows: (first: number) => void;
  showEvidence(sentence: Narrative): void;
  /** With a file, at that file. */
  openStudy(file?: string): void;
  /** The study, at a question. */
  openQuestion(question: string): void;
  closeStudy(): void;
  toggleMenu(open: boolean): void;
  takeAway(format: ExportFormat): void;
}
