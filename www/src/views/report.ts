// The report: what was found, then how sure we are, then how it was computed.

import { html, nothing, type TemplateResult } from "lit";
import { gapsIn, sentences } from "../lookup";
import type { Page } from "../page";
import type { Report } from "../types";
import { heterogeneity, overall } from "./beside";
import { controls } from "./controls";
import { figure } from "./figure";
import { findings } from "./findings";
import { method } from "./method";
import { moved } from "./moved";
import { notices } from "./notices";
import { singleGroups } from "./singles";
import { table } from "./table";

export function report(page: Page, shown: Report): TemplateResult {
  const gaps = gapsIn(shown, page.view);
  // Only shares stand on the chart's axis.
  const drawn = gaps.filter((gap) => gap.measure === "share");
  const title = shown.study.title;
  return html`<main class="report ${page.desk.counting ? "counting" : ""}" aria-busy=${page.desk.counting ? "true" : "false"}>
    <div class="lead">
      ${title ? html`<p class="small-caps">${title}</p>` : nothing}
      ${sentences(shown, "headline").map(({ text }) => html`<h1>${text}</h1>`)}
      ${sentences(shown, "deck").map(({ text }) => html`<p class="deck">${text}</p>`)} ${controls(page, shown)}
    </div>
    ${drawn.length > 0 ? figure(page, shown, drawn) : nothing} ${findings(page, shown)}
    <div class="rest">
      ${gaps.length > 0 ? table(page, shown, gaps) : nothing} ${moved(shown, page.view)}
      ${overall(shown, page.view)} ${heterogeneity(shown, page.view)} ${singleGroups(shown)} ${method(shown)} ${notices(shown)}
    </div>
  </main>`;
}
