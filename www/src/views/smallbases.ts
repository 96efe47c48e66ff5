// What a small base is, under the tables that have one.

import { html, nothing, type TemplateResult } from "lit";
import type { Cell, Report } from "../types";

export function smallBases(report: Report, cells: readonly (Cell | undefined)[]): TemplateResult | typeof nothing {
  const small = cells.some((cell) => cell?.flags.includes("low_base") && !cell.flags.includes("suppressed"));
  if (!small) return nothing;
  return html`<p class="prose note">
    n: the answers behind a figure. Low: fewer than ${report.study.options.low_base}, so that the figure is rough and its interval wide.
  </p>`;
}
