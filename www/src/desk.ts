// What lies on the desk: the files, the study, the report. The element shows it and hands every wish on to it.

import type { Client } from "./client";
import { CANCELLED, GapReportError, toFailure } from "./failure";
import { Decisions } from "./decisions";
import type { History } from "./history";
import { studyIn } from "./incoming";
import { Loading, type Loaded } from "./loading";
import { withoutSource } from "./missing";
import { emptyStudy, withReading } from "./study";
import type { Failure, Notice, Progress, ReadOptions, Report, Study } from "./types";
import { settle } from "./typing";

export type { Loaded } from "./loading";

/** What was asked for and could not be, told where it was asked. */
export interface Refused {
  /** The control, the question, or the part of the page. */
  at: string;
  message: string;
}

/**
 * What is missing while a study is still being made. Where there is no report yet, a decision that leads no further
 * than this stays all the same: the next one may.
 */
const STILL_MISSING: readonly string[] = ["no_groups", "no_common_question"];

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

export class Desk {
  files: Loaded[] = [];
  report: Report | undefined;
  /** What stands in the way of a report, or of a file; undefined when the user has read it. */
  failure: Failure | undefined;
  /** The last wish that could not be granted; undefined once another was, or the user has read why. */
  refused: Refused | undefined;
  /** Whether a report is being computed. */
  counting = false;

  readonly #decisions = new Decisions();
  readonly #client: Client;
  readonly #loading: Loading;
  readonly #events: DeskEvents;
  /** The last attempt failed, so that `report.study` is older than what was decided. */
  #stale = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(client: Client, events: DeskEvents) {
    this.#client = client;
    this.#events = events;
    this.#loading = new Loading(client, { ...events, failed: (failure) => this.fail(failure) });
  }

  /** The file that is being read. */
  get progress(): Progress | undefined {
    return this.#loading.progress;
  }

  /** Files that wait for their turn. */
  get waiting(): number {
    return this.#loading.waiting;
  }

  /** The study as it stands: resolved where there is a report. */
  get study(): Study | undefined {
    return this.#stale ? this.#decisions.study : (this.report?.study ?? this.#decisions.study);
  }

  /** The study as it was inferred or opened, before anybody changed it. */
  get baseline(): Study | undefined {
    return this.#decisions.baseline;
  }

  /** There are decisions that stand in no file yet. */
  get unsaved(): boolean {
    return this.#decisions.unsaved;
  }

  /** What was decided before. */
  get history(): History {
    return this.#decisions.history;
  }

  /** What had moved or vanished when a study was opened with other files than its own, until it was read. */
  get moved(): Notice[] {
    return this.#decisions.moved;
  }

  set moved(moved: Notice[]) {
    this.#decisions.moved = moved;
  }

  /** Adds files to those that are there, or opens a study among them, and reports anew. */
  add(files: File[]): Promise<void> {
    return this.#inTurn(async () => {
      this.failure = undefined;
      const surveys: File[] = [];
      let changed = false;
      for (const file of files) {
        const study = await studyIn(file);
        if (study) {
          this.#decisions.read(study);
          changed = true;
        } else surveys.push(file);
      }
      if (await this.#load(surveys)) {
        this.#decisions.filesChanged(this.files.map(({ name }) => name));
        changed = true;
      }
      const kept = surveys.length > 0 && !this.#decisions.opened ? this.#events.kept(this.files.map(({ name }) => name)) : undefined;
      if (kept) this.#decisions.study = kept;
      if (changed && this.files.length > 0) await this.#analyse();
    });
  }

  /** Replaces everything by `files`, and reports. Rejects with the first failure. */
  analyse(files: File[], study?: Study): Promise<Report> {
    return this.#inTurn(async () => {
      await this.#clear();
      if (study) this.#decisions.put(study);
      this.failure = undefined;
      await this.#load(files);
      const unread = this.failure as Failure | undefined;
      if (unread) throw new GapReportError(unread);
      await this.#analyse();
      const failure = this.failure as Failure | undefined;
      if (failure || !this.report) throw new GapReportError(failure ?? toFailure("no report was made"));
      return this.report;
    });
  }

  /** Takes a file away, and reports on those that are left. */
  remove(name: string): Promise<void> {
    return this.#inTurn(async () => {
      this.files = this.files.filter((file) => file.name !== name);
      await this.#client.remove(name);
      this.failure = undefined;
      this.#decisions.filesChanged(this.files.map(({ name }) => name));
      // A report on a file that is gone must not stay, even where the files that are left make none.
      this.report = undefined;
      if (this.files.length > 0) return this.#analyse();
      this.#forgetStudy();
      this.#events.changed();
    });
  }

  /**
   * Reads a file again, as `reading` says, and reports anew. Where either cannot be, the file stays as it was read
   * before, and `at` is told why.
   */
  reread(at: string, name: string, reading: ReadOptions): Promise<boolean> {
    return this.#inTurn(async () => {
      const old = this.files.find((file) => file.name === name);
      if (!old) return false;
      const together = [name, ...this.siblingsOf(old).map((file) => file.name)];
      let read = false;
      const failure = await this.#tried(async () => {
        this.files = await this.#loading.again(old, this.files, reading);
        read = true;
        const study = together.reduce((now, each) => withReading(now, each, reading), this.study ?? emptyStudy());
        await this.#take(study);
      });
      if (failure && read) this.files = await this.#loading.again(old, this.files, old.reading);
      return this.#answer(at, failure);
    });
  }

  /** The other files of the archive that a file came in. */
  siblingsOf(file: Loaded): Loaded[] {
    return this.files.filter((other) => other !== file && other.given === file.given);
  }

  /** Takes the last decision back. */
  undo(): Promise<void> {
    return this.#inTurn(() => (this.history.canUndo ? this.#restore(this.history.undo(this.#decisions.study)) : Promise.resolve()));
  }

  /** Takes the decision again that was taken back last. */
  redo(): Promise<void> {
    return this.#inTurn(() => (this.history.canRedo ? this.#restore(this.history.redo(this.#decisions.study)) : Promise.resolve()));
  }

  /** Leaves a file out that the study names and that is not there. Without any other, the study is left out as a whole. */
  goOnWithout(file: string): Promise<void> {
    const left = withoutSource(this.study ?? emptyStudy(), file);
    return this.#inTurn(() => {
      this.history.record(this.#decisions.study);
      this.#decisions.opened = left.sources.length > 0;
      return this.#restore(this.#decisions.opened ? left : undefined);
    });
  }

  /** The study was written to a file. */
  saved(): void {
    this.#decisions.unsaved = false;
  }

  /**
   * Changes the study and recounts. Where that makes no report, everything stays as it was, and `at` is told why.
   * `from` makes of what there is what is changed. True where it was done.
   */
  edit(at: string, change: (study: Study) => Study, from = (now: Study | undefined): Study => now ?? emptyStudy()): Promise<boolean> {
    return this.#inTurn(async () => {
      const study = change(from(this.study));
      return this.#answer(at, await this.#tried(() => this.#take(study)));
    });
  }

  /** Tells `at` why something cannot be, without trying it. */
  refuse(at: string, message: string): void {
    void this.#answer(at, { code: "refused", file: null, message });
  }

  /** Takes the word back that something could not be. */
  forgive(): void {
    this.refused = undefined;
    this.#events.changed();
  }

  /** Puts another study in place; undefined: infer everything. */
  open(study: Study | undefined): Promise<void> {
    return this.#inTurn(async () => {
      this.#decisions.put(study);
      this.failure = undefined;
      if (this.files.length > 0) await this.#analyse();
    });
  }

  /** Shows a report that was made elsewhere. */
  show(report: Report): void {
    this.report = report;
    this.failure = undefined;
    this.#events.changed();
  }

  /** Stops reading. What was loaded before stays. */
  cancel(): void {
    this.#loading.cancel();
  }

  dismiss(): void {
    this.failure = undefined;
    this.#events.changed();
  }

  export(format: string): Promise<Uint8Array> {
    return this.#client.export(format);
  }

  /** Reads files; true if one was read. */
  async #load(files: File[]): Promise<boolean> {
    if (files.length === 0) return false;
    let any = false;
    await this.#loading.load(files, this.files, this.#decisions.study, (read) => {
      this.files = [...this.files.filter((old) => !read.some((each) => each.name === old.name)), ...read];
      any = true;
    });
    return any;
  }

  /** Does what may fail, and returns why it did. */
  async #tried(work: () => Promise<void>): Promise<Failure | undefined> {
    this.counting = true;
    this.#events.changed();
    try {
      await work();
      return undefined;
    } catch (thrown) {
      return toFailure(thrown);
    } finally {
      this.counting = false;
    }
  }

  /** Takes a decision, if it can be taken; throws where not. */
  async #take(study: Study): Promise<void> {
    if (this.files.length === 0) return this.#decisions.decide(study);
    try {
      const report = await this.#client.analyse(study);
      this.#decisions.decide(study);
      this.failure = undefined;
      this.#shown(report);
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (this.report || !STILL_MISSING.includes(failure.code)) throw failure;
      this.#decisions.decide(study);
      this.failure = failure;
      this.#events.failed(failure);
    }
  }

  /** Tells `at` what became of its wish; true where it was granted. */
  #answer(at: string, failure: Failure | undefined): boolean {
    this.refused = failure && failure.code !== CANCELLED ? { at, message: failure.message } : undefined;
    settle();
    if (failure) this.#events.failed(failure);
    this.#events.changed();
    return failure === undefined;
  }

  /** Puts a former study in place; files that it reads in another way are read again. */
  async #restore(study: Study | undefined): Promise<void> {
    this.#decisions.restore(study);
    this.failure = undefined;
    try {
      const readings = await this.#client.readings(study, this.files.map((file) => file.name));
      for (const [place, file] of [...this.files].entries()) {
        const then = readings[place];
        if (JSON.stringify(file.reading) !== JSON.stringify(then)) this.files = await this.#loading.again(file, this.files, then);
      }
      if (this.files.length > 0) await this.#analyse();
    } catch (thrown) {
      this.fail(toFailure(thrown));
    }
  }

  async #analyse(): Promise<void> {
    this.counting = true;
    this.refused = undefined;
    this.#events.changed();
    try {
      this.#shown(await this.#client.analyse(this.#decisions.study));
    } catch (thrown) {
      this.#stale = true;
      this.fail(toFailure(thrown));
    } finally {
      this.counting = false;
      settle();
      this.#events.changed();
    }
  }

  #shown(report: Report): void {
    this.report = report;
    this.#stale = false;
    this.#decisions.shown(report);
    this.#events.report(report);
  }

  /** Shows a failure. */
  fail(failure: Failure): void {
    // Stopping is the user's own wish, and the first of several failures is the one to read.
    if (failure.code !== CANCELLED) this.failure ??= failure;
    this.#events.failed(failure);
    this.#events.changed();
  }

  async #clear(): Promise<void> {
    for (const file of this.files) await this.#client.remove(file.name);
    this.files = [];
    this.report = undefined;
    this.#forgetStudy();
  }

  #forgetStudy(): void {
    this.#decisions.forget();
    this.#stale = false;
  }

  /** One thing at a time, in the order of the wishes. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
