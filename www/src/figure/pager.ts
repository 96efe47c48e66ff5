// The way through the rows of a long chart.

import { html, type TemplateResult } from "lit";
import { ROWS } from "../rows";

/** `page`: which of the `pages` of `all` rows is shown; `turn` shows another. */
export function pager(page: number, pages: number, all: number, turn: (page: number) => void): TemplateResult {
  return html`<nav class="pager" aria-label="Rows of the chart">
    <button class="quiet" ?disabled=${page === 0} @click=${() => turn(page - 1)}>Before</button>
    <span>${page * ROWS + 1} to ${Math.min((page + 1) * ROWS, all)} of ${all}</span>
    <button class="quiet" ?disabled=${page >= pages - 1} @click=${() => turn(page + 1)}>After</button>
  </nav>`;
}
