// The columns that probably say who answered, each one click away.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { count } from "../format";
import type { Page } from "../page";
import { withGroupOf } from "../study";
import type { CandidateValue } from "../types";
import { refused } from "./refused";

/** More than these are found in the list of all columns. */
const SHOWN = 6;

export function likelyGroups(page: Page, { name, inspection }: Loaded): TemplateResult | typeof nothing {
  const likely = (inspection.group_candidates).slice(0, SHOWN);
  if (likely.length === 0) return nothing;
  const at = `likely-${name}`;
  return html`<ul class="likely">
    ${likely.map(
      ({ column, text, values }) =>
        html`<li>
          <button @click=${() => void page.desk.edit(at, (study) => withGroupOf(study, name, { column, values: proposed(values) }))}>
            <b>${text || column}</b>
            <span>${values.map(({ label, n }) => `${label} (${count(n)})`).join(", ")}</span>
          </button>
        </li>`,
    )}
  </ul>
  ${refused(page, at)}`;
}

/** The groups that the answers stand for, as proposed. */
export function proposed(values: CandidateValue[]): Record<string, string | null> {
  return Object.fromEntries(values.map(({ label, group }) => [label, group]));
}
