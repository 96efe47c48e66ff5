// The table under the chart: every figure that the chart shows, and the tests behind it.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { figure, gapSize, interval, level, pValue } from "../format";
import { cellOf, questionText } from "../lookup";
import type { Page } from "../page";
import type { Gap, Report } from "../types";
import { otherWayRound, unlikeScales } from "../unlike";
import { baseInWords, kindInWords, neededInWords } from "../words";
import { lengthOf } from "./long";
import { smallBases } from "./smallbases";

// The roles are spelled out because narrow pages lay the rows out anew, and some browsers then forget that
// they are a table's.
export function table(page: Page, report: Report, gaps: Gap[]): TemplateResult {
  const { a, b } = page.view;
  const { adjust, confidence } = report.study.options;
  const sure = gaps.some((gap) => gap.low !== null);
  return html`<section class=${lengthOf(gaps.length)} aria-labelledby="figures">
    <h2 id="figures">The figures</h2>
    <table class="figures" role="table" aria-labelledby="figures">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Question</th>
          <th role="columnheader" scope="col" class="number">${key("inside", a)}</th>
          <th role="columnheader" scope="col" class="number">${key("outside", b)}</th>
          <th role="columnheader" scope="col" class="number">${gaps.some(({ measure }) => measure === "mean") ? "Gap" : "Gap, points"}</th>
          ${sure
            ? html`<th role="columnheader" scope="col" class="number">${level(confidence)} interval</th>
                <th role="columnheader" scope="col" class="number">${adjust === "none" ? "p" : "p, adjusted"}</th>`
            : nothing}
          <th role="columnheader" scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          gaps,
          (gap) => gap.id,
          (gap) => row(page, report, gap, sure),
        )}
      </tbody>
    </table>
    ${sure
      ? html`<p class="prose note">
          p: how likely a gap so wide, or wider, would be by chance if there were none. The verdict: how the gap's interval lies to the acceptable gap.
        </p>`
      : nothing}
    ${smallBases(
      report,
      gaps.flatMap((gap) => [cellOf(report, gap, gap.a), cellOf(report, gap, gap.b)]),
    )}
  </section>`;
}

/** Marked as in the chart, where the first group always has the look of those inside. */
function key(look: "inside" | "outside", group: string): TemplateResult {
  return html`<span class="key ${look}">${group}</span>`;
}

/** `sure`: there are intervals and tests to show, of this gap or of another one. */
function row(page: Page, report: Report, gap: Gap, sure: boolean): TemplateResult {
  const [a, b] = [cellOf(report, gap, gap.a), cellOf(report, gap, gap.b)];
  const shown = gap.verdict === "outside";
  const needed = neededInWords(gap, a, b);
  const notes = [otherWayRound(report, gap), unlikeScales(report, gap), needed].filter((note) => note !== "");
  return html`<tr role="row" id="row-${gap.id}" class="${shown ? "shown" : ""} ${page.marked.includes(gap.id) ? "marked" : ""}">
    <th role="rowheader" scope="row">
      <button class="plain" @click=${() => page.showQuestion(gap.question)}>${questionText(report, gap.question)}</button>
    </th>
    <td role="cell" class="number a" data-name=${gap.a}>${figure(a)}<small>${baseInWords(a)}</small></td>
    <td role="cell" class="number b" data-name=${gap.b}>${figure(b)}<small>${baseInWords(b)}</small></td>
    <td role="cell" class="number gap" data-name="Gap">${gapSize(gap)}</td>
    ${sure
      ? html`<td role="cell" class="number interval">${interval(gap)}</td>
          <td role="cell" class="number p">${pValue(gap.p_adjusted)}</td>`
      : nothing}
    <td role="cell" class="verdict">${kindInWords(gap, a, b)}${notes.map((note) => html`<small>${note}</small>`)}</td>
  </tr>`;
}
