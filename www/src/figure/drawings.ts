// What draws the report: an instance of the engine on this thread, given the report once for all its charts.

import type { Engine } from "../engine";
import type { Charts, Report } from "../types";

export class Drawings {
  readonly #engine: Promise<Engine>;
  readonly #changed: () => void;
  #charts: Charts | undefined;
  #report: Report | undefined;

  /** `changed` is called when the charts of a report are ready. */
  constructor(engine: Promise<Engine>, changed: () => void) {
    this.#engine = engine;
    this.#changed = changed;
  }

  /** The charts of `report`; undefined while they are not ready. */
  of(report: Report | undefined): Charts | undefined {
    if (!report) return undefined;
    if (this.#report !== report) void this.#prepare(report);
    return this.#report === report ? this.#charts : undefined;
  }

  /** Draws `report` where nobody sees it, so that the first real chart finds everything compiled. */
  async rehearse(report: Report): Promise<void> {
    const engine = await this.#engine;
    const gap = report.gaps[0];
    if (this.#report || !gap) return;
    const charts = new engine.Charts(report);
    const { a, b, wave, segment, segment_value } = gap;
    const view = { a, b, wave, segment, segment_value, question: "" };
    const laidOut = charts.lay_out("gaps", view, 800, "light", 0, 100);
    laidOut.draw(document.createElement("canvas"), 1);
    laidOut.free?.();
    charts.free?.();
  }

  async #prepare(report: Report): Promise<void> {
    this.#report = report;
    // Those of the former report are not freed here: an element may still hold them until it is drawn anew.
    this.#charts = undefined;
    try {
      const engine = await this.#engine;
      if (this.#report !== report) return;
      this.#charts = new engine.Charts(report);
    } catch (thrown) {
      console.error(thrown);
    }
    this.#changed();
  }
}
