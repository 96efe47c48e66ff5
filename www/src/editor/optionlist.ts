// The options of a multi-select question, with how many chose each: every one is compared by itself.

import { html, type TemplateResult } from "lit";
import { count } from "../format";
import type { AnswerCount } from "../types";

/** More than these are folded away. */
const SHOWN = 6;

export function optionList(options: AnswerCount[]): TemplateResult {
  const list = (some: AnswerCount[]): TemplateResult =>
    html`<ul class="options">
      ${some.map(({ label, n }) => html`<li><span>${label}</span> ${Number.isNaN(n) ? "" : html`<small>${count(n)}</small>`}</li>`)}
    </ul>`;
  const more = options.slice(SHOWN);
  return html`<p class="soft">Each option is compared by itself.</p>
    ${list(options.slice(0, SHOWN))}
    ${more.length === 0 ? "" : html`<details><summary>${more.length} more</summary>${list(more)}</details>`}`;
}
