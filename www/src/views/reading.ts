// How a file was read: each assumption with the others that could have been made. A change reads it again.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
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

const LAYOUTS = [
  ["plain", "none of a tool: one header row"],
  ["alchemer", "Alchemer"],
  ["google-forms", "Google Forms"],
  ["jisc", "JISC Online Surveys"],
  ["kobo", "KoBo"],
  ["limesurvey", "LimeSurvey"],
  ["microsoft-forms", "Microsoft Forms"],
  ["odk", "ODK"],
  ["qualtrics", "Qualtrics"],
  ["redcap", "REDCap"],
  ["surveymonkey", "SurveyMonkey"],
  ["two-rows", "two header rows"],
  ["typeform", "Typeform"],
] as const;

const DELIMITERS = [
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
] as const;

const ENCODINGS = [
  ["utf-8", "UTF-8"],
  ["utf-16le", "UTF-16, little end first"],
  ["utf-16be", "UTF-16, big end first"],
  ["windows-1252", "Western (Windows-1252)"],
  ["mac-roman", "Western (Mac)"],
  ["windows-1250", "Central European (Windows-1250)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["windows-1253", "Greek (Windows-1253)"],
  ["windows-1254", "Turkish (Windows-1254)"],
  ["shift_jis", "Japanese (Shift JIS)"],
  ["gbk", "Chinese (GBK)"],
  ["euc-kr", "Korean (EUC-KR)"],
] as const;

/** Formats made of rows of cells, in which a survey tool may have laid out its answers. */
const IN_ROWS = ["csv", "tsv", "xlsx", "xls", "xlsb", "ods"];

export function reading(page: Page, file: Loaded): TemplateResult | typeof nothing {
  const found = assumptions(file);
  if (found.length === 0) return nothing;
  const said = readingOf(page.desk.study, file.name) ?? {};
  return html`<div class="assumptions">${found.map((each) => chooser(page, file, said, each))}</div>`;
}

function assumptions({ inspection }: Loaded): Assumption[] {
  const { format, layout, encoding, delimiter, sheet, sheets } = inspection;
  const found: Assumption[] = [];
  if (sheet && sheets && sheets.length > 1) {
    found.push({ key: "sheet", name: "Sheet", found: sheet, others: sheets.map((name) => [name, name]) });
  }
  if (IN_ROWS.includes(format)) found.push({ key: "layout", name: "Layout", found: layout, others: LAYOUTS });
  if (format === "csv" || format === "tsv") {
    if (delimiter) found.push({ key: "delimiter", name: "Cells parted by", found: delimiter, others: DELIMITERS });
    found.push({ key: "encoding", name: "Letters", found: encoding.replace(/-bom$/, ""), others: ENCODINGS });
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
