// A chart's figures as a table: inside the canvas for screen readers, in its place where it cannot be drawn.

import { html, type TemplateResult } from "lit";
import type { ChartTable } from "../types";

export function fallback({ columns, rows }: ChartTable): TemplateResult {
  return html`<table class="beside">
    <thead>
      <tr>
        ${columns.map(({ text, figures }) => html`<th scope="col" class=${figures ? "number" : ""}>${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, at) =>
              at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class=${columns[at]?.figures ? "number" : ""} data-name=${columns[at]?.text ?? ""}>${cell}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
