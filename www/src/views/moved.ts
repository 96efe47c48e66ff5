// How the gaps in view moved to this wave, and who moved them.

import { html, nothing, type TemplateResult } from "lit";
import { count, gapSize, interval } from "../format";
import { changesIn, measureOf, moveOf, questionText } from "../lookup";
import type { Change, Gap, Report, View } from "../types";
import { courseInWords } from "../words";
import { FEW, folded } from "./folded";
import { lengthOf } from "./long";

export function moved(report: Report, view: View): TemplateResult | typeof nothing {
  const changes = changesIn(report, view);
  if (changes.length === 0) return nothing;
  return html`<section class=${lengthOf(changes.length)} aria-labelledby="moved">
    <h2 id="moved">How it moved</h2>
    ${folded(unclear(changes), html`<table class="beside" role="table" aria-labelledby="moved">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Question</th>
          <th role="columnheader" scope="col">Since</th>
          <th role="columnheader" scope="col" class="number">${view.a}</th>
          <th role="columnheader" scope="col" class="number">${view.b}</th>
          <th role="columnheader" scope="col" class="number">The gap</th>
          <th role="columnheader" scope="col">Course of the gap</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${changes.map((change) => row(report, change))}
      </tbody>
    </table>`)}
  </section>`;
}

/** Where of many gaps none is shown to have moved, that; else nothing. */
function unclear(changes: Change[]): string {
  return changes.length >= FEW && changes.every(({ course }) => course === "unclear") ? `Not enough data to say of any of ${count(changes.length)} gaps` : "";
}

function row(report: Report, change: Change): TemplateResult {
  const measure = measureOf(report, change.question);
  return html`<tr role="row">
    <th role="rowheader" scope="row">${questionText(report, change.question)}</th>
    <td role="cell" data-name="Since">${change.from}</td>
    ${[change.a, change.b].map((group) => {
      const moved = moveOf(report, change, group);
      return html`<td role="cell" class="number" data-name=${group}>${moved ? step(moved.measure, moved) : nothing}</td>`;
    })}
    <td role="cell" class="number" data-name="The gap">${step(measure, change)}</td>
    <td role="cell" class="verdict" data-name="Course">${courseInWords(change)}</td>
  </tr>`;
}

/** A change with its interval below. */
function step(measure: Gap["measure"], { change, low, high }: Pick<Change, "change" | "low" | "high">): TemplateResult {
  const size = gapSize({ measure, gap: change });
  return low === null ? html`${size}` : html`${size}<small>${interval({ measure, low, high })}</small>`;
}
