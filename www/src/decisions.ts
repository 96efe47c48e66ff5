// What a person decided of the files on the desk: the study, what it was before, and what of it stands in no file yet.

import { History } from "./history";
import { movedIn } from "./incoming";
import { forOtherFiles } from "./study";
import type { Notice, Report, Study } from "./types";

export class Decisions {
  /** What the user decided; undefined while everything is inferred. */
  study: Study | undefined;
  /** The study came from a file or the page's script, so that no change of the files changes it. */
  opened = false;
  /** There are decisions that stand in no file yet. */
  unsaved = false;
  /** The study as it was inferred or opened, before anybody changed it. */
  baseline: Study | undefined;
  /** What had moved or vanished when a study was opened with other files than its own. */
  moved: Notice[] = [];
  /** What was decided before. */
  readonly history = new History();

  /** Questions that were decided before the files changed: they are no part of what is inferred now. */
  #before = new Set<string>();

  /** Puts a study in place that came from a file; nothing leads back behind it. */
  read(study: Study): void {
    this.forget();
    this.put(study);
  }

  /** Puts another study in place; undefined: everything is inferred. */
  put(study: Study | undefined): void {
    this.study = study;
    this.opened = study !== undefined;
    this.baseline = undefined;
  }

  /** Takes a decision that can be taken back. */
  decide(study: Study): void {
    this.history.record(this.study);
    this.restore(study);
  }

  /** Puts a former study in place, or one that is otherwise not in its file. */
  restore(study: Study | undefined): void {
    this.study = study;
    this.unsaved = true;
  }

  /** Learns from a report what the study was before anybody changed it, and what had moved when it was opened. */
  shown(report: Report): void {
    // The next study is matched already and tells nothing of it.
    this.moved = movedIn(report) ?? this.moved;
    // Where the questions were open, all of them are as inferred.
    if (!this.baseline || !this.study || this.study.questions.length === 0) {
      this.baseline = { ...report.study, questions: report.study.questions.filter(({ id }) => !this.#before.has(id)) };
      this.#before.clear();
    }
  }

  /** Keeps of the study what holds for these files as well. */
  filesChanged(names: string[]): void {
    if (this.opened || !this.study) return;
    this.study = forOtherFiles(this.study, names, this.baseline);
    this.#before = new Set(this.study.questions.map(({ id }) => id));
    this.baseline = undefined;
  }

  forget(): void {
    this.put(undefined);
    this.moved = [];
    this.unsaved = false;
    this.history.clear();
  }
}
