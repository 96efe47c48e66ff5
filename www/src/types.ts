// What crosses the border to the wasm, beside the types generated from Rust.

import type { Notice } from "./generated/Notice";
import type { Report } from "./generated/Report";
import type { Study } from "./generated/Study";

export type { Agree } from "./generated/Agree";
export type { Cell } from "./generated/Cell";
export type { Comparison } from "./generated/Comparison";
export type { Gap } from "./generated/Gap";
export type { Group } from "./generated/Group";
export type { GroupOf } from "./generated/GroupOf";
export type { Narrative } from "./generated/Narrative";
export type { Notice } from "./generated/Notice";
export type { Options } from "./generated/Options";
export type { Polarity } from "./generated/Polarity";
export type { Question } from "./generated/Question";
export type { Report } from "./generated/Report";
export type { Side } from "./generated/Side";
export type { SourceSpec } from "./generated/SourceSpec";
export type { Study } from "./generated/Study";

/** An answer and how many gave it. */
export interface AnswerCount {
  label: string;
  n: number;
}

/** One question of a file, as `inspect` tells it. */
export interface InspectedQuestion {
  id: string;
  text: string;
  columns: string[];
  kind: "single" | "multiple" | "numeric" | "text" | "metadata";
  scale: string[] | null;
  answered: number;
  answers: AnswerCount[];
  agree: string[] | null;
  missing: string[];
}

/** A column that may say who answered. */
export interface GroupCandidate {
  column: string;
  /** The question as respondents read it. */
  text: string;
  /** What speaks for it, in words. */
  reason: string;
  values: CandidateValue[];
}

/** One answer of a {@link GroupCandidate}. */
export interface CandidateValue extends AnswerCount {
  /** The proposed name of its group; null where the answer is none. */
  group: string | null;
}

/** What a file is: the contract of `inspect --json`, and what the page needs to let a person choose. */
export interface Inspection {
  file: string;
  sha256: string;
  format: string;
  layout: string;
  encoding: string;
  delimiter: string | null;
  rows: number;
  columns: number;
  questions: InspectedQuestion[];
  notices: Notice[];
  group_candidates: GroupCandidate[];
}

/** What of a report is shown. An empty wave or segment: there is none, or the whole group. */
export interface View {
  a: string;
  b: string;
  wave: string;
  segment: string;
  segment_value: string;
}

/** Something a chart drew, in CSS pixels from the canvas's upper left corner. */
export interface Mark {
  id: string;
  question: string;
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The value in words, to show and to speak. */
  label: string;
}

export type Theme = "light" | "dark" | "print";

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
  open(file: string): void;
  push(chunk: Uint8Array): number;
  finish(sha256: string): Inspection;
  abandon(): void;
  remove(file: string): void;
  analyse(study: Study | undefined): Report;
  export(format: string): Uint8Array;
  inspections(): Inspection[];
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
