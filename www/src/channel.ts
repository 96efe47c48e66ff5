// One worker and its pending promises. When the worker dies, every one of them is rejected.

import { toFailure } from "./failure";
import type { Calls, CallName, Reply, Start } from "./protocol";
import type { Failure, Progress } from "./types";

interface Pending {
  resolve(output: unknown): void;
  reject(failure: Failure): void;
  progress: ((progress: Progress) => void) | undefined;
}

/** A worker must have started within this time, in milliseconds: some browsers never say that it failed to. */
const START_WITHIN = 20_000;

/** A call under way: its reply, and the id by which it can be cancelled. */
export interface Call<T> {
  id: number;
  reply: Promise<T>;
}

export class Channel {
  /** Resolved when the worker has its module. */
  readonly ready: Promise<null>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #last = 0;
  #dead: Failure | undefined;

  /** `onRequests` is told of new network requests in the worker's own record. */
  constructor(script: string, start: Start, onRequests: (count: number) => void) {
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    this.#worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.#worker.onmessage = (event: MessageEvent<Reply>) => {
      const reply = event.data;
      if (reply.kind === "requests") onRequests(reply.count);
      else this.#receive(reply);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end(died(event.message));
    };
    this.#worker.onmessageerror = () => this.end(died("a message could not be read"));
    this.ready = this.call("start", start).reply;
    const timer = setTimeout(() => this.end(died("it did not start in time")), START_WITHIN);
    this.ready.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  }

  /** Whether the worker has ended. */
  get dead(): boolean {
    return this.#dead !== undefined;
  }

  /** Sends a request, and hands over what is in `transfer`; the reply rejects with a {@link Failure}. */
  call<K extends CallName>(
    call: K,
    input: Calls[K]["input"],
    progress?: (p: Progress) => void,
    transfer: Transferable[] = [],
  ): Call<Calls[K]["output"]> {
    const id = ++this.#last;
    const reply = new Promise<Calls[K]["output"]>((resolve, reject) => {
      if (this.#dead) return reject(this.#dead);
      this.#pending.set(id, { resolve: resolve as (output: unknown) => void, reject, progress });
      try {
        this.#worker.postMessage({ id, call, input }, transfer);
      } catch (thrown) {
        this.#pending.delete(id);
        reject(toFailure(thrown));
      }
    });
    return { id, reply };
  }

  /** Ends the worker and rejects all that is pending with `failure`. */
  end(failure: Failure): void {
    if (this.#dead) return;
    this.#dead = failure;
    this.#worker.terminate();
    for (const pending of this.#pending.values()) pending.reject(failure);
    this.#pending.clear();
  }

  #receive(reply: Exclude<Reply, { kind: "requests" }>): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === "progress") return pending.progress?.(reply.progress);
    this.#pending.delete(reply.id);
    if (reply.kind === "done") pending.resolve(reply.output);
    else pending.reject(reply.failure);
  }
}

function died(detail: string): Failure {
  return {
    code: "worker_died",
    file: null,
    message: `The part of this page that does the computing stopped (${detail || "no reason given"}). It has been started afresh and your files are kept; please try again.`,
  };
}
