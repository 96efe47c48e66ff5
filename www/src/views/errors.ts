// What stands in the way, in one sentence, with the next step right under it.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { groupChooser } from "./groupchooser";

export function errors(page: Page): TemplateResult | typeof nothing {
  const { failure, files } = page.desk;
  if (!failure) return nothing;
  const choose = failure.code === "no_groups" && files.length > 0;
  return html`<section class="failure ${choose ? "question" : ""}" role="alert">
    <p>${failure.message}</p>
    ${choose
      ? html`${files.map((file) => groupChooser(page, file))}
          <p class="actions"><button class="button" @click=${() => page.chooseFiles()}>Add a second file</button></p>`
      : html`<button class="button" @click=${() => page.desk.dismiss()}>Close</button>`}
  </section>`;
}
