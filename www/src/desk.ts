// What lies on the desk: the files, the study, the report. The element shows it and hands every wish on to it.

import type { Client } from "./client";
import { CANCELLED, GapReportError, toFailure } from "./failure";
import { History } from "./history";
import { movedIn, studyIn, uniqueName } from "./incoming";
import type { Given } from "./protocol";
import { emptyStudy, forOtherFiles, readingOf, withReading } from "./study";
import type { Failure, Inspection, Notice, Progress, ReadOptions, Report, Study } from "./types";

/** A file that was read. */
export interface Loaded {
  name: string;
  /** The files that were given: the same, the archive that holds it, or with another that describes it. */
  given: Given[];
  inspection: Inspection;
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

export class Desk {
  files: Loaded[] = [];
  report: Report | undefined;
  /** What stands in the way of a report, or of a file; undefined when the user has read it. */
  failure: Failure | undefined;
  /** The file that is being read. */
  progress: Progress | undefined;
  /** Files that wait for their turn. */
  waiting = 0;
  /** Whether a report is being computed. */
  counting = false;
  /** There are decisions that stand in no file yet. */
  unsaved = false;
  /** The study as it was inferred or opened, before anybody changed it. */
  baseline: Study | undefined;
  /** What had moved or vanished when a study was opened with other files than its own. */
  moved: Notice[] = [];
  /** What was decided before. */
  readonly history = new History();

  readonly #client: Client;
  readonly #events: DeskEvents;
  /** What the user decided; undefined while everything is inferred. */
  #study: Study | undefined;
  /** The study came from a file or the page's script, so that no change of the files changes it. */
  #opened = false;
  /** Questions that were decided before the files changed: they are no part of what is inferred now. */
  #decided = new Set<string>();
  /** The last attempt failed, so that `report.study` is older than `#study`. */
  #stale = false;
  #stop: AbortController | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(client: Client, events: DeskEvents) {
    this.#client = client;
    this.#events = events;
  }

  /** The study as it stands: resolved where there is a report. */
  get study(): Study | undefined {
    return this.#stale ? this.#study : (this.report?.study ?? this.#study);
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
          this.#study = study;
          this.#opened = true;
          this.baseline = undefined;
          this.moved = [];
          this.unsaved = false;
          this.history.clear();
          changed = true;
        } else surveys.push(file);
      }
      if (await this.#load(surveys)) {
        this.#filesChanged();
        changed = true;
      }
      const kept = surveys.length > 0 && !this.#opened ? this.#events.kept(this.files.map(({ name }) => name)) : undefined;
      if (kept) this.#study = kept;
      if (changed && this.files.length > 0) await this.#analyse();
    });
  }

  /** Replaces everything by `files`, and reports. Rejects with the first failure. */
  analyse(files: File[], study?: Study): Promise<Report> {
    return this.#inTurn(async () => {
      await this.#clear();
      if (study) {
        this.#study = study;
        this.#opened = true;
      }
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
      this.#filesChanged();
      // A report on a file that is gone must not stay, even where the files that are left make none.
      this.report = undefined;
      if (this.files.length > 0) return this.#analyse();
      this.#forgetStudy();
      this.#events.changed();
    });
  }

  /** Reads a file again, as `reading` says, and reports anew. Where that fails, the file stays as it was read before. */
  reread(name: string, reading: ReadOptions): Promise<void> {
    return this.#inTurn(async () => {
      const old = this.files.find((file) => file.name === name);
      if (!old) return;
      this.failure = undefined;
      try {
        await this.#readAgain(old, reading);
        const together = [name, ...this.siblingsOf(old).map((file) => file.name)];
        this.#decide(together.reduce((study, each) => withReading(study, each, reading), this.study ?? emptyStudy()));
        await this.#analyse();
      } catch (thrown) {
        this.fail(toFailure(thrown));
      }
    });
  }

  /** The other files of the archive that a file came in. */
  siblingsOf(file: Loaded): Loaded[] {
    return this.files.filter((other) => other !== file && other.given === file.given);
  }

  /** Takes the last decision back. */
  undo(): Promise<void> {
    return this.#inTurn(() => (this.history.canUndo ? this.#restore(this.history.undo(this.#study)) : Promise.resolve()));
  }

  /** Takes the decision again that was taken back last. */
  redo(): Promise<void> {
    return this.#inTurn(() => (this.history.canRedo ? this.#restore(this.history.redo(this.#study)) : Promise.resolve()));
  }

  /** The study was written to a file. */
  saved(): void {
    this.unsaved = false;
  }

  /** Changes the study and recounts. */
  edit(change: (study: Study) => Study): Promise<void> {
    return this.#inTurn(async () => {
      this.#decide(change(this.study ?? emptyStudy()));
      this.failure = undefined;
      if (this.files.length > 0) await this.#analyse();
    });
  }

  /**
   * Changes the study and recounts; where that makes no report, everything stays as it was, and why is returned.
   * `from` makes of what there is what is changed.
   */
  attempt(change: (study: Study) => Study, from: (now: Study | undefined) => Study): Promise<Failure | undefined> {
    return this.#inTurn(async () => {
      const study = change(from(this.study));
      this.counting = true;
      this.#events.changed();
      try {
        const report = await this.#client.analyse(study);
        this.#decide(study);
        this.failure = undefined;
        this.#shown(report);
        return undefined;
      } catch (thrown) {
        const failure = toFailure(thrown);
        this.#events.failed(failure);
        return failure;
      } finally {
        this.counting = false;
        this.#events.changed();
      }
    });
  }

  /** Puts another study in place; undefined: infer everything. */
  open(study: Study | undefined): Promise<void> {
    return this.#inTurn(async () => {
      this.#study = study;
      this.#opened = study !== undefined;
      this.baseline = undefined;
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
    this.#stop?.abort();
  }

  dismiss(): void {
    this.failure = undefined;
    this.#events.changed();
  }

  export(format: string): Promise<Uint8Array> {
    return this.#client.export(format);
  }

  /** Reads files one after the other; true if one was read. One that cannot be used does not stop the others. */
  async #load(files: File[]): Promise<boolean> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    let any = false;
    const bundles = await this.#bundled(files);
    for (const [index, given] of bundles.entries()) {
      if (signal.aborted) break;
      const name = given.map((file) => file.name).join(", ");
      const size = given.reduce((sum, { blob }) => sum + blob.size, 0);
      this.waiting = bundles.length - index - 1;
      this.progress = { file: name, bytes: 0, size, rows: 0, rows_per_second: 0, seconds_left: null };
      this.#events.changed();
      try {
        const progress = (reached: Progress): void => this.#reached(reached);
        const options = readingOf(this.#study, given.at(-1)?.name ?? name);
        const inspections = await this.#client.load(given, { options, progress, signal });
        const read = inspections.map((inspection) => ({ name: inspection.file, given, inspection }));
        this.files = [...this.files.filter((old) => !read.some((each) => each.name === old.name)), ...read];
        any = true;
      } catch (thrown) {
        this.fail(toFailure(thrown));
      }
    }
    this.#stop = undefined;
    this.progress = undefined;
    this.waiting = 0;
    this.#events.changed();
    return any;
  }

  /** The files under names that no other file has, those together that are one survey only together. */
  async #bundled(files: File[]): Promise<Given[][]> {
    const taken = this.files.map((each) => each.name);
    const given = files.map((blob) => {
      const name = uniqueName(blob.name, taken);
      taken.push(name);
      return { name, blob };
    });
    if (given.length < 2) return given.length === 0 ? [] : [given];
    const bundles = await this.#client.bundles(given.map((file) => file.name));
    return bundles.map((places) => places.flatMap((place) => given[place] ?? []));
  }

  #reached(progress: Progress): void {
    this.progress = progress;
    this.#events.progress(progress);
    this.#events.changed();
  }

  #decide(study: Study): void {
    this.history.record(this.#study);
    this.#study = study;
    this.unsaved = true;
  }

  /** Puts a former study in place; files that it reads in another way are read again. */
  async #restore(study: Study | undefined): Promise<void> {
    const readings = (of: Study | undefined): string[] => this.files.map((file) => JSON.stringify(readingOf(of, file.name)) ?? "");
    const [now, then] = [readings(this.#study), readings(study)];
    this.#study = study;
    this.failure = undefined;
    this.unsaved = true;
    try {
      for (const [place, file] of this.files.entries()) {
        if (now[place] !== then[place]) await this.#readAgain(file, readingOf(study, file.name));
      }
      if (this.files.length > 0) await this.#analyse();
    } catch (thrown) {
      this.fail(toFailure(thrown));
    }
  }

  async #readAgain(old: Loaded, options: ReadOptions | undefined): Promise<void> {
    this.#stop = new AbortController();
    const progress = (reached: Progress): void => this.#reached(reached);
    try {
      const inspections = await this.#client.load(old.given, { options, progress, signal: this.#stop.signal });
      const read = inspections.map((inspection) => ({ ...old, name: inspection.file, inspection }));
      // Files of an archive that were taken away stay away.
      const unwanted = read.filter((each) => !this.files.some((file) => file.name === each.name));
      for (const { name } of unwanted) await this.#client.remove(name);
      this.files = this.files.map((file) => read.find((each) => each.name === file.name) ?? file);
    } finally {
      this.#stop = undefined;
      this.progress = undefined;
      this.#events.changed();
    }
  }

  async #analyse(): Promise<void> {
    this.counting = true;
    this.#events.changed();
    try {
      this.#shown(await this.#client.analyse(this.#study));
    } catch (thrown) {
      this.#stale = true;
      this.fail(toFailure(thrown));
    } finally {
      this.counting = false;
      this.#events.changed();
    }
  }

  #shown(report: Report): void {
    this.report = report;
    this.#stale = false;
    // The next study is matched already and tells nothing of it.
    this.moved = movedIn(report) ?? this.moved;
    // Where the questions were open, all of them are as inferred.
    if (!this.baseline || !this.#study || this.#study.questions.length === 0) {
      this.baseline = { ...report.study, questions: report.study.questions.filter(({ id }) => !this.#decided.has(id)) };
      this.#decided.clear();
    }
    this.#events.report(report);
  }

  /** Shows a failure. */
  fail(failure: Failure): void {
    // Stopping is the user's own wish, and the first of several failures is the one to read.
    if (failure.code !== CANCELLED) this.failure ??= failure;
    this.#events.failed(failure);
    this.#events.changed();
  }

  #filesChanged(): void {
    if (this.#opened || !this.#study) return;
    const names = this.files.map((file) => file.name);
    this.#study = forOtherFiles(this.#study, names, this.baseline);
    this.#decided = new Set(this.#study.questions.map(({ id }) => id));
    this.baseline = undefined;
  }

  async #clear(): Promise<void> {
    for (const file of this.files) await this.#client.remove(file.name);
    this.files = [];
    this.report = undefined;
    this.#forgetStudy();
  }

  #forgetStudy(): void {
    this.#study = undefined;
    this.baseline = undefined;
    this.moved = [];
    this.#opened = false;
    this.#stale = false;
    this.unsaved = false;
    this.history.clear();
  }

  /** One thing at a time, in the order of the wishes. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
