// What lies on the desk: the files, the study, the report. The element shows it and hands every wish on to it.

import type { Client } from "./client";
import { CANCELLED, GapReportError, inFile, stopped, toFailure } from "./failure";
import { Decisions, type Moment } from "./decisions";
import type { DeskEvents, Refused } from "./deskevents";
import type { Step } from "./history";
import { sorted } from "./incoming";
import { Loading, type Loaded } from "./loading";
import { isAskable, STILL_MISSING, withoutSource } from "./missing";
import { emptyStudy, namedAt } from "./study";
import type { Failure, Progress, ReadOptions, Report, Study } from "./types";
import { settle } from "./typing";

export type { Refused } from "./deskevents";
export type { Loaded } from "./loading";

export class Desk {
  files: Loaded[] = [];
  report: Report | undefined;
  /** What stands in the way of a report, or of a file; undefined when the user has read it. */
  failure: Failure | undefined;
  /** The last wish that could not be granted; undefined once another was, or the user has read why. */
  refused: Refused | undefined;
  /** What was done last, in words for who does not see it. */
  said = "";
  /** Whether a report is being computed. */
  counting = false;
  /** What was decided, and what was before. */
  readonly decisions = new Decisions();

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
    return this.#stale ? this.decisions.study : (this.report?.study ?? this.decisions.study);
  }

  /** There are decisions that stand in no file yet, nor in this browser. */
  get unsaved(): boolean {
    return this.decisions.unsaved;
  }

  /** What had moved was read. */
  closeMoved(): void {
    this.decisions.moved = { notices: [], since: "" };
    this.#events.changed();
  }

  /** Adds files to those that are there, or opens a study among them, and reports anew. `meant`: a study was asked for. */
  add(files: File[], meant = false): Promise<void> {
    return this.#inTurn(async () => {
      this.failure = undefined;
      const before = this.#moment();
      const { surveys, study, failure } = await sorted(files, meant);
      if (failure) this.fail(failure);
      const opened = study && (await this.#canOpen(study.name, study.study, before)) ? study : undefined;
      const there = this.files.map(({ name }) => name);
      const read = await this.#load(surveys);
      if (read === undefined) return this.#takeBack(before);
      const names = this.files.map(({ name }) => name);
      if (read) this.decisions.filesAdded(names.filter((name) => !there.includes(name)), names);
      const kept = surveys.length > 0 && !this.decisions.opened ? this.#events.kept(names) : undefined;
      if (kept) this.decisions.putKept(kept);
      if ((!read && !opened) || names.length === 0) return;
      if (read && !opened && before.study) this.decisions.history.record(`adding ${surveys.map(({ name }) => name).join(", ")}`, before);
      await this.#analyse();
      if (opened && before.files.length > 0) await this.#settleOpened(opened.name, before, read);
    });
  }

  /** Puts a study in place, so that files are read as it says; false, and told, where it is none that could be. */
  async #canOpen(name: string, study: Study, before: Moment): Promise<boolean> {
    try {
      await this.#client.check(study);
    } catch (thrown) {
      this.fail(inFile(name, toFailure(thrown)));
      return false;
    }
    if (before.files.length === 0) this.decisions.forget();
    this.decisions.put(study);
    return true;
  }

  /** A study was opened over what was there: one step, or none where it makes no report of these files. */
  async #settleOpened(name: string, before: Moment, read: boolean): Promise<void> {
    const { failure } = this;
    const { study } = this.decisions;
    const asks = failure && study && (isAskable(failure, study, this.files.map((file) => file.name)) || !before.resolved && failure.code !== "study");
    if (!failure || asks) return this.decisions.history.record(`opening ${name}`, before);
    this.decisions.restore(before);
    this.#stale = before.resolved === undefined;
    if (read) await this.#analyse();
    this.failure = inFile(name, failure);
    this.#events.changed();
  }

  /** Replaces everything by `files`, and reports. Rejects with the first failure. */
  analyse(files: File[], study?: Study): Promise<Report> {
    return this.#inTurn(async () => {
      await this.#clear();
      if (study) this.decisions.put(study);
      this.failure = undefined;
      if ((await this.#load(files)) === undefined) throw new GapReportError(stopped());
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
      const [before, study] = [this.#moment(), this.study];
      this.files = this.files.filter((file) => file.name !== name);
      await this.#client.remove(name);
      this.failure = undefined;
      this.decisions.history.record(`removing ${name}`, before);
      this.decisions.fileRemoved(name, before, study);
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
      const before = this.#moment();
      const together = [name, ...this.siblingsOf(old).map((file) => file.name)];
      let read = false;
      const failure = await this.#tried(async () => {
        const { files } = this;
        this.files = await this.#loading.again(old, files, reading);
        read = true;
        const anew = files.flatMap((then, at) => (together.includes(then.name) && this.files[at] ? [{ then, now: this.files[at] }] : []));
        const study = this.decisions.readAnew(this.study ?? emptyStudy(), this.files, anew, reading);
        await this.#take(`how ${name} is read`, study, before);
      });
      if (failure && read) this.files = await this.#loading.again(old, this.files, old.reading);
      return this.#answer(at, failure);
    });
  }

  /** The other files of the archive that a file came in. */
  siblingsOf(file: Loaded): Loaded[] {
    return this.files.filter((other) => other !== file && other.given === file.given);
  }

  /** Takes the last step back. */
  undo(): Promise<void> {
    return this.#inTurn(() => this.#restore("Undone", this.decisions.history.undo(this.#moment())));
  }

  /** Takes the step again that was taken back last. */
  redo(): Promise<void> {
    return this.#inTurn(() => this.#restore("Done again", this.decisions.history.redo(this.#moment())));
  }

  /** Leaves a file out that the study names and that is not there. Without any other, the study is left out as a whole. */
  goOnWithout(file: string): Promise<void> {
    const left = withoutSource(this.study ?? emptyStudy(), file);
    return this.#inTurn(async () => {
      const opened = left.sources.length > 0;
      this.decisions.decide(`leaving ${file} out`, this.#moment(), opened ? left : undefined);
      this.decisions.opened = opened;
      this.failure = undefined;
      if (this.files.length > 0) await this.#analyse();
    });
  }

  /** The study was written to a file. */
  saved(name: string): void {
    this.decisions.saved();
    this.said = `Saved as ${name}`;
    this.#events.changed();
  }

  /**
   * Changes the study and recounts. Where that makes no report, everything stays as it was, and `at` is told why.
   * `from` makes of what there is what is changed. True where it was done.
   */
  edit(at: string, change: (study: Study, decisions: Decisions) => Study, from = (now: Study | undefined): Study => now ?? emptyStudy()): Promise<boolean> {
    return this.#inTurn(async () => {
      const study = change(from(this.study), this.decisions);
      return this.#answer(at, await this.#tried(() => this.#take(namedAt(this.study, at), study)));
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
      this.decisions.put(study);
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

  /** Stops reading. Of the files that were given together none is kept; what was loaded before stays. */
  cancel(): void {
    this.#loading.cancel();
  }

  /** Once all that was asked for before is done. */
  settled(): Promise<void> {
    return this.#inTurn(async () => undefined);
  }

  dismiss(): void {
    this.failure = undefined;
    this.#events.changed();
  }

  export(format: string): Promise<Uint8Array> {
    return this.#client.export(format);
  }

  /** Reads files; true if one was read, undefined if that was stopped: then all is as it was before. */
  async #load(files: File[]): Promise<boolean | undefined> {
    if (files.length === 0) return false;
    const before = this.files;
    const whole = await this.#loading.load(files, before, this.decisions.study, (read) => {
      this.files = [...this.files.filter((old) => !read.some((each) => each.name === old.name)), ...read];
    });
    if (!whole) this.files = await this.#loading.arranged(this.files, before);
    return whole ? this.files !== before : undefined;
  }

  /** Reading was stopped: a study that came with the files goes as they do. */
  #takeBack(before: Moment): void {
    if (this.decisions.study !== before.study) this.decisions.restore(before);
    this.#events.changed();
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
  async #take(what: string, study: Study, before = this.#moment()): Promise<void> {
    const decide = (): void => {
      this.decisions.decide(what, before, study);
      this.said = `Changed: ${what}`;
    };
    if (this.files.length === 0) return decide();
    try {
      const report = await this.#client.analyse(study);
      decide();
      this.failure = undefined;
      this.#shown(report);
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (this.report || !STILL_MISSING.includes(failure.code)) throw failure;
      decide();
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

  /** What there is now, for a step to lead back to. */
  #moment(): Moment {
    return this.decisions.moment(this.files, this.#stale ? undefined : this.report?.study);
  }

  /** Puts what was there at another time in place; files that are not there, or are read in another way, are read again. */
  async #restore(did: string, step: Step<Moment> | undefined): Promise<void> {
    if (!step) return;
    const then = step.other;
    this.failure = undefined;
    try {
      const back = then.files.some(({ name }) => !this.files.some((file) => file.name === name));
      this.files = await this.#loading.arranged(this.files, then.files);
      if (back) this.decisions.restoreWithFiles(then);
      else this.decisions.restore(then);
      if (this.report?.sources.some(({ file }) => !then.files.some(({ name }) => name === file))) this.report = undefined;
      this.said = `${did}: ${step.what}`;
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
      this.#shown(await this.#client.analyse(this.decisions.study));
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
    this.decisions.shown(report);
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
    this.decisions.forget();
    this.#stale = false;
  }

  /** One thing at a time, in the order of the wishes. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
