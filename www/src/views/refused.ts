// Why what was asked for could not be, at the place where it was asked.

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Page } from "../page";

export function refused({ desk }: Page, at: string): TemplateResult | typeof nothing {
  const said = desk.refused;
  if (said?.at !== at) return nothing;
  // A new element each time, so that the same sentence is read out again.
  return html`${keyed(
    said,
    html`<p class="refused" role="alert">
      ${sentence(said.message)} Nothing was changed. <button class="link" @click=${() => desk.forgive()}>Close</button>
    </p>`,
  )}`;
}

/** What was wrong in a study is named by its place, as a clause. */
function sentence(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}
