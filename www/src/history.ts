// The studies that were before, for undo and redo. A study is never changed in place, so that keeping one costs little.

import type { Study } from "./types";

/** Steps that are kept. */
const MOST = 500;

export class History {
  #past: (Study | undefined)[] = [];
  #future: (Study | undefined)[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** `before` was in place when a new decision was taken. */
  record(before: Study | undefined): void {
    this.#past.push(before);
    if (this.#past.length > MOST) this.#past.shift();
    this.#future = [];
  }

  /** The study before `now`, to be put in its place; ask {@link canUndo} first. */
  undo(now: Study | undefined): Study | undefined {
    this.#future.push(now);
    return this.#past.pop();
  }

  /** The study that was undone last; ask {@link canRedo} first. */
  redo(now: Study | undefined): Study | undefined {
    this.#past.push(now);
    return this.#future.pop();
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
