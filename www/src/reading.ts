// Reads a Blob by slices, so that a file is never held whole.

import type { Failure, Progress } from "./types";
import { CANCELLED } from "./failure";

const SLICE = 4 * 1024 * 1024;

/** So many slices are on their way while one is used. */
const AHEAD = 2;

/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 50;

/** A flag that stops a reading between two slices. */
export interface Stop {
  asked: boolean;
  /** Ends whatever the reading waits for. */
  wake?(): void;
}

/** Calls `use` with each slice of `blob`, in order; the next ones are already on their way meanwhile. */
export async function eachSlice(
  blob: Blob,
  stop: Stop,
  use: (slice: Uint8Array<ArrayBuffer>, end: number) => void | Promise<void>,
): Promise<void> {
  const coming: Promise<Uint8Array<ArrayBuffer>>[] = [];
  let asked = 0;
  for (let start = 0; start < blob.size; start += SLICE) {
    for (; asked < blob.size && coming.length <= AHEAD; asked += SLICE) coming.push(read(blob, asked));
    const slice = await coming.shift();
    if (stop.asked) throw cancelled();
    if (slice) await use(slice, Math.min(start + SLICE, blob.size));
  }
}

function read(blob: Blob, start: number): Promise<Uint8Array<ArrayBuffer>> {
  const slice = blob.slice(start, start + SLICE).arrayBuffer();
  // A slice that is never awaited, because the reading ended before it, must not count as unhandled.
  slice.catch(() => undefined);
  return slice.then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw unreadable();
    },
  );
}

/** All bytes of `blob`. */
export function whole(blob: Blob): Promise<Uint8Array> {
  return blob.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw unreadable();
    },
  );
}

export function cancelled(): Failure {
  return { code: CANCELLED, file: null, message: "Reading was stopped. What was loaded before is still here." };
}

function unreadable(): Failure {
  return {
    code: "unreadable",
    file: null,
    message: "The browser could not read the file: it was moved, changed or locked since it was chosen. Choose it again.",
  };
}

/** Tells progress of one reading, with speed and time left, but not too often. */
export class ProgressMeter {
  readonly #started = performance.now();
  #told = 0;

  constructor(
    readonly file: string,
    readonly size: number,
    readonly tell: (progress: Progress) => void,
  ) {}

  reached(bytes: number, rows: number): void {
    const now = performance.now();
    if (bytes < this.size && now - this.#told < TELL_EVERY) return;
    this.#told = now;
    const seconds = Math.max((now - this.#started) / 1000, 0.001);
    const left = bytes > 0 && seconds > 0.2 ? ((this.size - bytes) / bytes) * seconds : null;
    this.tell({
      file: this.file,
      bytes,
      size: this.size,
      rows,
      rows_per_second: Math.round(rows / seconds),
      seconds_left: left,
    });
  }
}
