// The column by which a file's respondents are weighted. One that may be it is told, and none is applied until somebody
// says so.

import { html, nothing, type TemplateResult } from "lit";
import { count } from "../format";
import type { Page } from "../page";
import { withWeight } from "../study";
import type { Inspection, Study, WeightCandidate } from "../types";
import { standing } from "../typing";
import { refused } from "./refused";
import { shorten } from "./segments";

export function weight(page: Page, study: Study, { file, weight_candidates: candidates, questions }: Inspection): TemplateResult | typeof nothing {
  const applied = study.sources.find((source) => source.file === file)?.weight;
  const likely = candidates.map(({ column }) => column);
  const numbers = questions.flatMap(({ kind, columns }) => (kind === "numeric" && columns.length === 1 ? columns : []));
  const others = [...new Set([...numbers, ...(applied === undefined ? [] : [applied])])].filter((column) => !likely.includes(column));
  if (likely.length + others.length === 0) return nothing;
  const id = `weight-${file}`;
  const option = (column: string): TemplateResult => html`<option value=${column} .selected=${standing(column === applied)}>${shorten(column)}</option>`;
  return html`<div class="chooser">
    <label for=${id}>Weight</label>
    <select
      id=${id}
      aria-describedby="${id}-says"
      @change=${(event: Event) => {
        const to = (event.target as HTMLSelectElement).value;
        void page.desk.edit(id, (now) => withWeight(now, file, to === "" ? undefined : to));
      }}
    >
      <option value="" .selected=${standing(applied === undefined)}>None: everybody counts once</option>
      ${likely.length > 0 ? html`<optgroup label="Looks like a weight">${likely.map(option)}</optgroup>` : nothing}
      ${others.length > 0 ? html`<optgroup label="Other columns">${others.map(option)}</optgroup>` : nothing}
    </select>
    ${refused(page, id)}
    <p class="soft" id="${id}-says">
      ${candidates.map((each) => html`${weightInWords(each, each.column === applied)} `)}${applied === undefined
        ? "A weight says how many people a respondent stands for. None is applied until you choose it."
        : "Shares, means and intervals are weighted; bases are still counted in respondents."}
    </p>
  </div>`;
}

function weightInWords({ column, reason, min, max, zero, negative, missing }: WeightCandidate, applied: boolean): TemplateResult {
  const odd = [
    [zero, "of nought"],
    [negative, "negative"],
    [missing, "missing"],
  ] as const;
  const told = odd.filter(([n]) => n > 0).map(([n, what]) => `${count(n)} ${what}`);
  const range = [`${min.toFixed(1)} to ${max.toFixed(1)}`, ...told, reason].join("; ");
  return html`<b>${column}</b> ${applied ? "is applied" : "may be one and is not applied"}: ${range}.`;
}
