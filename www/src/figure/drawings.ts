// What draws the report: an instance of the engine on this thread, given the report once for all its charts.

import type { Engine } from "../engine";
import { gapsIn } from "../lookup";
import type { ChartName, Charts, Narrative, Report, View } from "../types";
import { bytesOf } from "../written";

export class Drawings {
  readonly #engine: Promise<Engine>;
  #ready: Engine | undefined;
  #charts: Charts | undefined;
  #report: Report | undefined;
  #told: { report: Report; view: View; told: Narrative[] } | undefined;
  #available: { charts: Charts; view: View; names: ChartName[] } | undefined;

  /** `changed` is called once there is an engine, so that charts can be drawn. */
  constructor(engine: Promise<Engine>, changed: () => void) {
    this.#engine = engine;
    engine.then(
      (ready) => {
        this.#ready = ready;
        changed();
      },
      (thrown) => console.error(thrown),
    );
  }

  /** The charts of `report`; undefined where nothing can draw them, or not yet. */
  of(report: Report | undefined): Charts | undefined {
    if (!report || !this.#ready) return undefined;
    if (this.#report === report) return this.#charts;
    this.#report = report;
    // Those of the former report are not freed here: an element may still hold them until it is drawn anew.
    this.#charts = undefined;
    try {
      this.#charts = new this.#ready.Charts(bytesOf(report));
    } catch (thrown) {
      console.error(thrown);
    }
    return this.#charts;
  }

  /** The charts that have something to show of a view. */
  available(report: Report | undefined, view: View): ChartName[] {
    const charts = this.of(report);
    if (!charts) return [];
    if (this.#available?.charts !== charts || this.#available.view !== view) {
      this.#available = { charts, view, names: charts.available(view) };
    }
    return this.#available.names;
  }

  /** What is said of a view: the report's own sentences where it has no gap, or nothing can tell others yet. */
  told(report: Report | undefined, view: View): Narrative[] {
    if (!report) return [];
    if (this.#told?.report === report && this.#told.view === view) return this.#told.told;
    const charts = this.of(report);
    const [gap] = gapsIn(report, view);
    const told = charts && gap ? (JSON.parse(charts.narrative(gap.id)) as Narrative[]) : report.narrative;
    if (charts) this.#told = { report, view, told };
    return told;
  }

  /** Draws `report` where nobody sees it, so that the first real chart finds everything compiled: of all charts what
   *  they say above themselves, since that is how those are found that have something to show. */
  async rehearse(report: Report): Promise<void> {
    const engine = await this.#engine;
    const gap = report.gaps[0];
    if (this.#report || !gap) return;
    const charts = new engine.Charts(bytesOf(report));
    const { a, b, wave, segment, segment_value } = gap;
    const view = { a, b, wave, segment, segment_value, question: "" };
    charts.available(view);
    charts.caption("gaps", view);
    charts.table("gaps", view);
    const laidOut = charts.lay_out("gaps", view, 800, "light", 0, 100);
    laidOut.draw(document.createElement("canvas"), 1);
    laidOut.free?.();
    charts.free?.();
  }
}
