// What was there before each step, for undo and redo. Nothing of it is ever changed in place, so that keeping it costs
// little.

/** Steps that are kept. */
const MOST = 500;

/** A step that was taken: in words, and what was there on its other side. */
export interface Step<T> {
  what: string;
  other: T;
}

export class History<T> {
  #past: Step<T>[] = [];
  #future: Step<T>[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** `before` was in place when this was done. */
  record(what: string, before: T): void {
    this.#past.push({ what, other: before });
    if (this.#past.length > MOST) this.#past.shift();
    this.#future = [];
  }

  /** The last step, with what was before it, to be put in the place of `now`; undefined where there is none. */
  undo(now: T): Step<T> | undefined {
    return step(this.#past, this.#future, now);
  }

  /** The step that was undone last, with what was after it; undefined where there is none. */
  redo(now: T): Step<T> | undefined {
    return step(this.#future, this.#past, now);
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}

function step<T>(from: Step<T>[], to: Step<T>[], now: T): Step<T> | undefined {
  const taken = from.pop();
  if (taken) to.push({ what: taken.what, other: now });
  return taken;
}
