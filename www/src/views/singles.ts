// What only one group was asked: nothing to compare, but worth knowing.

import { html, nothing, type TemplateResult } from "lit";
import { figure, figureInterval } from "../format";
import { singles } from "../lookup";
import type { Cell, Report, View } from "../types";
import { baseInWords } from "../words";
import { lengthOf } from "./long";

export function singleGroups(report: Report, view: View): TemplateResult | typeof nothing {
  const asked = singles(report);
  if (asked.length === 0) return nothing;
  const shares = asked.every(({ cells }) => cells.every((cell) => cell.measure === "share"));
  return html`<section class=${lengthOf(asked.length)} aria-labelledby="singles">
    <h2 id="singles">Asked of one group only</h2>
    <table class="singles">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Group</th>
          <th scope="col" class="number">${shares ? "Share" : "Figure"}</th>
        </tr>
      </thead>
      <tbody>
        ${asked.map(({ question, cells }) =>
          cells.map(
            (cell) =>
              html`<tr>
                <th scope="row">${question.text ?? question.id}</th>
                <td>${dot(view, cell.group)}${cell.group}${cell.wave ? html`, ${cell.wave}` : nothing}</td>
                <td class="number">${figure(cell)}<small>${facts(cell)}</small></td>
              </tr>`,
          ),
        )}
      </tbody>
    </table>
  </section>`;
}

/** The two groups in view are marked as in the charts, others not at all. */
function dot({ a, b }: View, group: string): TemplateResult | typeof nothing {
  if (group !== a && group !== b) return nothing;
  return html`<i class="dot ${group === a ? "inside" : "outside"}"></i>`;
}

function facts(cell: Cell): string {
  const range = cell.low === null ? "" : figureInterval(cell);
  return [range, baseInWords(cell)].filter((fact) => fact !== "").join(", ");
}
