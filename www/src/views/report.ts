// The report: what was found, then how sure we are, then how it was computed.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { looks } from "../forms";
import { gapsIn, sentences } from "../lookup";
import type { Page } from "../page";
import type { ChartName, Report } from "../types";
import { heterogeneity, overall } from "./beside";
import { controls } from "./controls";
import { chartChoice } from "./chartchoice";
import { findings } from "./findings";
import { later } from "./later";
import { method } from "./method";
import { moved } from "./moved";
import { notices } from "./notices";
import { singleGroups } from "./singles";
import { question } from "./question";
import { table } from "./table";

export function report(page: Page, shown: Report): TemplateResult {
  return page.view.question === "" ? whole(page, shown) : question(page, shown);
}

function whole(page: Page, shown: Report): TemplateResult {
  const charts = page.chartsInView;
  const chart = charts.includes(page.chartName) ? page.chartName : charts[0];
  const title = shown.study.title;
  const decks = sentences(page.told, "deck").map(({ text }) => html`<p class="deck">${text}</p>`);
  return html`<main class="report ${page.desk.counting ? "counting" : ""}" aria-busy=${page.desk.counting ? "true" : "false"}>
    <div class="lead">
      <p class="cover on-paper-only">${cover(page, shown)}</p>
      ${changed(page)} ${title ? html`<p class="small-caps">${title}</p>` : nothing}
      ${sentences(page.told, "headline").map(({ text }) => html`<h1>${text}</h1>`)}
      ${page.narrow ? nothing : decks} ${guard([shown, page.view], () => controls(page, shown))}
      ${page.ignored.length > 0
        ? html`<p class="note" role="status">The address names what this report does not have: ${page.ignored.join(", ")}. The rest of it is shown.</p>`
        : nothing}
    </div>
    <div class="figure">
      ${chart
        ? html`${chartChoice(page, charts, chart)}
            <gap-report-chart
              .charts=${page.charts}
              .chart=${chart}
              .view=${page.view}
              .choose=${page.choose}
              .first=${page.firstRow}
              .turned=${page.turnRows}
              .figured=${inTheFigures(shown, page, chart)}
            ></gap-report-chart>`
        : nothing}
    </div>
    ${page.narrow ? decks : nothing} ${guard([page.told], () => findings(page, shown))}
    <div class="on-paper-only charts-on-paper">
      ${charts
        .filter((other) => other !== chart)
        .map((other) => html`<gap-report-chart .onPaper=${true} .charts=${page.charts} .chart=${other} .view=${page.view}></gap-report-chart>`)}
    </div>
    <div class="rest">${later([shown, page.told, page.view, page.marked], () => rest(page, shown))}</div>
  </main>`;
}

/** Whether all that a chart shows stands in the table of figures, which knows only the two groups that are compared. */
function inTheFigures(shown: Report, { view }: Page, chart: ChartName): boolean {
  return chart === "gaps" && looks(shown, view).size <= 2;
}

/** What changed with other files, or another reading of one: told in the editor, which is not open yet. */
function changed(page: Page): TemplateResult | typeof nothing {
  const { notices: told, since } = page.desk.decisions.moved;
  if (told.length === 0) return nothing;
  return html`<p class="soft since not-on-paper" role="status">
    Something changed ${since}. <button class="link" @click=${() => page.openStudy()}>See what</button>
  </p>`;
}

/** What a printed report says of itself above all else: what it is of, who is compared, when, from how many files. */
function cover({ view }: Page, { study, sources }: Report): string {
  const files = sources.length === 1 ? "one file" : `${sources.length} files`;
  const told = [study.title ?? "Gap Report", view.a === "" ? "" : `${view.a} against ${view.b}`, view.wave, view.segment_value, files];
  return told.filter((part) => part !== "").join(" · ");
}

/** What stands below the charts. Long, and the same until there is another report or view. */
function rest(page: Page, shown: Report): TemplateResult {
  const { view } = page;
  const gaps = gapsIn(shown, view);
  return html`${gaps.length > 0 ? table(page, shown, gaps) : nothing} ${moved(shown, view)} ${overall(shown, view)}
    ${heterogeneity(shown, view)} ${singleGroups(shown, view)} ${method(page.told, shown)} ${notices(page, shown)}`;
}
