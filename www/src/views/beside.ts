// The tests beside the pairs: whether the groups differ at all, and whether a gap differs between the values of a segment.

import { html, nothing, type TemplateResult } from "lit";
import { count, pValue, statistic } from "../format";
import { heterogeneityIn, overallIn, questionText } from "../lookup";
import type { Report, View } from "../types";
import { overallTestInWords } from "../words";
import { FEW, folded } from "./folded";
import { lengthOf } from "./long";

export function overall(report: Report, view: View): TemplateResult | typeof nothing {
  const tests = overallIn(report, view);
  return section(
    "overall",
    "Do the groups differ at all?",
    ["Question", "Groups", "Test", "Adjusted p"],
    tests.map((test) => [
      questionText(report, test.question),
      test.groups.join(", "),
      html`${overallTestInWords(test.test)}<small>${statistic(test)}</small>`,
      pValue(test.p_adjusted),
    ]),
  );
}

export function heterogeneity(report: Report, view: View): TemplateResult | typeof nothing {
  const tests = heterogeneityIn(report, view);
  const level = 1 - report.study.options.confidence;
  const differ = tests.filter((test) => test.p_adjusted !== null && test.p_adjusted < level).length;
  const found = differ === 0 ? `None of ${count(tests.length)} tests shows that one does` : `${differ === 1 ? "One test" : `${count(differ)} tests`} of ${count(tests.length)} ${differ === 1 ? "shows" : "show"} that one does`;
  return section(
    "segments",
    "Does a gap differ between the values of a segment?",
    ["Question", "Segment", "Test", "Adjusted p"],
    tests.map((test) => [
      questionText(report, test.question),
      html`${test.segment}<small>${test.values.join(", ")}</small>`,
      html`Cochran’s Q<small>${statistic({ ...test, df2: null })}</small>`,
      pValue(test.p_adjusted),
    ]),
    found,
  );
}

type Text = string | TemplateResult;

/** A table whose last column holds figures, folded under what was found where that is given; nothing without rows. */
function section(id: string, heading: string, columns: string[], rows: Text[][], found = ""): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const last = columns.length - 1;
  return html`<section class=${lengthOf(rows.length)} aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    ${folded(
      rows.length < FEW ? "" : found,
      html`<table class="beside" role="table" aria-labelledby=${id}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(
            (name, at) => html`<th role="columnheader" scope="col" class=${at === last ? "number" : ""}>${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ([question, ...cells]) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${question}</th>
              ${cells.map(
                (cell, at) =>
                  html`<td role="cell" class=${at + 1 === last ? "number" : ""} data-name=${columns[at + 1]}>${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`,
    )}
  </section>`;
}
