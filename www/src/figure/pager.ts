// The way through the rows of a long chart.

import { html, nothing, type TemplateResult } from "lit";
import type { Range } from "./pages";

/** `at`: which of the `pages` is shown; `turn` shows that which begins with a row. */
export function pager(pages: Range[], at: number, turn: (first: number) => void): TemplateResult | typeof nothing {
  const [shown, last] = [pages[at], pages.at(-1)];
  if (pages.length < 2 || !shown || !last) return nothing;
  const to = (page: number): void => turn(pages[page]?.first ?? 0);
  return html`<nav class="pager" aria-label="Rows of the chart">
    <button class="quiet" ?disabled=${at === 0} @click=${() => to(at - 1)}>Before</button>
    <span>${shown.first + 1} to ${shown.first + shown.count} of ${last.first + last.count}</span>
    <button class="quiet" ?disabled=${shown === last} @click=${() => to(at + 1)}>After</button>
  </nav>`;
}
