// One question by itself: every chart that has something to say of it, its figures, and its test in words.

import { html, nothing, type TemplateResult } from "lit";
import { confidenceOf, figure, figureInterval, pValue } from "../format";
import { cellOf, cellsOf, comparisons, gapOf, questionText, questionsIn } from "../lookup";
import type { Page } from "../page";
import type { Cell, ChartName, Gap, Report } from "../types";
import { baseInWords, kindInWords, neededInWords, testInWords } from "../words";
import { asked } from "./asked";
import { heterogeneity, overall } from "./beside";
import { chartName } from "./chartchoice";
import { comments } from "./comments";
import { moved } from "./moved";
import { smallBases } from "./smallbases";

export function question(page: Page, report: Report): TemplateResult {
  const { view } = page;
  const gap = gapOf(report, view, view.question);
  const all = questionsIn(report, view);
  const at = all.indexOf(view.question);
  const charts = allGroupsFirst(page.chartsInView);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) page.leaveQuestion();
  };
  return html`<main class="report one-question" aria-busy=${page.desk.counting ? "true" : "false"} @keydown=${onKey}>
    <div class="lead">
      <nav class="ways-on" aria-label="Questions">
        <button class="link" @click=${() => page.showQuestion("")}>All questions</button>
        ${step(page, "Before", all[at - 1])} ${step(page, "Next", all[at + 1])}
        <button class="link" @click=${() => page.openQuestion(view.question)}>Change in the study</button>
      </nav>
      <h1>${questionText(report, view.question)}</h1>
      ${gap ? html`<p class="deck">${verdict(report, gap)}</p>` : nothing}
    </div>
    <div class="rest">
      ${charts.map((chart) => oneChart(page, chart))} ${asked(report, view.question)} ${figures(report, view.question)} ${moved(report, view)}
      ${gap ? test(report, gap) : nothing} ${overall(report, view)} ${heterogeneity(report, view)}
      ${comments(page, report, view.question)}
    </div>
  </main>`;
}

/** Where more than two groups were asked, the chart that shows all of them on one row stands first. */
function allGroupsFirst(charts: ChartName[]): ChartName[] {
  return charts.includes("ladder") ? ["ladder", ...charts.filter((chart) => chart !== "ladder")] : charts;
}

function step(page: Page, label: string, to: string | undefined): TemplateResult {
  return html`<button class="link" ?disabled=${to === undefined} @click=${() => page.showQuestion(to ?? "")}>${label}</button>`;
}

function oneChart(page: Page, chart: ChartName): TemplateResult {
  return html`<section class="one-chart" aria-label=${chartName(chart)}>
    <gap-report-chart .charts=${page.charts} .chart=${chart} .view=${page.view}></gap-report-chart>
  </section>`;
}

/** `Blind spot: shown to lie beyond 5 points.` The figures themselves are what the charts below begin with. */
function verdict(report: Report, gap: Gap): string {
  const [a, b] = [cellOf(report, gap, gap.a), cellOf(report, gap, gap.b)];
  const needed = neededInWords(gap, a, b);
  return `${kindInWords(gap, a, b)}.${needed === "" ? "" : ` ${needed}.`}`;
}

/** Every figure of the question, by group, wave and segment. */
function figures(report: Report, question: string): TemplateResult {
  const cells = cellsOf(report, question);
  const waves = cells.some((cell) => cell.wave !== "");
  const parts = cells.some((cell) => cell.segment !== "");
  const sure = `${confidenceOf(report)} interval`;
  return html`<section aria-labelledby="question-figures">
    <h2 id="question-figures">All figures of this question</h2>
    <table class="beside" role="table" aria-labelledby="question-figures">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Group</th>
          ${waves ? html`<th role="columnheader" scope="col">Wave</th>` : nothing} ${parts ? html`<th role="columnheader" scope="col">Segment</th>` : nothing}
          <th role="columnheader" scope="col" class="number">Figure</th>
          <th role="columnheader" scope="col" class="number">${sure}</th>
          <th role="columnheader" scope="col" class="number">Base</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${cells.map(
          (cell) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${cell.group}</th>
              ${waves ? html`<td role="cell" data-name="Wave">${cell.wave}</td>` : nothing}
              ${parts ? html`<td role="cell" data-name="Segment">${cell.segment === "" ? "all" : `${cell.segment}: ${cell.segment_value}`}</td>` : nothing}
              <td role="cell" class="number" data-name="Figure">${figure(cell)}</td>
              <td role="cell" class="number" data-name=${sure}>${figureInterval(cell)}</td>
              <td role="cell" class="number" data-name="Base">${base(cell)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${smallBases(report, cells)}
  </section>`;
}

function base(cell: Cell): string {
  return baseInWords(cell) || "not published";
}

function test(report: Report, gap: Gap): TemplateResult | typeof nothing {
  if (gap.test === null) return nothing;
  const [alone, after] = [pValue(gap.p_value), pValue(gap.p_adjusted)];
  const number = after === alone ? "also when" : `${after} when`;
  const adjusted = report.study.options.adjust === "none" ? "" : `, ${number} adjusted over the questions of this comparison`;
  const others = comparisons(report).length > 1 ? ` of ${gap.a} with ${gap.b}` : "";
  return html`<section aria-labelledby="question-test">
    <h2 id="question-test">The test, in words</h2>
    <p class="prose">
      If the two groups did not differ, a gap at least this large would come up by chance with probability
      ${alone}${adjusted} (${testInWords(gap.test)}${others}). The interval says more: gaps within it fit what was
      answered, gaps beyond it hardly do.
    </p>
  </section>`;
}
