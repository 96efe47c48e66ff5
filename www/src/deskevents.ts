// What the desk tells those who show it.

import type { Failure, Progress, Report, Study } from "./types";

/** What was asked for and could not be, told where it was asked. */
export interface Refused {
  /** The control, the question, or the part of the page. */
  at: string;
  message: string;
}

/** What the desk tells as it happens. */
export interface DeskEvents {
  /** Anything changed. */
  changed(): void;
  progress(progress: Progress): void;
  /** The decisions that were kept of these files. */
  kept(files: string[]): Study | undefined;
  report(report: Report): void;
  failed(failure: Failure): void;
}
