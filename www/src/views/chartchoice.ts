// Which chart: the ways to look at the same figures.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import type { ChartName } from "../types";

/** The charts by what they answer. */
const NAMES: Record<ChartName, string> = {
  gaps: "The gaps",
  sure: "How sure",
  answers: "Full answers",
  where: "Where",
  journey: "Journey",
  when: "When",
  first: "What first",
  ladder: "Ladder",
  lists: "Lists",
};

export function chartName(chart: ChartName): string {
  return NAMES[chart];
}

export function chartChoice(page: Page, charts: ChartName[], shown: ChartName): TemplateResult | typeof nothing {
  if (charts.length < 2) return nothing;
  return html`<nav class="chart-choice" aria-label="Charts">
    ${charts.map(
      (chart) =>
        html`<button aria-pressed=${chart === shown ? "true" : "false"} @click=${() => page.showChart(chart)}>${chartName(chart)}</button>`,
    )}
  </nav>`;
}
