// What the page asks of its workers. Survives them: when one dies, a fresh one reads the kept files again.

import { Channel } from "./channel";
import { inflate } from "./engine";
import { CANCELLED, PANIC, toFailure } from "./failure";
import { HASH_APART_FROM } from "./protocol";
import type { Failure, Inspection, Progress, Report, Study } from "./types";

/** A reading that was asked to stop must have stopped within this time, in milliseconds; else its worker is ended. */
const STOP_WITHIN = 3000;

export class Client {
  /** The wasm's bytes, inflated once. */
  readonly wasm: Promise<Uint8Array>;
  /** A report of no consequence, from the first worker's rehearsal. */
  readonly rehearsed: Promise<Report>;
  /** Network requests that the workers' own records show. */
  requests = 0;
  readonly #script: string;
  readonly #onRequests: () => void;
  readonly #kept = new Map<string, { blob: Blob; sha256: string }>();
  #channel: Promise<Channel> | undefined;
  #reading: Promise<unknown> = Promise.resolve();
  /** The study of the last report, so that a fresh worker can be brought to where the last one was. */
  #last: { study: Study | undefined } | undefined;

  /** Starts the worker at once, so that it is ready when the first file comes. */
  constructor(script: string, wasm: string, onRequests: () => void) {
    this.#script = script;
    this.#onRequests = onRequests;
    this.wasm = inflate(wasm);
    this.rehearsed = this.#worker().then((channel) => channel.call("rehearse", {}).reply);
    this.rehearsed.catch(() => undefined);
  }

  /** Reads a file and keeps it. `signal` stops the reading and leaves everything as it was. */
  load(file: string, blob: Blob, progress: (p: Progress) => void, signal?: AbortSignal): Promise<Inspection> {
    const inspection = this.#reading.then(() => this.#load(file, blob, progress, signal));
    this.#reading = inspection.catch(() => undefined);
    return inspection;
  }

  /** Forgets a file. */
  async remove(file: string): Promise<void> {
    this.#kept.delete(file);
    await this.#guard(async (channel) => channel.call("remove", { file }).reply);
  }

  /** The report over all files. */
  async analyse(study: Study | undefined): Promise<Report> {
    const report = await this.#guard((channel) => channel.call("analyse", { study }).reply);
    this.#last = { study };
    return report;
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

  async #load(file: string, blob: Blob, progress: (p: Progress) => void, signal?: AbortSignal): Promise<Inspection> {
    if (signal?.aborted) throw stopped();
    const apart = blob.size >= HASH_APART_FROM ? this.#hashApart(blob, signal) : undefined;
    apart?.catch(() => undefined);
    try {
      return await this.#guard(async (channel) => {
        const read = channel.call("read", { file, blob }, progress);
        const stop = (): void => {
          channel.call("cancel", { target: read.id }).reply.catch(() => undefined);
          setTimeout(() => settled || channel.end(stopped()), STOP_WITHIN);
        };
        let settled = false;
        signal?.addEventListener("abort", stop);
        try {
          const { sha256: own } = await read.reply;
          settled = true;
          const sha256 = own ?? (await this.#orAbandon(channel, apart));
          const inspection = await channel.call("finish", { sha256 }).reply;
          this.#kept.set(file, { blob, sha256 });
          return inspection;
        } finally {
          settled = true;
          signal?.removeEventListener("abort", stop);
        }
      });
    } catch (thrown) {
      const failure = toFailure(thrown);
      throw failure.file === null && failure.code !== CANCELLED ? { ...failure, file } : failure;
    }
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

  /** Hashes in a worker of its own, which ends with its work. */
  async #hashApart(blob: Blob, signal?: AbortSignal): Promise<string> {
    const channel = new Channel(this.#script, await this.wasm, (count) => this.#counted(count));
    const stop = (): void => channel.end(stopped());
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    try {
      await channel.ready;
      return await channel.call("hash", { blob }).reply;
    } finally {
      signal?.removeEventListener("abort", stop);
      channel.end(stopped());
    }
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
    const channel = new Channel(this.#script, await this.wasm, (count) => this.#counted(count));
    await channel.ready;
    for (const [file, { blob, sha256 }] of this.#kept) {
      await channel.call("read", { file, blob }).reply;
      await channel.call("finish", { sha256 }).reply;
    }
    // Exports are of the last report: without it a fresh worker would have none to write.
    if (this.#last && this.#kept.size > 0) await channel.call("analyse", { study: this.#last.study }).reply.catch(() => undefined);
    return channel;
  }

  #counted(count: number): void {
    this.requests += count;
    this.#onRequests();
  }
}

function stopped(): Failure {
  return { code: CANCELLED, file: null, message: "Reading was stopped. What was loaded before is still here." };
}
