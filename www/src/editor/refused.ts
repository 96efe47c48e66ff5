// Why what was asked for could not be, at the place where it was asked.

import { html, nothing, type TemplateResult } from "lit";
import type { Editing } from "./editing";

export function refused(editing: Editing, at: string): TemplateResult | typeof nothing {
  const { refused: said } = editing.state;
  if (said?.at !== at) return nothing;
  return html`<p class="refused" role="alert">
    ${said.message} Nothing was changed. <button class="link" @click=${() => editing.set({ refused: undefined })}>Close</button>
  </p>`;
}
