// What only one group was asked: nothing to compare, but worth knowing.

import { html, nothing, type TemplateResult } from "lit";
import { looks, type Look } from "../forms";
import { figure, figureInterval } from "../format";
import { questionText, singles } from "../lookup";
import type { Cell, Report, View } from "../types";
import { baseInWords } from "../words";
import { lengthOf } from "./long";
import { smallBases } from "./smallbases";

export function singleGroups(report: Report, view: View): TemplateResult | typeof nothing {
  const cells = singles(report, view);
  if (cells.length === 0) return nothing;
  const drawn = looks(report, view);
  const name = cells.every(({ measure }) => measure === "share") ? "Share" : "Figure";
  // With one group there is nobody else who could have been asked.
  const several =
    new Set(cells.map(({ question, wave }) => `${question}\n${wave}`)).size < cells.length;
  const heading = report.study.groups.length === 1 ? "The figures" : `Asked of ${several ? "some groups" : "one group"} only`;
  return html`<section class=${lengthOf(cells.length)} aria-labelledby="singles">
    <h2 id="singles">${heading}</h2>
    <table class="beside singles" role="table" aria-labelledby="singles">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Question</th>
          <th role="columnheader" scope="col">Group</th>
          <th role="columnheader" scope="col" class="number">${name}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${cells.map(
          (cell) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${questionText(report, cell.question)}</th>
              <td role="cell" data-name="Group">${dot(drawn.get(cell.group))}${cell.group}${cell.wave ? html`, ${cell.wave}` : nothing}</td>
              <td role="cell" class="number" data-name=${name}>${figure(cell)}<small>${facts(cell)}</small></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${smallBases(report, cells)}
  </section>`;
}

/** Marked as in the charts. */
function dot(look: Look | undefined): TemplateResult | typeof nothing {
  return look ? html`<i class="dot of-${look.form} ${look.hue}"></i>` : nothing;
}

function facts(cell: Cell): string {
  const range = cell.low === null ? "" : figureInterval(cell);
  return [range, baseInWords(cell)].filter((fact) => fact !== "").join(", ");
}
