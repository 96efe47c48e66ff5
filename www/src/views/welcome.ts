// The first visit: one line, a place to drop files, a few studies to look at.

import { html, nothing, type TemplateResult } from "lit";
import samples from "virtual:samples";
import type { Page } from "../page";

export function welcome(page: Page): TemplateResult {
  return html`<main class="welcome">
    <h1>See where those who run a service and those they serve disagree</h1>
    <p class="deck">
      Drop in one survey file from each side, or a single file with a column that says who answered.
    </p>
    <div class="drop">
      <button class="button strong large" @click=${() => page.chooseFiles()}>Choose survey files</button>
      <p>
        or drop them anywhere on this page, or paste a table. CSV, Excel, OpenDocument, SPSS, Triple-S, JSON or a zip of
        these, just as your survey tool exported them.
      </p>
    </div>
    ${samples.length > 0
      ? html`<section class="samples" aria-labelledby="samples">
          <h2 class="small-caps" id="samples">Or begin with a published study</h2>
          <ul>
            ${samples.map(
              (sample) =>
                html`<li>
                  <button @click=${() => page.loadSample(sample.name)}>
                    <b>${sample.title}</b>${sample.note ? html`<span>${sample.note}</span>` : nothing}
                  </button>
                </li>`,
            )}
          </ul>
        </section>`
      : nothing}
  </main>`;
}
