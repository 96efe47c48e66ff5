// Where the keyboard goes with a question that is opened, and with one that is left.

import type { ChartElement } from "./figure/chart";

/** So many frames the table below the charts may take to be there again. */
const FRAMES = 30;

export class WayBack {
  #fromTable = false;

  /** A question is about to be opened from what has the keyboard now. */
  leaving(root: ParentNode): void {
    this.#fromTable = root instanceof ShadowRoot && root.activeElement?.closest(".figures") != null;
  }

  /** To where the question begins. */
  toHeading(root: ParentNode): void {
    const lead = root.querySelector<HTMLElement>("main h1");
    lead?.setAttribute("tabindex", "-1");
    lead?.focus({ preventScroll: true });
    lead?.scrollIntoView({ block: "nearest" });
  }

  /** To the row from which the question was opened, in the table or in the chart. */
  async toRow(root: ParentNode, gap: { id: string; question: string }): Promise<void> {
    const row = this.#fromTable && (await rowOf(root, gap.id));
    if (row) row.focus();
    else root.querySelector<ChartElement>("gap-report-chart")?.focusGap(gap);
  }
}

async function rowOf(root: ParentNode, id: string): Promise<HTMLElement | undefined> {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const row = root.querySelector<HTMLElement>(`#${CSS.escape(`row-${id}`)} button`);
    if (row) return row;
    await new Promise((painted) => requestAnimationFrame(painted));
  }
  return undefined;
}
