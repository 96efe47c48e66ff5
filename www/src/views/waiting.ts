// Files are there, or on their way, and there is no report yet.

import { html, type TemplateResult } from "lit";
import type { Page } from "../page";

export function waiting(page: Page): TemplateResult {
  const { failure, counting, progress } = page.desk;
  const words = counting ? "Counting…" : progress || failure ? "" : "Add another file to compare it with.";
  return html`<main class="waiting" aria-busy=${counting || progress ? "true" : "false"}><h1 class="spoken">No report yet</h1><p class="deck">${words}</p></main>`;
}
