// Parts of the page that may come a frame later, so that what is looked at first is painted first.

import { noChange, nothing } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";

/** Where no frame is painted, as in a hidden tab, it comes after this many milliseconds. */
const AT_LATEST = 100;

class Later extends AsyncDirective {
  #of: unknown[] = [];
  #make: () => unknown = () => nothing;
  #coming = false;

  override render(_of: unknown[], _make: () => unknown): unknown {
    return noChange;
  }

  override update(_part: unknown, [of, make]: [unknown[], () => unknown]): unknown {
    this.#make = make;
    const same = of.length === this.#of.length && of.every((each, at) => each === this.#of[at]);
    if (same || this.#coming) {
      this.#of = of;
      return noChange;
    }
    this.#of = of;
    this.#coming = true;
    // After the frame that is painted next, not in it.
    requestAnimationFrame(() => setTimeout(this.#come));
    setTimeout(this.#come, AT_LATEST);
    return noChange;
  }

  protected override reconnected(): void {
    this.#come();
  }

  readonly #come = (): void => {
    if (!this.#coming || !this.isConnected) return;
    this.#coming = false;
    this.setValue(this.#make());
  };
}

/** What `make` makes, after the next frame, and anew where something in `of` is another thing than before. */
export const later = directive(Later);
