// The columns by which a file's respondents are broken down.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withSegment } from "../study";
import type { Inspection, Study } from "../types";
import { refused } from "./refused";

/** More answers than this make segments of which none is large enough. */
const MOST_ANSWERS = 12;

export function segments(page: Page, study: Study, { file, questions }: Inspection): TemplateResult | typeof nothing {
  const source = study.sources.find((each) => each.file === file);
  const chosen = source?.segments ?? [];
  const group = typeof source?.group === "object" ? source.group.column : undefined;
  const possible = questions.filter(
    ({ kind, scale, answers, columns }) =>
      kind === "single" && scale === null && answers.length >= 2 && answers.length <= MOST_ANSWERS && columns[0] !== group,
  );
  const left = possible.filter(({ columns }) => !chosen.includes(columns[0] ?? ""));
  if (left.length + chosen.length === 0) return nothing;
  const id = `segments-${file}`;
  const edit = (column: string, wanted: boolean): void => void page.desk.edit(id, (now) => withSegment(now, file, column, wanted));
  const textOf = (column: string): string => questions.find(({ columns }) => columns[0] === column)?.text || column;
  return html`<div class="chooser">
    ${chosen.length > 0
      ? html`<div class="toggles" role="group" aria-label="Broken down by">
          ${chosen.map(
            (column) => html`<button class="toggle" aria-pressed="true" @click=${() => edit(column, false)}>${textOf(column)}</button>`,
          )}
        </div>`
      : nothing}
    ${left.length > 0
      ? html`<label for=${id}>Break down by</label>
          <select
            id=${id}
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              const column = select.value;
              select.value = "";
              if (column !== "") edit(column, true);
            }}
          >
            <option value="">${chosen.length > 0 ? "Choose another column" : "No column"}</option>
            ${left.map(({ columns, text }) => html`<option value=${columns[0] ?? ""}>${shorten(text || (columns[0] ?? ""))}</option>`)}
          </select>`
      : nothing}
    ${refused(page, id)}
  </div>`;
}

/** A select cannot wrap; the whole text stands where the question does. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()}…`;
}
