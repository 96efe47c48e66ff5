// The columns that probably say who answered, each one click away.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { count } from "../format";
import { inOrder } from "../numbered";
import type { Page } from "../page";
import { areRemarks } from "../remarks";
import type { CandidateValue, Inspection } from "../types";
import { refused } from "./refused";

/** More than these are found in the list of all columns. */
const SHOWN = 6;

export function likelyGroups(page: Page, { name, inspection }: Loaded): TemplateResult | typeof nothing {
  const likely = likelyIn(inspection).slice(0, SHOWN);
  if (likely.length === 0) return nothing;
  const at = `likely-${name}`;
  return html`<ul class="likely">
    ${likely.map(
      ({ column, text, values }) =>
        html`<li>
          <button @click=${() => void page.desk.edit(at, (study, decisions) => decisions.regrouped(study, page.desk.files, name, { column, values: proposed(values) }))}>
            <b>${text || column}</b>
            <span>${inOrder(values).map(({ label, n }) => `${label} (${count(n)})`).join(", ")}</span>
          </button>
        </li>`,
    )}
  </ul>
  ${refused(page, at)}`;
}

/** A candidate with this score has more for it than answers to choose from: its header, or what they name. */
const SPOKEN_FOR = 50;

/** The candidates, but for columns in which people wrote something. */
export function likelyIn({ group_candidates }: Inspection): Inspection["group_candidates"] {
  return group_candidates.filter(({ score, values }) => score >= SPOKEN_FOR || !areRemarks(values));
}

/** The groups that the answers stand for, as proposed. */
export function proposed(values: CandidateValue[]): Record<string, string | null> {
  return Object.fromEntries(values.map(({ label, group }) => [label, group]));
}
