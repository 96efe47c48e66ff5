// What crosses the border to the wasm, beside the types generated from Rust.

import type { Caption } from "./generated/Caption";
import type { ChartName } from "./generated/ChartName";
import type { ChartTable } from "./generated/ChartTable";
import type { Comments } from "./generated/Comments";
import type { Inspection } from "./generated/Inspection";
import type { Mark } from "./generated/Mark";
import type { ReadOptions } from "./generated/ReadOptions";
import type { Study } from "./generated/Study";
import type { ThemeName as Theme } from "./generated/ThemeName";
import type { View } from "./generated/View";

export type { Agree } from "./generated/Agree";
export type { Answer } from "./generated/Answer";
export type { AnswerCount } from "./generated/AnswerCount";
export type { AnswerSide } from "./generated/AnswerSide";
export type { Answers } from "./generated/Answers";
export type { CandidateValue } from "./generated/CandidateValue";
export type { Caption } from "./generated/Caption";
export type { Cell } from "./generated/Cell";
export type { Change } from "./generated/Change";
export type { ChartName } from "./generated/ChartName";
export type { ChartTable } from "./generated/ChartTable";
export type { Columns } from "./generated/Columns";
export type { Comparison } from "./generated/Comparison";
export type { Gap } from "./generated/Gap";
export type { Group } from "./generated/Group";
export type { GroupOf } from "./generated/GroupOf";
export type { Heterogeneity } from "./generated/Heterogeneity";
export type { Comments } from "./generated/Comments";
export type { InspectedQuestion } from "./generated/InspectedQuestion";
export type { Inspection } from "./generated/Inspection";
export type { LeftOut } from "./generated/LeftOut";
export type { Mark } from "./generated/Mark";
export type { SetName } from "./generated/SetName";
export type { SetSpec } from "./generated/SetSpec";
export type { Measure } from "./generated/Measure";
export type { MeasureKind } from "./generated/MeasureKind";
export type { Narrative } from "./generated/Narrative";
export type { Needed } from "./generated/Needed";
export type { Notice } from "./generated/Notice";
export type { Options } from "./generated/Options";
export type { Overall } from "./generated/Overall";
export type { Pairing } from "./generated/Pairing";
export type { Polarity } from "./generated/Polarity";
export type { QuestionKind } from "./generated/QuestionKind";
export type { Question } from "./generated/Question";
export type { ReadOptions } from "./generated/ReadOptions";
export type { Report } from "./generated/Report";
export type { ShareChange } from "./generated/ShareChange";
export type { Side } from "./generated/Side";
export type { SourceSpec } from "./generated/SourceSpec";
export type { Study } from "./generated/Study";
export type { ThemeName as Theme } from "./generated/ThemeName";
export type { View } from "./generated/View";
export type { WaveOf } from "./generated/WaveOf";
export type { WeightCandidate } from "./generated/WeightCandidate";

/** Why something could not be done: a full sentence, complete as it stands. */
export interface Failure {
  code: string;
  file: string | null;
  message: string;
}

/** How far the reading of a file has come. */
export interface Progress {
  file: string;
  /** Bytes read so far, of `size`. */
  bytes: number;
  size: number;
  rows: number;
  rows_per_second: number;
  /** Seconds left at the present speed; null while that cannot be told. */
  seconds_left: number | null;
}

/** The formats a report can be written in. */
export type ExportFormat = "json" | "csv" | "md" | "html" | "svg" | "png" | "study";

/** All state of one page: files, study, report. Lives in the worker. */
export interface Session {
  open(file: string, options: ReadOptions | undefined): void;
  push(chunk: Uint8Array): number;
  finish(sha256: string): Inspection;
  adopt(sources: Uint8Array): Inspection[];
  abandon(): void;
  remove(file: string): void;
  /** The report as the bytes of its JSON. */
  analyse(study: Study | undefined): Uint8Array;
  comments(question: string, most: number): Comments[];
  export(format: string): Uint8Array;
  free?(): void;
}

/** SHA-256 of bytes that come in chunks. */
export interface Hasher {
  push(chunk: Uint8Array): void;
  finish(): string;
}

/** Draws one report. Lives on the main thread, where text can be measured. */
export interface Charts {
  available(view: View): ChartName[];
  /** The JSON of the sentences on the comparison, wave and segment of the gap of this id. */
  narrative(gap: string): string;
  caption(chart: ChartName, view: View): Caption | undefined;
  table(chart: ChartName, view: View): ChartTable;
  lay_out(chart: ChartName, view: View, width: number, theme: Theme, firstRow: number, rows: number): LaidOut;
  svg(chart: ChartName, view: View, width: number, theme: Theme): string;
  free?(): void;
}

/** A chart that is laid out; `height` in CSS pixels. */
export interface LaidOut {
  readonly height: number;
  draw(canvas: HTMLCanvasElement, ratio: number): Mark[];
  free?(): void;
}
