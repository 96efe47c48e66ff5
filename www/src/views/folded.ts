// Long tables behind one line that says what they come to.

import { html, type TemplateResult } from "lit";

/** Fewer rows than these stand open. */
export const FEW = 4;

/** `table` under `found`; as it is where there is nothing to say of it. */
export function folded(found: string, table: TemplateResult): TemplateResult {
  return found === "" ? table : html`<details class="folded"><summary>${found}</summary>${table}</details>`;
}
