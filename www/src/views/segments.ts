// The columns by which a file's respondents are broken down.

import { html, nothing, type TemplateResult } from "lit";
import { segmentsEverywhere } from "../editor/everywhere";
import type { Page } from "../page";
import { areRemarks } from "../remarks";
import { DEFAULT_OPTIONS, withSegment } from "../study";
import type { InspectedQuestion, Inspection, Study } from "../types";
import { refused } from "./refused";

/** More answers than this make segments of which none is large enough. */
const MOST_ANSWERS = 12;

/** A longer answer is what somebody wrote, and no name of a segment. */
const LONGEST = 60;

export function segments(page: Page, study: Study, inspection: Inspection): TemplateResult | typeof nothing {
  const { file, format, questions } = inspection;
  // Figures name their segments themselves.
  if (format === "published" || format === "counts") return nothing;
  const source = study.sources.find((each) => each.file === file);
  const chosen = source?.segments ?? [];
  const taken = [source?.group, source?.wave].flatMap((each) => (typeof each === "object" ? [each.column] : []));
  const possible = questions.filter((each) => isBreakdown(each, study) && !taken.includes(each.columns[0] ?? ""));
  const left = possible.filter(({ columns }) => !chosen.includes(columns[0] ?? ""));
  if (left.length + chosen.length === 0) return nothing;
  const id = `segments-${file}`;
  const edit = (column: string, wanted: boolean): void => void page.desk.edit(id, (now) => withSegment(now, file, column, wanted));
  const textOf = (column: string): string => questions.find(({ columns }) => columns[0] === column)?.text || column;
  // With nothing left to choose, the label is that of the chosen ones.
  const label = left.length > 0 ? html`<label for=${id}>Break down by</label>` : html`<span>Break down by</span>`;
  return html`<div class="chooser">
    ${label}
    ${chosen.length > 0
      ? html`<div class="toggles" role="group" aria-label="Broken down by">
          ${chosen.map(
            (column) => html`<button class="toggle" aria-pressed="true" title="Press to break down by it no longer" @click=${() => edit(column, false)}>${textOf(column)}</button>`,
          )}
        </div>`
      : nothing}
    ${left.length > 0
      ? html`<select
          id=${id}
          aria-describedby="${id}-says"
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
    ${segmentsEverywhere(page, study, inspection, (each) => isBreakdown(each, study), id)} ${refused(page, id)}
    <p class="soft" id="${id}-says">Every answer becomes a segment of its own, as far as enough people gave it.</p>
  </div>`;
}

/** A column of a few answers by choice, at least two of which enough people gave to be shown. */
export function isBreakdown({ kind, scale, answers, options, missing }: InspectedQuestion, { options: { suppress_below: least = DEFAULT_OPTIONS.suppress_below } }: Study): boolean {
  if (kind !== "single" || scale !== null || options !== null) return false;
  const names = answers.filter(({ label }) => !missing.includes(label));
  const enough = names.filter(({ n }) => n >= least);
  return !areRemarks(names) && names.length <= MOST_ANSWERS && enough.length >= 2 && names.every(({ label }) => label.length <= LONGEST);
}

/** A select cannot wrap; the whole text stands where the question does. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()}…`;
}
