// How a file was read: each assumption with the others that could have been made. A change reads it again.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { DECIMALS, DELIMITERS, ENCODINGS, encodingOf, labelOf, LAYOUTS } from "../filewords";
import type { Page } from "../page";
import { standing } from "../typing";
import { refused } from "./refused";
import type { ReadOptions } from "../types";

/** An assumption: what was found, why, and what it could be instead; values as the study file writes them. */
interface Assumption {
  key: keyof ReadOptions;
  name: string;
  found: string;
  why?: string;
  /** Empty where there is no other. */
  others: readonly (readonly [value: string, label: string])[];
}

/** Formats made of rows of cells, in which a survey tool may have laid out its answers. */
const IN_ROWS = ["csv", "tsv", "xlsx", "xls", "xlsb", "ods", "spreadsheetml", "html", "json"];

/** Formats that say themselves in which encoding their texts are. */
const SPSS = ["sav", "zsav", "por"];

export function reading(page: Page, file: Loaded): TemplateResult | typeof nothing {
  const found = assumptions(file);
  if (found.length === 0) return nothing;
  const said = file.reading ?? {};
  const archive = page.desk.siblingsOf(file).length > 0 ? file.given[0]?.name : undefined;
  return html`<div class="assumptions">
    ${found.map((each) => chooser(page, file, said, each))} ${extent(page, file, said)}
    ${inVain(file).map((text) => html`<p class="odd">${text}</p>`)}
    ${archive === undefined ? nothing : html`<p class="soft">A change holds for all files of ${archive}.</p>`}
  </div>`;
}

/** What was asked for and did not fit: it stands where it was asked for. */
function inVain({ inspection }: Loaded): string[] {
  return inspection.notices.filter(({ code }) => code === "asked_in_vain").map(({ text }) => text);
}

function assumptions({ inspection }: Loaded): Assumption[] {
  const { format, layout, layout_reason: why, delimiter, sheet, sheets, decimal } = inspection;
  const delimited = format === "csv" || format === "tsv";
  const found: Assumption[] = [];
  const numerals = inspection.notices.find(({ code }) => code === "numerals")?.text.replace(/\.$/, "");
  if (sheet) found.push({ key: "sheet", name: "Sheet", found: sheet, others: sheets.length > 1 ? sheets.map((name) => [name, name]) : [] });
  if (IN_ROWS.includes(format)) found.push({ key: "layout", name: "Layout", found: layout, why, others: LAYOUTS });
  if (delimited && delimiter) found.push({ key: "delimiter", name: "Cells parted by", found: delimiter, others: DELIMITERS });
  if (delimited || SPSS.includes(format))
    found.push({ key: "encoding", name: "Encoding", found: encodingOf(inspection), others: delimited ? ENCODINGS : [] });
  if (decimal) found.push({ key: "decimal", name: "Before decimals stands", found: decimal, why: numerals, others: DECIMALS });
  return found;
}

function chooser(page: Page, file: Loaded, said: ReadOptions, { key, name, found, why, others }: Assumption): TemplateResult {
  const id = `${key}-${file.name}`;
  const reason = why ? html`<p class="soft">${sentence(why)}</p>` : nothing;
  if (others.length === 0) return html`<div class="field"><span>${name}</span> <span>${labelOf(ENCODINGS, found)}</span></div>`;
  return html`<div class="field">
    <label for=${id}>${name}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        void page.desk.reread(id, file.name, { ...said, [key]: value });
      }}
    >
      ${others.some(([value]) => value === found) ? nothing : html`<option value=${found} selected>${found}</option>`}
      ${others.map(([value, label]) => html`<option value=${value} .selected=${standing(value === found)}>${label}</option>`)}
    </select>
    ${refused(page, id)} ${reason}
  </div>`;
}

/** Formats whose rows people count: objects in JSON and variables of SPSS stand in none. */
const COUNTED = IN_ROWS.filter((format) => format !== "json");

/** From which row to which the table reaches. */
function extent(page: Page, file: Loaded, said: ReadOptions): TemplateResult | typeof nothing {
  const { format, header_row: header, last_row: last } = file.inspection;
  if (header === null || last === null || !COUNTED.includes(format)) return nothing;
  return html`${row(page, file, said, "header_row", "Header in row", header, header === 0 ? "0: the columns have no names." : "0 if the columns have no names.")}
  ${row(page, file, said, "last_row", "Last respondent in row", last, "What stands below is passed over. Empty: as found.")}`;
}

/** A row's number; empty means what is found. */
function row(page: Page, file: Loaded, said: ReadOptions, key: "header_row" | "last_row", name: string, found: number, hint: string): TemplateResult {
  const id = `${key}-${file.name}`;
  const say = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const { [key]: _, ...others } = said;
    const wanted = value.trim() === "" ? others : { ...others, [key]: Math.max(0, Math.round(Number(value))) };
    void page.desk.reread(id, file.name, wanted);
  };
  return html`<div class="field">
    <label for=${id}>${name}</label>
    <input id=${id} type="number" min="0" step="1" inputmode="numeric" aria-describedby="${id}-says" .value=${standing(String(found))} @change=${say} />
    ${refused(page, id)}
    <p class="soft" id="${id}-says">${hint}</p>
  </div>`;
}

/** A clause, as a sentence of its own. */
function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
