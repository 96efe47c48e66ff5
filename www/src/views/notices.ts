// What was odd in the files, and did not stop us.

import { html, nothing, type TemplateResult } from "lit";
import { plural } from "../format";
import type { Report } from "../types";

export function notices(report: Report): TemplateResult | typeof nothing {
  const { notices: odd } = report;
  if (odd.length === 0) return nothing;
  return html`<section class="notices" aria-label="Notices">
    <details>
      <summary>${plural(odd.length, "notice")} about the files</summary>
      <ul>
        ${odd.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </details>
  </section>`;
}
