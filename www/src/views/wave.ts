// When a file was asked: one wave for all of it, or by the answers of a column.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withWave } from "../study";
import type { Inspection, Study } from "../types";
import { standing } from "../typing";
import { refused } from "./refused";
import { shorten } from "./segments";

/** More answers than this are dates, and no rounds of fieldwork. */
const MOST_WAVES = 24;

export function wave(page: Page, study: Study, { file, format, questions }: Inspection): TemplateResult | typeof nothing {
  // Figures name their waves themselves.
  if (format === "published" || format === "counts") return nothing;
  const now = study.sources.find((source) => source.file === file)?.wave;
  const column = typeof now === "object" ? now.column : undefined;
  const possible = questions.filter(({ kind, answers, columns }) => kind !== "multiple" && answers.length >= 2 && answers.length <= MOST_WAVES && columns.length === 1);
  const [text, chosen] = [`wave-${file}`, `wave-column-${file}`];
  const set = (to: Parameters<typeof withWave>[2]): void => void page.desk.edit(text, (each) => withWave(each, file, to));
  return html`<div class="chooser">
    <label for=${text}>Wave</label>
    <span class="pair">
      <input
        id=${text}
        placeholder="None, as 2025"
        ?disabled=${column !== undefined}
        .value=${standing(typeof now === "string" ? now : "")}
        @change=${(event: Event) => {
          const to = (event.target as HTMLInputElement).value.trim();
          set(to === "" ? undefined : to);
        }}
      />
      <select
        id=${chosen}
        aria-label="Column that names the wave"
        @change=${(event: Event) => {
          const to = (event.target as HTMLSelectElement).value;
          set(to === "" ? undefined : { column: to });
        }}
      >
        <option value="" .selected=${standing(column === undefined)}>the same for all</option>
        ${possible.map(({ columns, text: said }) => html`<option value=${columns[0] ?? ""} .selected=${standing(columns[0] === column)}>by ${shorten(said || (columns[0] ?? ""))}</option>`)}
      </select>
    </span>
    ${refused(page, text)}
  </div>`;
}
