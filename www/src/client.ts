// What the page asks of its workers. Survives them: when one dies, a fresh one reads the kept files again.

import { Channel } from "./channel";
import { inflate } from "./engine";
import { CANCELLED, NOT_TEXT, PANIC, stopped, toFailure } from "./failure";
import { HASH_APART_FROM, type Given, type Start } from "./protocol";
import type { Comments, Inspection, Progress, ReadOptions, Report, Study } from "./types";
import { reportOf } from "./written";

/** A reading that was asked to stop must have stopped within this time, in milliseconds; else its worker is ended. */
const STOP_WITHIN = 3000;

/** The program's parts, as the page holds them: the worker's script, and the two wasm modules, packed. */
export interface Parts {
  script: string;
  engine: string;
  readers: string;
}

/** How a file is to be read, and who is told of it. */
export interface Wishes {
  options?: ReadOptions | undefined;
  progress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** A file that was given, so that a fresh worker can read it again. */
interface Kept {
  files: Given[];
  options: ReadOptions | undefined;
  /** Null where the readers read it, which hash it themselves. */
  sha256: string | null;
  /** The names of its sources: its own, or those of an archive that are still wanted. */
  sources: string[];
}

export class Client {
  /** The engine's bytes, inflated once. */
  readonly wasm: Promise<Uint8Array>;
  /** A report of no consequence, from the first worker's rehearsal. */
  readonly rehearsed: Promise<Report>;
  /** Network requests that the workers' own records show. */
  requests = 0;
  readonly #parts: Parts;
  readonly #onRequests: () => void;
  #kept: Kept[] = [];
  /** The readers' bytes, inflated when the first file asks for them. */
  #readers: Promise<Uint8Array> | undefined;
  #channel: Promise<Channel> | undefined;
  #reading: Promise<unknown> = Promise.resolve();
  /** The study of the last report, so that a fresh worker can be brought to where the last one was. */
  #last: { study: Study | undefined } | undefined;

  /** Starts the worker at once, so that it is ready when the first file comes. */
  constructor(parts: Parts, onRequests: () => void) {
    this.#parts = parts;
    this.#onRequests = onRequests;
    this.wasm = inflate(parts.engine);
    this.rehearsed = this.#worker().then((channel) => channel.call("rehearse", {}).reply).then(reportOf);
    this.rehearsed.catch(() => undefined);
  }

  /** Which of the files of these names are to be read together: lists of places. */
  bundles(names: string[]): Promise<number[][]> {
    return this.#guard((channel) => channel.call("bundles", { names }).reply);
  }

  /** How each of the files of these names is to be read, by a study; undefined where it says nothing. */
  async readings(study: Study | undefined, names: string[]): Promise<(ReadOptions | undefined)[]> {
    if (study === undefined || study.sources.length === 0) return [];
    const said = await this.#guard((channel) => channel.call("readings", { study, names }).reply);
    return said.map((each) => (Object.keys(each).length > 0 ? each : undefined));
  }

  /** Rejects where this is no study that could be used with any files. */
  async check(study: Study): Promise<void> {
    await this.#guard((channel) => channel.call("readings", { study, names: [] }).reply);
  }

  /**
   * Reads files that are one survey together, most often one, and keeps them; an archive may hold several surveys.
   * `signal` stops the reading and leaves everything as it was.
   */
  load(files: Given[], wishes: Wishes): Promise<Inspection[]> {
    const inspections = this.#reading.then(() => this.#load(files, wishes));
    this.#reading = inspections.catch(() => undefined);
    return inspections;
  }

  /** Forgets one source. */
  async remove(source: string): Promise<void> {
    this.#forget(source);
    await this.#guard(async (channel) => channel.call("remove", { file: source }).reply);
  }

  /** The report over all files. */
  async analyse(study: Study | undefined): Promise<Report> {
    const report = await this.#guard((channel) => channel.call("analyse", { study }).reply);
    this.#last = { study };
    return reportOf(report);
  }

  /** What was written about a question of the last report, `most` comments of each group. */
  comments(question: string, most: number): Promise<Comments[]> {
    return this.#guard((channel) => channel.call("comments", { question, most }).reply);
  }

  /** The last report, written in `format`. */
  export(format: string): Promise<Uint8Array> {
    return this.#guard((channel) => channel.call("export", { format }).reply);
  }

  /** Ends the worker; memory comes back. The next request starts a fresh one. */
  end(): void {
    void this.#channel?.then((channel) => channel.end({ code: "ended", file: null, message: "The page was closed." }), () => undefined);
    this.#channel = undefined;
  }

  async #load(files: Given[], wishes: Wishes): Promise<Inspection[]> {
    if (wishes.signal?.aborted) throw stopped();
    const [file, ...more] = files;
    if (!file) return [];
    try {
      if (more.length > 0) return await this.#readWhole(files, wishes);
      return await this.#stream(file, wishes).catch((thrown) => {
        if (toFailure(thrown).code !== NOT_TEXT) throw thrown;
        return this.#readWhole(files, wishes);
      });
    } catch (thrown) {
      const failure = toFailure(thrown);
      throw failure.file === null && failure.code !== CANCELLED ? { ...failure, file: file.name } : failure;
    }
  }

  /** Reads a file of UTF-8 text as it streams in. */
  async #stream({ name: file, blob }: Given, { options, progress, signal }: Wishes): Promise<Inspection[]> {
    const hashing = new AbortController();
    try {
      return await this.#guard(async (channel) => {
        const relay = blob.size >= HASH_APART_FROM ? new MessageChannel() : undefined;
        const input = { file, blob, options, hashed: !relay, slices: relay?.port1 };
        const read = channel.call("read", input, progress, relay ? [relay.port1] : []);
        const apart = relay && this.#hashApart(relay.port2, hashing.signal);
        const cancel = (): void => void channel.call("cancel", { target: read.id }).reply.catch(() => undefined);
        // Nobody would take the slices then, and the reading wait for ever.
        apart?.catch(cancel);
        const stop = (): void => {
          hashing.abort();
          cancel();
          setTimeout(() => settled || channel.end(stopped()), STOP_WITHIN);
        };
        let settled = false;
        signal?.addEventListener("abort", stop);
        try {
          // What ended the hashing says more than that the reading was stopped for it.
          const { sha256: own } = await read.reply.catch(async (thrown) => {
            if (toFailure(thrown).code === CANCELLED) await apart;
            throw thrown;
          });
          settled = true;
          const sha256 = own ?? (await this.#orAbandon(channel, apart));
          const inspection = await channel.call("finish", { sha256 }).reply;
          this.#keep({ files: [{ name: file, blob }], options, sha256, sources: [file] });
          return [inspection];
        } finally {
          settled = true;
          signal?.removeEventListener("abort", stop);
        }
      });
    } finally {
      hashing.abort();
    }
  }

  /** Reads files of any other kind, in a worker of its own that ends with its work. */
  async #readWhole(files: Given[], { options, progress, signal }: Wishes): Promise<Inspection[]> {
    const size = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const file = files.map(({ name }) => name).join(", ");
    progress?.({ file, bytes: 0, size, rows: 0, rows_per_second: 0, seconds_left: null });
    const sources = await this.#apart("readers", signal, (channel) => channel.call("readWhole", { files, options }).reply);
    return this.#guard(async (channel) => {
      const inspections = await channel.call("adopt", { sources }).reply;
      this.#keep({ files, options, sha256: null, sources: inspections.map((each) => each.file) });
      return inspections;
    });
  }

  /** Keeps what was read; what was kept under the same names before is not read again. */
  #keep(kept: Kept): void {
    for (const source of kept.sources) this.#forget(source);
    this.#kept.push(kept);
  }

  #forget(source: string): void {
    for (const kept of this.#kept) kept.sources = kept.sources.filter((name) => name !== source);
    this.#kept = this.#kept.filter((kept) => kept.sources.length > 0);
  }

  async #orAbandon(channel: Channel, hash: Promise<string> | undefined): Promise<string> {
    try {
      if (hash) return await hash;
      throw new Error("a file was hashed nowhere");
    } catch (thrown) {
      await channel.call("abandon", {}).reply;
      throw thrown;
    }
  }

  /** Hashes slices as they come, in a worker of its own, which ends with its work. */
  #hashApart(slices: MessagePort, signal: AbortSignal): Promise<string> {
    return this.#apart("engine", signal, (channel) => channel.call("hash", { slices }, undefined, [slices]).reply);
  }

  /** Does `work` in a worker of its own, which ends with it; `signal` ends it at once. */
  async #apart<T>(module: Start["module"], signal: AbortSignal | undefined, work: (channel: Channel) => Promise<T>): Promise<T> {
    const wasm = await (module === "engine" ? this.wasm : (this.#readers ??= inflate(this.#parts.readers)));
    const channel = this.#open({ module, wasm });
    const stop = (): void => channel.end(stopped());
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    try {
      await channel.ready;
      return await work(channel);
    } finally {
      signal?.removeEventListener("abort", stop);
      channel.end(stopped());
    }
  }

  #open(start: Start): Channel {
    return new Channel(this.#parts.script, start, (count) => this.#counted(count));
  }

  /** Does `work` on the worker. A panic poisons the instance, so then the worker is ended; the next call starts anew. */
  async #guard<T>(work: (channel: Channel) => Promise<T>): Promise<T> {
    const channel = await this.#worker();
    try {
      return await work(channel);
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (failure.code === PANIC) channel.end(failure);
      if (channel.dead) {
        this.#channel = undefined;
        this.#worker().catch(() => undefined);
      }
      throw failure;
    }
  }

  #worker(): Promise<Channel> {
    if (this.#channel === undefined) {
      const started = this.#start();
      this.#channel = started;
      started.catch(() => {
        if (this.#channel === started) this.#channel = undefined;
      });
    }
    return this.#channel;
  }

  /** A fresh worker that has read all kept files. */
  async #start(): Promise<Channel> {
    const channel = this.#open({ module: "engine", wasm: await this.wasm });
    await channel.ready;
    for (const kept of this.#kept) await this.#readAgain(channel, kept);
    // Exports are of the last report: without it a fresh worker would have none to write.
    if (this.#last && this.#kept.length > 0) await channel.call("analyse", { study: this.#last.study }).reply.catch(() => undefined);
    return channel;
  }

  async #readAgain(channel: Channel, { files, options, sha256, sources }: Kept): Promise<void> {
    const [file] = files;
    if (sha256 !== null && file) {
      await channel.call("read", { file: file.name, blob: file.blob, options, hashed: false }).reply;
      await channel.call("finish", { sha256 }).reply;
      return;
    }
    const read = await this.#apart("readers", undefined, (readers) => readers.call("readWhole", { files, options }).reply);
    const inspections = await channel.call("adopt", { sources: read }).reply;
    for (const { file: source } of inspections) {
      if (!sources.includes(source)) await channel.call("remove", { file: source }).reply;
    }
  }

  #counted(count: number): void {
    this.requests += count;
    this.#onRequests();
  }
}
