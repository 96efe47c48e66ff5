// What stands behind each file's name: what it is, how it was read and why, who is counted and how.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { formatInWords } from "../filewords";
import { plural } from "../format";
import { remedy } from "../editor/remedy";
import type { Page } from "../page";
import { emptyStudy } from "../study";
import type { Inspection } from "../types";
import { columns } from "./columns";
import { groupChooser } from "./groupchooser";
import { leftOut } from "./leftout";
import { reading } from "./reading";
import { segments } from "./segments";
import { wave } from "./wave";
import { weight } from "./weight";

export function files(page: Page): TemplateResult {
  return html`<section>
    <h3>Files</h3>
    ${page.desk.files.map((file) => entry(page, file))}
  </section>`;
}

function entry(page: Page, file: Loaded): TemplateResult {
  const { name, inspection } = file;
  const study = page.desk.study ?? emptyStudy();
  return html`<div class="entry file" role="group" aria-label=${name} data-file=${name} tabindex="-1">
    <p class="name">${name}</p>
    <p class="soft">${formatInWords(inspection)}: ${sizeInWords(inspection)}</p>
    ${groupChooser(page, file, html`Who answered?`)} ${wave(page, study, inspection)} ${leftOut(page, study, inspection)}
    ${weight(page, study, inspection)} ${segments(page, study, inspection)}
    ${reading(page, file)} ${columns(page, study, inspection)} ${odd(page, inspection)}
  </div>`;
}

function sizeInWords({ format, rows, columns, questions }: Inspection): string {
  if (format === "published" || format === "counts") return plural(rows, "line");
  const answers = questions.filter(({ kind }) => kind === "single" || kind === "multiple").length;
  return `${plural(rows, "respondent")}, ${plural(columns, "column")}, ${plural(answers, "closed question")}`;
}

/** What was odd in the file. */
function odd(page: Page, { file, notices }: Inspection): TemplateResult | typeof nothing {
  const counted = page.desk.report?.notices.filter(({ source }) => source === file) ?? [];
  const each = [...new Map([...notices, ...counted].map((notice) => [notice.text, notice])).values()];
  if (each.length === 0) return nothing;
  return html`<details>
    <summary>${plural(each.length, "notice")}</summary>
    <ul class="odd">
      ${each.map((notice) => html`<li>${notice.text}${remedy(page, [notice])}</li>`)}
    </ul>
  </details>`;
}
