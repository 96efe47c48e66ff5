// What a person decided of the files on the desk: the study, what it was before, and what of it stands in no file yet.

import { History } from "./history";
import { movedIn } from "./incoming";
import type { Loaded } from "./loading";
import { forOtherFiles, withFileBack } from "./study";
import type { Notice, Report, Study } from "./types";

/** All that a step may change, as it was at one time. */
export interface Moment {
  files: Loaded[];
  /** The study with nothing left to infer; undefined where there was no report. */
  resolved: Study | undefined;
  study: Study | undefined;
  opened: boolean;
  unsaved: boolean;
  baseline: Study | undefined;
  moved: Notice[];
}

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
  /** What was there before. */
  readonly history = new History<Moment>();

  /** Questions that were decided before the files changed: they are no part of what is inferred now. */
  #before = new Set<string>();
  /** What was there when a file was taken away, and what was left. */
  readonly #aside = new Map<string, { then: Moment; left: Study | undefined }>();

  /** Puts another study in place; undefined: everything is inferred. */
  put(study: Study | undefined): void {
    this.study = study;
    this.opened = study !== undefined;
    this.baseline = undefined;
    this.moved = [];
    this.unsaved = false;
  }

  /** All that there is now. */
  moment(files: Loaded[], resolved: Study | undefined): Moment {
    const { study, opened, unsaved, baseline, moved } = this;
    return { files, resolved, study, opened, unsaved, baseline, moved };
  }

  /** Puts what was there at a time in place again, but for the files. */
  restore({ study, opened, unsaved, baseline, moved }: Moment): void {
    Object.assign(this, { study, opened, unsaved, baseline, moved });
  }

  /** Takes a decision that can be taken back. */
  decide(what: string, before: Moment, study: Study | undefined): void {
    this.history.record(what, before);
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

  /** A file was taken away; what was decided of it comes back with it. */
  setAside(name: string, then: Moment): void {
    this.#aside.set(name, { then, left: this.study });
  }

  /** Files were added: of those that were taken away before, what was decided then holds again. */
  filesAdded(added: string[], names: string[]): void {
    for (const name of added) {
      const aside = this.#aside.get(name);
      this.#aside.delete(name);
      if (!aside || this.opened) continue;
      const { then, left } = aside;
      const decided = then.study && (then.resolved ?? then.study);
      const same = then.files.length === names.length && then.files.every((file) => names.includes(file.name));
      // Nothing was decided meanwhile: all is as it was.
      if (same && left === this.study) return this.restore({ ...then, study: decided, unsaved: this.unsaved });
      if (decided) this.study = withFileBack(this.study, decided, name, names);
    }
    this.filesChanged(names);
  }

  forget(): void {
    this.put(undefined);
    this.history.clear();
    this.#aside.clear();
  }
}
