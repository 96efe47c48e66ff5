// Slices of a file on their way from the worker that reads it to the one that hashes it, so that a file is read once.
// A slice is handed over, not copied: who gives one cannot use it any more.

import { cancelled, type Stop } from "./reading";

/** So many slices may wait for the worker that takes them; then the one that gives waits. */
const WAITING = 4;

/** Null is the end of the file. */
type Slice = Uint8Array<ArrayBuffer> | null;

/** The end that gives. */
export class Giver {
  readonly #port: MessagePort;
  #waiting = 0;
  #taken: (() => void) | undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = () => {
      this.#waiting -= 1;
      this.#taken?.();
    };
  }

  /** Hands a slice over as soon as there is room for it; `stop` ends the waiting. */
  async give(slice: Uint8Array<ArrayBuffer>, stop: Stop): Promise<void> {
    while (this.#waiting >= WAITING && !stop.asked) {
      await new Promise<void>((resolve) => {
        this.#taken = resolve;
        stop.wake = resolve;
      });
    }
    if (stop.asked) throw cancelled();
    this.#waiting += 1;
    this.#port.postMessage(slice, [slice.buffer]);
  }

  end(): void {
    this.#port.postMessage(null);
    this.#port.onmessage = null;
  }
}

/** Calls `use` with each slice that comes, until the end of the file. */
export function eachGiven(port: MessagePort, use: (slice: Uint8Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data: slice }: MessageEvent<Slice>) => {
      if (slice === null) return resolve();
      try {
        use(slice);
        port.postMessage(null);
      } catch (thrown) {
        reject(thrown);
      }
    };
  });
}
