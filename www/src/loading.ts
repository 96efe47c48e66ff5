// Reading files one after the other, with how far it has come and the way to stop it.

import type { Client } from "./client";
import { toFailure } from "./failure";
import { uniqueName } from "./incoming";
import type { Given } from "./protocol";
import type { Failure, Inspection, Progress, ReadOptions, Study } from "./types";

/** A file that was read. */
export interface Loaded {
  name: string;
  /** The files that were given: the same, the archive that holds it, or with another that describes it. */
  given: Given[];
  inspection: Inspection;
  /** How it was asked to be read; undefined where nobody said. */
  reading: ReadOptions | undefined;
}

/** What is told as it happens. */
export interface LoadingEvents {
  changed(): void;
  progress(progress: Progress): void;
  failed(failure: Failure): void;
}

export class Loading {
  /** The file that is being read. */
  progress: Progress | undefined;
  /** Files that wait for their turn. */
  waiting = 0;
  readonly #client: Client;
  readonly #events: LoadingEvents;
  #stop: AbortController | undefined;

  constructor(client: Client, events: LoadingEvents) {
    this.#client = client;
    this.#events = events;
  }

  /** Stops reading: of the files that were given together none is kept. What was loaded before stays. */
  cancel(): void {
    this.#stop?.abort();
  }

  /**
   * Reads files beside those that are `there`, and hands each to `keep`; one that cannot be used does not stop the
   * others. `study` may say how they are to be read. False where it was stopped.
   */
  async load(files: File[], there: Loaded[], study: Study | undefined, keep: (read: Loaded[]) => void): Promise<boolean> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const bundles = await this.#bundled(files, there);
    const readings = await this.#readings(bundles, there, study);
    for (const [index, given] of bundles.entries()) {
      if (signal.aborted) break;
      const name = given.map((file) => file.name).join(", ");
      const size = given.reduce((sum, { blob }) => sum + blob.size, 0);
      this.waiting = bundles.length - index - 1;
      this.progress = { file: name, bytes: 0, size, rows: 0, rows_per_second: 0, seconds_left: null };
      this.#events.changed();
      try {
        const reading = readings.get(given.at(-1)?.name ?? name);
        const inspections = await this.#client.load(given, { options: reading, progress: this.#reached, signal });
        keep(inspections.map((inspection) => ({ name: inspection.file, given, inspection, reading })));
      } catch (thrown) {
        this.#events.failed(toFailure(thrown));
      }
    }
    this.waiting = 0;
    this.#done();
    return !signal.aborted;
  }

  /** Reads a file again, and with it those that were given with it. Those of them that are not in `there` stay away. */
  async again(old: Loaded, there: Loaded[], reading: ReadOptions | undefined): Promise<Loaded[]> {
    this.#stop = new AbortController();
    try {
      const inspections = await this.#client.load(old.given, { options: reading, progress: this.#reached, signal: this.#stop.signal });
      const read = inspections.map((inspection) => ({ ...old, name: inspection.file, inspection, reading }));
      const unwanted = read.filter((each) => !there.some((file) => file.name === each.name));
      for (const { name } of unwanted) await this.#client.remove(name);
      return there.map((file) => read.find((each) => each.name === file.name) ?? file);
    } finally {
      this.#done();
    }
  }

  /** Makes of the files that are there those that were there at another time, read as they were then. */
  async arranged(now: Loaded[], then: Loaded[]): Promise<Loaded[]> {
    const same = (one: Loaded, other: Loaded): boolean =>
      one.name === other.name && one.given === other.given && JSON.stringify(one.reading) === JSON.stringify(other.reading);
    for (const { name } of now.filter((file) => !then.some((each) => each.name === file.name))) await this.#client.remove(name);
    const done = new Set<Given[]>();
    for (const file of then) {
      if (done.has(file.given) || now.some((each) => same(each, file))) continue;
      done.add(file.given);
      await this.again(file, then, file.reading);
    }
    return then;
  }

  /** The files under names that no other file has, those together that are one survey only together. */
  async #bundled(files: File[], there: Loaded[]): Promise<Given[][]> {
    const taken = there.map((each) => each.name);
    const given = files.map((blob) => {
      const name = uniqueName(blob.name, taken);
      taken.push(name);
      return { name, blob };
    });
    if (given.length < 2) return given.length === 0 ? [] : [given];
    const bundles = await this.#client.bundles(given.map((file) => file.name));
    return bundles.map((places) => places.flatMap((place) => given[place] ?? []));
  }

  /** How each file is to be read: as the study says of it, or of the file of which it will take the place. */
  async #readings(bundles: Given[][], there: Loaded[], study: Study | undefined): Promise<Map<string, ReadOptions>> {
    const names = [...there, ...bundles.flat()].map(({ name }) => name);
    // A study that is none says nothing here; why it is none is told with the report.
    const readings = await this.#client.readings(study, names).catch(() => []);
    return new Map(names.flatMap((name, place) => (readings[place] ? [[name, readings[place]]] : [])));
  }

  readonly #reached = (reached: Progress): void => {
    this.progress = reached;
    this.#events.progress(reached);
    this.#events.changed();
  };

  #done(): void {
    this.#stop = undefined;
    this.progress = undefined;
    this.#events.changed();
  }
}
