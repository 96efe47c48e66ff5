// What a person decided of the files on the desk: the study, what it was before, and what of it stands in no file yet.

import { History } from "./history";
import { movedIn } from "./incoming";
import type { Loaded } from "./loading";
import { withoutSource } from "./missing";
import { decided, forOtherFiles, withFileBack } from "./otherfiles";
import { withReading, type Reread } from "./readanew";
import type { GroupOf, Notice, ReadOptions, Report, Study } from "./types";
import { areDecided, withAnswerAsGroup, withGroupOf, type Before } from "./whoanswered";

/** All that a step may change, as it was at one time. */
export interface Moment {
  files: Loaded[];
  /** The study with nothing left to infer; undefined where there was no report. */
  resolved: Study | undefined;
  study: Study | undefined;
  opened: boolean;
  baseline: Study | undefined;
  moved: Moved;
}

/** What had moved or vanished, and since when, in words. */
export interface Moved {
  notices: Notice[];
  since: string;
}

const NOTHING: Moved = { notices: [], since: "" };

export class Decisions {
  /** What the user decided; undefined while everything is inferred. */
  study: Study | undefined;
  /** The study came from a file or the page's script, so that no change of the files changes it. */
  opened = false;
  /** Something was decided, or taken back, since the study was put here. */
  touched = false;
  /** The study as it was inferred or opened, before anybody changed it. */
  baseline: Study | undefined;
  /** What had moved or vanished when a study was opened with other files than its own, or one was read anew. */
  moved = NOTHING;
  /** What was there before. */
  readonly history = new History<Moment>();

  /** The study as it stands in a file, and as it stands in this browser. */
  #saved: Study | undefined;
  #stored: Study | undefined;
  /** Studies in which nobody decided anything. */
  readonly #inferred = new WeakSet<Study>();
  /** Studies with which what nobody decided is inferred anew. */
  readonly #anew = new WeakMap<Study, { decided: Set<string>; comparisons: boolean; moved?: Moved }>();
  /** The study was kept in this browser: all of it may be decided. */
  #kept = false;

  /** Questions that were decided before the files changed: they are no part of what is inferred now. */
  #before = new Set<string>();
  /** The comparisons were. */
  #compared = false;
  /** What was there when a file was taken away, and what was left. What was decided of it comes back with it. */
  readonly #aside = new Map<string, { then: Moment; left: Study | undefined }>();

  /** Puts another study in place; undefined: everything is inferred. */
  put(study: Study | undefined): void {
    this.study = study;
    this.opened = study !== undefined;
    this.baseline = undefined;
    this.moved = NOTHING;
    this.touched = false;
    this.#kept = false;
    this.#saved = study;
    this.#stored = undefined;
  }

  /** Puts a study in place that was kept in this browser. */
  putKept(study: Study): void {
    this.study = study;
    this.baseline = undefined;
    this.#stored = study;
    this.#kept = true;
  }

  /** There are decisions that stand in no file yet, nor in this browser. */
  get unsaved(): boolean {
    const { study } = this;
    return study !== undefined && study !== this.#saved && study !== this.#stored && !this.#inferred.has(study);
  }

  /** The study was written to a file. */
  saved(): void {
    this.#saved = this.study;
  }

  /** The study was stored in this browser, or is stored no longer. */
  stored(yes: boolean): void {
    this.#stored = yes ? this.study : undefined;
  }

  /** All that there is now. */
  moment(files: Loaded[], resolved: Study | undefined): Moment {
    const { study, opened, baseline, moved } = this;
    return { files, resolved, study, opened, baseline, moved };
  }

  /** Puts what was there at a time in place again, but for the files. */
  restore({ study, opened, baseline, moved }: Moment): void {
    Object.assign(this, { study, opened, baseline, moved });
    this.touched = true;
  }

  /** The same, where files come back. In which order files were added decides what is inferred: what was inferred then stands. */
  restoreWithFiles(then: Moment): void {
    const study = then.study ?? then.resolved;
    if (!then.study && study) this.#inferred.add(study);
    this.restore({ ...then, study });
  }

  /** Takes a decision that can be taken back. */
  decide(what: string, before: Moment, study: Study | undefined): void {
    this.history.record(what, before);
    this.study = study;
    this.touched = true;
    const anew = study && this.#anew.get(study);
    if (!anew) return;
    this.baseline = undefined;
    this.#before = anew.decided;
    this.#compared = anew.comparisons;
  }

  /** What was there before anybody decided. */
  get before(): Before {
    return { baseline: this.baseline, whole: this.opened || this.#kept };
  }

  /** Says who answered a file. */
  regrouped(study: Study, files: Loaded[], file: string, group: GroupOf): Study {
    return this.#following(study, withGroupOf(study, files, file, group, this.before));
  }

  /** Leaves the respondents out who gave an answer in the group column of a file, or takes them in again. */
  answerAsGroup(study: Study, files: Loaded[], file: string, answer: string, taken: boolean): Study {
    return this.#following(study, withAnswerAsGroup(study, files, file, answer, taken, this.before));
  }

  /** Says how files are read. */
  readAnew(study: Study, files: Loaded[], reread: Reread[], reading: ReadOptions): Study {
    const { study: next, lost } = withReading(study, files, reread, reading, this.before);
    return this.#following(study, next, { notices: lost, since: "when the file was read anew" });
  }

  /** Of a study that follows from another, what nobody decided is to be inferred anew. */
  #following(study: Study, next: Study, moved?: Moved): Study {
    const ids = decided(study, this.baseline).map(({ id }) => id);
    this.#anew.set(next, { decided: new Set(ids), comparisons: areDecided(study, this.before), ...(moved ? { moved } : {}) });
    return next;
  }

  /** Learns from a report what the study was before anybody changed it, and what had moved when it was opened. */
  shown(report: Report): void {
    // The next study is matched already and tells nothing of it.
    const told = movedIn(report) ?? [];
    const anew = this.study && this.#anew.get(this.study)?.moved;
    // What is new with another reading is proposed without ado.
    const notices = anew ? [...anew.notices, ...told.filter(({ code }) => code !== "new_column")] : told;
    if (notices.length > 0) this.moved = { notices, since: anew?.since ?? "since this study was saved" };
    // What was lost is told once, and not again with the next file.
    if (anew && notices.length > 0) this.study = report.study;
    // Where the questions were open, all of them are as inferred.
    if (!this.baseline || !this.study || this.study.questions.length === 0) {
      const { study } = report;
      this.baseline = { ...study, questions: study.questions.filter(({ id }) => !this.#before.has(id)), comparisons: this.#compared ? [] : study.comparisons };
      this.#before = new Set();
      this.#compared = false;
    }
  }

  /** Keeps of the study what holds for these files as well. */
  filesChanged(names: string[]): void {
    if (this.opened || !this.study) return;
    const saved = !this.unsaved;
    this.study = forOtherFiles(this.study, names, this.baseline);
    if (saved) this.#saved = this.study;
    this.#before = new Set(this.study.questions.map(({ id }) => id));
    this.baseline = undefined;
  }

  /** Files were added: of those that were taken away before, what was decided then holds again. */
  filesAdded(added: string[], names: string[]): void {
    for (const name of added) {
      const aside = this.#aside.get(name);
      this.#aside.delete(name);
      if (!aside || this.opened !== aside.then.opened) continue;
      const { then, left } = aside;
      const before = then.study && (then.resolved ?? then.study);
      const same = then.files.length === names.length && then.files.every((file) => names.includes(file.name));
      // Nothing was decided meanwhile: all is as it was.
      if (same && left === this.study) return this.#backAgain(then, before);
      if (before) this.study = withFileBack(this.study, before, name, names, this.opened);
    }
    this.filesChanged(names);
  }

  #backAgain(then: Moment, study: Study | undefined): void {
    const saved = !this.unsaved;
    this.restore({ ...then, study });
    if (saved) this.#saved = study;
  }

  /** A file is taken away. An opened study goes on without it; of another, what holds for the others is kept. */
  fileRemoved(name: string, then: Moment, now: Study | undefined): void {
    const left = this.opened && now?.sources.some(({ file }) => file === name) ? withoutSource(now, name) : undefined;
    if (now && left) {
      this.#before = new Set(decided(now, this.baseline).map(({ id }) => id));
      this.baseline = undefined;
      this.study = left.sources.length > 0 ? left : undefined;
      this.opened = this.study !== undefined;
    } else this.filesChanged(then.files.map((file) => file.name).filter((each) => each !== name));
    this.#aside.set(name, { then, left: this.study });
  }

  forget(): void {
    this.put(undefined);
    this.history.clear();
    this.#aside.clear();
  }
}
