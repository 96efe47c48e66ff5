// What was odd in the files, and did not stop us.

import { html, nothing, type TemplateResult } from "lit";
import { remedy } from "../editor/remedy";
import { plural } from "../format";
import type { Page } from "../page";
import type { Report } from "../types";

export function notices(page: Page, report: Report): TemplateResult | typeof nothing {
  const { notices: odd } = report;
  if (odd.length === 0) return nothing;
  return html`<section class="notices" aria-label="Notices">
    <details>
      <summary>${plural(odd.length, "notice")} about the files</summary>
      <ul>
        ${odd.map((notice) => html`<li>${notice.text}${remedy(page, notice)}</li>`)}
      </ul>
    </details>
  </section>`;
}
