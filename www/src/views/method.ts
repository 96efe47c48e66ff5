// How it was computed, and what to keep in mind.

import { html, nothing, type TemplateResult } from "lit";
import { plural } from "../format";
import { sentences } from "../lookup";
import type { Narrative, Report } from "../types";

export function method(told: readonly Narrative[], report: Report): TemplateResult {
  const caveats = sentences(told, "caveat");
  return html`<section aria-labelledby="method">
    <h2 id="method">How this was computed</h2>
    ${sentences(told, "method").map(({ text }) => html`<p class="prose">${text}</p>`)}
    ${caveats.length > 0
      ? html`<h3>Keep in mind</h3>
          <ul class="prose">
            ${caveats.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
      : nothing}
    <details>
      <summary>${plural(report.sources.length, "file")}, ${report.engine.name} ${report.engine.version}</summary>
      <ul class="sources">
        ${report.sources.map(
          (source) =>
            html`<li>
              <b>${source.file}</b> ${source.format}${source.layout === "plain" ? nothing : html`, ${source.layout}`},
              ${source.encoding}, ${source.rows === null ? "" : `${plural(source.rows, "row")},`}
              ${plural(source.columns, "column")}<br />
              <span class="hash">SHA-256 ${source.sha256}</span>
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}
