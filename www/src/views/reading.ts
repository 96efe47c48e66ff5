// How a file was read: each assumption with the others that could have been made. A change reads it again.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { DELIMITERS, ENCODINGS, encodingOf, LAYOUTS } from "../filewords";
import type { Page } from "../page";
import { readingOf } from "../study";
import type { ReadOptions } from "../types";

/** An assumption: what was found, and what it could be instead; values as the study file writes them. */
interface Assumption {
  key: keyof ReadOptions;
  name: string;
  found: string;
  others: readonly (readonly [value: string, label: string])[];
}

/** Formats made of rows of cells, in which a survey tool may have laid out its answers. */
const IN_ROWS = ["csv", "tsv", "xlsx", "xls", "xlsb", "ods"];

export function reading(page: Page, file: Loaded): TemplateResult | typeof nothing {
  const found = assumptions(file);
  if (found.length === 0) return nothing;
  const said = readingOf(page.desk.study, file.name) ?? {};
  const archive = page.desk.siblingsOf(file).length > 0 ? file.given[0]?.name : undefined;
  return html`<div class="assumptions">
    ${found.map((each) => chooser(page, file, said, each))}
    ${archive === undefined ? nothing : html`<p class="soft">A change holds for all files of ${archive}.</p>`}
  </div>`;
}

function assumptions({ inspection }: Loaded): Assumption[] {
  const { format, layout, delimiter, sheet, sheets } = inspection;
  const found: Assumption[] = [];
  if (sheet && sheets.length > 1) {
    found.push({ key: "sheet", name: "Sheet", found: sheet, others: sheets.map((name) => [name, name]) });
  }
  if (IN_ROWS.includes(format)) found.push({ key: "layout", name: "Layout", found: layout, others: LAYOUTS });
  if (format === "csv" || format === "tsv") {
    if (delimiter) found.push({ key: "delimiter", name: "Cells parted by", found: delimiter, others: DELIMITERS });
    found.push({ key: "encoding", name: "Letters", found: encodingOf(inspection), others: ENCODINGS });
  }
  return found;
}

function chooser(page: Page, file: Loaded, said: ReadOptions, { key, name, found, others }: Assumption): TemplateResult {
  const known = others.some(([value]) => value === found);
  const id = `${key}-${file.name}`;
  return html`<div class="field">
    <label for=${id}>${name}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        void page.desk.reread(file.name, { ...said, [key]: value });
      }}
    >
      ${known ? nothing : html`<option value=${found} selected>${found}</option>`}
      ${others.map(([value, label]) => html`<option value=${value} .selected=${value === found}>${label}</option>`)}
    </select>
  </div>`;
}
