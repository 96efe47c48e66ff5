// What crosses the border to the wasm, beside the types generated from Rust.

import type { Inspection } from "./generated/Inspection";
import type { Mark } from "./generated/Mark";
import type { ReadOptions } from "./generated/ReadOptions";
import type { Report } from "./generated/Report";
import type { Study } from "./generated/Study";
import type { ThemeName as Theme } from "./generated/ThemeName";
import type { View } from "./generated/View";

export type { Agree } from "./generated/Agree";
export type { AnswerCount } from "./generated/AnswerCount";
export type { CandidateValue } from "./generated/CandidateValue";
export type { Cell } from "./generated/Cell";
export type { Change } from "./generated/Change";
export type { Comparison } from "./generated/Comparison";
export type { Gap } from "./generated/Gap";
export type { Group } from "./generated/Group";
export type { GroupOf } from "./generated/GroupOf";
export type { Heterogeneity } from "./generated/Heterogeneity";
export type { InspectedQuestion } from "./generated/InspectedQuestion";
export type { Inspection } from "./generated/Inspection";
export type { LeftOut } from "./generated/LeftOut";
export type { Mark } from "./generated/Mark";
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
  analyse(study: Study | undefined): Report;
  export(format: string): Uint8Array;
  inspections(): Inspection[];
  free?(): void;
}

/** SHA-256 of bytes that come in chunks. */
export interface Hasher {
  push(chunk: Uint8Array): void;
  finish(): string;
}

/** Draws one report. Lives on the main thread, where text can be measured. */
export interface Charts {
  gaps_height(view: View, width: number): number;
  draw_gaps(canvas: HTMLCanvasElement, view: View, width: number, ratio: number, theme: Theme): Mark[];
  svg(view: View, width: number, theme: Theme): string;
  free?(): void;
}
